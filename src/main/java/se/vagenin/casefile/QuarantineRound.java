package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.VirusScanner.Verdict;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Everywhere;

/** Lets the scanner see what waits in quarantine. Several nodes may go round at once: a file is settled once. */
@Component
public class QuarantineRound {

    private static final int FILES_AT_A_TIME = 20;

    /** So many without an answer in a row: the scanner is down, and the next round asks it again. */
    private static final int SILENCES = 3;

    private final AttachmentStore store;
    private final VirusScanner scanner;
    private final Everywhere everywhere;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineRound(
            AttachmentStore store,
            VirusScanner scanner,
            Everywhere everywhere,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.scanner = scanner;
        this.everywhere = everywhere;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Through every municipality once; for a job. */
    public void go() {
        if (scanner.present()) {
            everywhere.go(each -> go(each.municipality()));
        }
    }

    /** One file that the scanner cannot judge does not hold up those behind it. */
    private void go(Municipality municipality) {
        int silences = 0;
        List<AttachmentStore.Waiting> waiting = waiting(municipality, AttachmentStore.Waiting.FIRST);
        while (!waiting.isEmpty()) {
            for (AttachmentStore.Waiting each : waiting) {
                silences = settle(municipality, each) == Verdict.UNKNOWN ? silences + 1 : 0;
                if (silences == SILENCES) {
                    return;
                }
            }
            waiting = waiting(municipality, waiting.getLast());
        }
    }

    private List<AttachmentStore.Waiting> waiting(Municipality municipality, AttachmentStore.Waiting after) {
        return transaction.execute(_ -> store.waiting(municipality, after, FILES_AT_A_TIME));
    }

    /** The scanner is asked between transactions: it may take its time. */
    private Verdict settle(Municipality municipality, AttachmentStore.Waiting file) {
        Optional<FileContent> content = transaction.execute(
                _ -> store.content(municipality, file.matterId(), file.id(), Attachment.State.QUARANTINED));
        if (content.isEmpty()) {
            return Verdict.CLEAN; // another node has settled it
        }
        Verdict verdict = scanner.scan(content.get());
        switch (verdict) {
            case CLEAN -> settle(municipality, file, Attachment.State.CLEAN);
            case INFECTED -> settle(municipality, file, Attachment.State.INFECTED);
            case UNKNOWN -> {}
        }
        return verdict;
    }

    private void settle(Municipality municipality, AttachmentStore.Waiting file, Attachment.State state) {
        transaction.executeWithoutResult(_ -> {
            if (store.settle(municipality, file.id(), state, clock.instant())) {
                var scanner = new Actor.Machine(municipality, "virus-scan");
                audit.changed(scanner, "SCAN_ATTACHMENT", AuditObject.matter(file.matterId()), state.name());
            }
        });
    }
}
