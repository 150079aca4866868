package se.vagenin.handover;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;

/**
 * What an answer brings about, whoever gave it and by which way. The caller has verified that it may be given, and that
 * the hash that came back is the one that was sent; both steps run in the caller's transaction.
 */
@Component
class SettleHandover {

    private final PackageStore packages;
    private final Outbox outbox;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    SettleHandover(
            PackageStore packages,
            Outbox outbox,
            Matters matters,
            Clocks clocks,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.packages = packages;
        this.outbox = outbox;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    HandoverResult accept(Actor actor, String answeredBy, HandoverPackage made, String receipt) {
        Instant now = clock.instant();
        Matter matter = matters.lock(made.municipality(), made.matterId())
                .map(OpenedMatter::matter)
                .orElseThrow(NotFound::new);
        if (!packages.answer(made, PackageState.ACCEPTED, new HandoverPackage.Answered(answeredBy, now, null))) {
            return new HandoverResult.Stale(made.matterId());
        }
        outbox.receipt(made.municipality(), made.id(), receipt);
        tell(
                actor,
                made,
                "Mottagen av " + made.receiver().name()
                        + ". Kvittot stämmer. Klockorna följer med, och ärendet går bara att läsa här.",
                now);
        clocks.stopAll(made.municipality(), made.matterId(), Clocks.Stop.MOVED, now);
        matters.move(actor, matter, MatterStatus.HANDED_OVER, Outcome.HANDED_OVER);
        audit.changed(
                actor,
                "ACCEPT_HANDOVER",
                AuditObject.matter(made.matterId()),
                made.receiver().code());
        return new HandoverResult.Done(made.id());
    }

    HandoverResult sendBack(Actor actor, String answeredBy, HandoverPackage made, String reason) {
        Instant now = clock.instant();
        if (!packages.answer(made, PackageState.RETURNED, new HandoverPackage.Answered(answeredBy, now, reason))) {
            return new HandoverResult.Stale(made.matterId());
        }
        tell(actor, made, "Återsänd av " + made.receiver().name() + ". Skäl: " + reason, now);
        audit.changed(
                actor,
                "RETURN_HANDOVER",
                AuditObject.matter(made.matterId()),
                made.receiver().code());
        return new HandoverResult.Done(made.id());
    }

    private void tell(Actor actor, HandoverPackage made, String words, Instant at) {
        timeline.append(actor, made.matterId(), new NewEntry(null, EntryKind.HANDOVER, at, words));
    }
}
