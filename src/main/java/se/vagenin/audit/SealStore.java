package se.vagenin.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;

/** The table of seals, and what the log holds beyond it. */
@Repository
class SealStore {

    /** A number of our own among the locks of the database: "seal". */
    private static final int LOCK = 0x7365616c;

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * How far the chain has come.
     *
     * @param foreign the last sealed row was written by another database cluster, from which this one was restored; its
     *     transaction numbers say nothing here
     */
    record Position(long seq, UUID entry, String transaction, String hash, boolean foreign) {}

    /** One row of the chain; its bytes in hexadecimal. */
    record Seal(long seq, UUID entry, String transaction, String salt, String rowHash, String chainHash) {}

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends; false where another node holds it. */
    boolean lock(Municipality municipality) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, :municipality)")
                .param("lock", LOCK)
                .param("municipality", municipality.code())
                .query(Boolean.class)
                .single();
    }

    Optional<Position> position(Municipality municipality) {
        return jdbc.sql("""
                        select seq, entry_id, transaction::text as transaction, encode(chain_hash, 'hex') as chain_hash,
                            transaction >= pg_snapshot_xmax(pg_current_snapshot()) as foreign_row
                        from audit_seal where municipality = :municipality order by seq desc limit 1
                        """)
                .param("municipality", municipality.code())
                .query((row, _) -> new Position(
                        row.getLong("seq"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("transaction"),
                        row.getString("chain_hash"),
                        row.getBoolean("foreign_row")))
                .optional();
    }

    /**
     * Rows that nobody can come before any more: every transaction with a lower number has ended. A row that we see with
     * a number not given out yet comes from the cluster that this one was restored from.
     */
    List<LoggedRow> settled(Municipality municipality, @Nullable Position after, int limit) {
        return jdbc.sql("select " + LoggedRow.COLUMNS + """

                        from audit_entry e
                        where e.municipality = :municipality and (e.transaction, e.id) > (cast(:transaction as text)::xid8, :id)
                            and (e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                                or e.transaction >= pg_snapshot_xmax(pg_current_snapshot()))
                            and not exists (select from audit_seal s
                                where s.municipality = :municipality and s.entry_id = e.id)
                        order by e.transaction, e.id
                        limit :limit
                        """)
                .param("municipality", municipality.code())
                .param("transaction", transaction(after))
                .param("id", entry(after))
                .param("limit", limit)
                .query((row, _) -> LoggedRow.of(row))
                .list();
    }

    /** The first and the last transaction with a row beyond the chain. */
    Optional<SealWatch.Waiting> waiting(Municipality municipality, @Nullable Position after) {
        return jdbc.sql("""
                        select min(e.transaction)::text as first, max(e.transaction)::text as last from audit_entry e
                        where e.municipality = :municipality and (e.transaction, e.id) > (cast(:transaction as text)::xid8, :id)
                            and not exists (select from audit_seal s
                                where s.municipality = :municipality and s.entry_id = e.id)
                        """)
                .param("municipality", municipality.code())
                .param("transaction", transaction(after))
                .param("id", entry(after))
                .query((row, _) -> waiting(row.getString("first"), row.getString("last")))
                .single();
    }

    private static Optional<SealWatch.Waiting> waiting(@Nullable String first, @Nullable String last) {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new SealWatch.Waiting(Long.parseUnsignedLong(first), Long.parseUnsignedLong(last)));
    }

    void add(Municipality municipality, List<Seal> seals, Instant now) {
        jdbc.sql("""
                        insert into audit_seal (municipality, seq, entry_id, transaction, salt, row_hash, chain_hash,
                            sealed_at)
                        select :municipality, s.seq, s.entry_id, s.transaction::xid8, decode(s.salt, 'hex'),
                            decode(s.row_hash, 'hex'), decode(s.chain_hash, 'hex'), :now
                        from unnest(cast(:seqs as bigint[]), cast(:entries as uuid[]), cast(:transactions as text[]),
                            cast(:salts as text[]), cast(:rows as text[]), cast(:chain as text[]))
                            as s(seq, entry_id, transaction, salt, row_hash, chain_hash)
                        """)
                .param("municipality", municipality.code())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("seqs", seals.stream().map(Seal::seq).toArray(Long[]::new))
                .param("entries", seals.stream().map(Seal::entry).toArray(UUID[]::new))
                .param("transactions", seals.stream().map(Seal::transaction).toArray(String[]::new))
                .param("salts", seals.stream().map(Seal::salt).toArray(String[]::new))
                .param("rows", seals.stream().map(Seal::rowHash).toArray(String[]::new))
                .param("chain", seals.stream().map(Seal::chainHash).toArray(String[]::new))
                .update();
    }

    private static String transaction(@Nullable Position after) {
        return after == null || after.foreign() ? "0" : after.transaction();
    }

    private static UUID entry(@Nullable Position after) {
        return after == null || after.foreign() ? FIRST : after.entry();
    }
}
