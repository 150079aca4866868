package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Lets the scanner see what waits in quarantine. Several nodes may go round at once: a file is settled once. */
@Component
public class QuarantineRound {

    private static final int FILES_A_ROUND = 20;

    private final AttachmentStore store;
    private final VirusScanner scanner;
    private final Municipalities municipalities;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineRound(
            AttachmentStore store,
            VirusScanner scanner,
            Municipalities municipalities,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.scanner = scanner;
        this.municipalities = municipalities;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Through every municipality once; for a job. */
    public void go() {
        municipalities.all().forEach(profile -> Tenant.run(profile.municipality(), () -> go(profile.municipality())));
    }

    private void go(Municipality municipality) {
        List<AttachmentStore.Waiting> waiting = transaction.execute(_ -> store.waiting(municipality, FILES_A_ROUND));
        waiting.forEach(each -> settle(municipality, each));
    }

    /** The scanner is asked between transactions: it may take its time. */
    private void settle(Municipality municipality, AttachmentStore.Waiting file) {
        Optional<FileContent> content = transaction.execute(
                _ -> store.content(municipality, file.matterId(), file.id(), Attachment.State.QUARANTINED));
        switch (content.map(scanner::scan).orElse(VirusScanner.Verdict.UNKNOWN)) {
            case CLEAN -> settle(municipality, file, Attachment.State.CLEAN);
            case INFECTED -> settle(municipality, file, Attachment.State.INFECTED);
            case UNKNOWN -> {}
        }
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
