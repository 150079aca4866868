package se.vagenin.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.NotFound;
import se.vagenin.intake.ConcernCase;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/**
 * Step two of two: sends exactly what was shown, or undoes it. Package, outbox message, timeline and log are one
 * transaction; delivery comes after.
 */
@Component
class SendHandover {

    private final HandoverDesk desk;
    private final Gathering gathering;
    private final PackageFiles packer;
    private final PackedFiles packed;
    private final PackageStore packages;
    private final Outbox outbox;
    private final Receivers receivers;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    SendHandover(
            HandoverDesk desk,
            Gathering gathering,
            PackageFiles packer,
            PackedFiles packed,
            PackageStore packages,
            Outbox outbox,
            Receivers receivers,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.gathering = gathering;
        this.packer = packer;
        this.packed = packed;
        this.packages = packages;
        this.outbox = outbox;
        this.receivers = receivers;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** A package as its page was read. */
    record Step(UUID matterId, UUID packageId, int version) {}

    /** What stands prepared, for the page of step two. */
    @Transactional
    public HandoverPackage review(Actor.Staff actor, UUID matterId, UUID packageId) {
        desk.require(actor, matterId);
        audit.read(actor, "READ_HANDOVER", AuditObject.matter(matterId));
        return find(actor, matterId, packageId);
    }

    /** Sends. The second of two clicks finds it sent and changes nothing. */
    @Transactional
    public HandoverResult send(Actor.Staff actor, Step step) {
        ConcernCase found = desk.require(actor, step.matterId());
        HandoverPackage known = find(actor, step.matterId(), step.packageId());
        if (known.state() == PackageState.SENT) {
            return new HandoverResult.Done(known.id());
        }
        if (known.state() != PackageState.PREPARED || known.version() != step.version()) {
            return new HandoverResult.Stale(step.matterId());
        }
        if (receivers.find(actor.municipality(), known.receiver().id()).isEmpty()) {
            return new HandoverResult.Refused(
                    new Refusal("R32", "Mottagaren finns inte längre i listan. Välj en annan."));
        }
        HandoverContents now = gathering.of(actor, found, Gathering.Sheet.of(known));
        return now.equals(known.contents()) ? dispatch(actor, known) : new HandoverResult.Stale(step.matterId());
    }

    private HandoverResult dispatch(Actor.Staff actor, HandoverPackage known) {
        Instant now = clock.instant();
        List<Parcel.Item> files = packer.pack(known.contents());
        if (!packages.send(known, actor.id(), now, PackageFiles.hashOfManifest(files))) {
            return new HandoverResult.Stale(known.matterId());
        }
        outbox.add(
                new Parcel(
                        known.municipality(),
                        known.id(),
                        known.matterId(),
                        known.receiver().code(),
                        files,
                        PackageFiles.enclosures(known.contents()).stream()
                                .map(listed -> new Parcel.Enclosure(
                                        listed, packed.content(known.municipality(), known.matterId(), listed)))
                                .toList()),
                now);
        String words = "Skickad till " + known.receiver().name() + ". "
                + HandoverWords.informed(known.contents().informed());
        timeline.append(actor, known.matterId(), new NewEntry(null, EntryKind.HANDOVER, now, words));
        audit.changed(
                actor,
                "SEND_HANDOVER",
                AuditObject.matter(known.matterId()),
                known.receiver().code());
        return new HandoverResult.Done(known.id());
    }

    /** Takes a package back that has not been sent. */
    @Transactional
    public HandoverResult undo(Actor.Staff actor, Step step) {
        desk.require(actor, step.matterId());
        HandoverPackage known = find(actor, step.matterId(), step.packageId());
        if (known.state() == PackageState.UNDONE) {
            return new HandoverResult.Done(known.id());
        }
        if (known.version() != step.version() || !packages.undo(known)) {
            return new HandoverResult.Stale(step.matterId());
        }
        audit.changed(actor, "UNDO_HANDOVER", AuditObject.matter(step.matterId()), null);
        return new HandoverResult.Done(known.id());
    }

    private HandoverPackage find(Actor.Staff actor, UUID matterId, UUID packageId) {
        return packages.find(actor.municipality(), packageId)
                .filter(each -> each.matterId().equals(matterId))
                .orElseThrow(NotFound::new);
    }
}
