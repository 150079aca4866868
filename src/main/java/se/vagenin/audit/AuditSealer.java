package se.vagenin.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;

/**
 * Ties the rows of the log into a chain for each municipality. It follows after the writers and never stops them: it
 * takes only rows before which no other row can come. Any number of nodes may run it.
 */
@Component
public class AuditSealer {

    private static final int BATCH = 500;
    private static final HexFormat HEX = HexFormat.of();

    private final SealStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditSealer(SealStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals what can be sealed now and tells how many rows that was. */
    public int seal(Municipality municipality) {
        return round(municipality).rows();
    }

    /**
     * What a round did.
     *
     * @param waiting the transactions with rows that still wait for their seal; absent where none waits
     */
    record Round(int rows, Optional<SealWatch.Waiting> waiting) {}

    /** The same, and tells what waits after it. */
    Round round(Municipality municipality) {
        return Tenant.call(municipality, () -> sealAll(municipality));
    }

    /** The end of the chain, to be kept outside the database. */
    public Optional<AuditHead> head(Municipality municipality) {
        return Tenant.call(
                municipality, () -> store.end(municipality).map(end -> new AuditHead(end.seq(), end.hash())));
    }

    /** Which transactions have rows that wait for their seal; empty where none waits. */
    Optional<SealWatch.Waiting> waiting(Municipality municipality) {
        return Tenant.call(
                municipality,
                () -> store.waiting(municipality, store.end(municipality).orElse(null)));
    }

    private Round sealAll(Municipality municipality) {
        int sealed = 0;
        Round batch;
        do {
            batch = sealBatch(municipality);
            sealed += batch.rows();
        } while (batch.rows() == BATCH);
        return new Round(sealed, batch.waiting());
    }

    /** What waits is asked for where the rows that were found do not tell: never between two batches of a long backlog. */
    private Round sealBatch(Municipality municipality) {
        SealStore.@Nullable Position end = store.end(municipality).orElse(null);
        SealStore.Beyond beyond = store.beyond(municipality, end, BATCH);
        int sealed = beyond.ready().isEmpty() ? 0 : follow(municipality, end, beyond.ready());
        boolean told = sealed == BATCH || (sealed == beyond.ready().size() && beyond.size() < BATCH);
        return new Round(sealed, told ? beyond.waiting() : waiting(municipality));
    }

    /** Adds the rows to the chain, unless another node is doing so or has. */
    private int follow(Municipality municipality, SealStore.@Nullable Position end, List<LoggedRow> rows) {
        return transaction.execute(_ -> {
            if (!store.mayFollow(municipality, end)) {
                return 0;
            }
            store.add(municipality, chain(municipality, end, rows), clock.instant());
            return rows.size();
        });
    }

    private List<SealStore.Seal> chain(
            Municipality municipality, SealStore.@Nullable Position position, List<LoggedRow> rows) {
        long seq = position == null ? 0 : position.seq();
        byte[] end = position == null ? SealChain.beginning(municipality) : HEX.parseHex(position.hash());
        List<SealStore.Seal> seals = new ArrayList<>(rows.size());
        for (LoggedRow row : rows) {
            byte[] salt = new byte[SealChain.SALT];
            random.nextBytes(salt);
            byte[] hash = SealChain.row(salt, row);
            seq++;
            end = SealChain.link(end, seq, row.id(), hash);
            seals.add(new SealStore.Seal(
                    seq, row.id(), row.transaction(), HEX.formatHex(salt), HEX.formatHex(hash), HEX.formatHex(end)));
        }
        return seals;
    }
}
