package se.vagenin.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;

/**
 * What the receiver does: opens, accepts or returns. Accepting ends the first line's part: the clocks move, the matter
 * is closed to writing, and that only after the hash that came back is the one that was sent.
 */
@Component
class AnswerHandover {

    private static final int MOST_ROWS = 200;

    private final PackageStore packages;
    private final Outbox outbox;
    private final PackageFiles packer;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AnswerHandover(
            PackageStore packages,
            Outbox outbox,
            PackageFiles packer,
            Matters matters,
            Clocks clocks,
            Timeline timeline,
            Access access,
            Audit audit,
            Clock clock) {
        this.packages = packages;
        this.outbox = outbox;
        this.packer = packer;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A package with what the receiver's side made of the files that arrived.
     *
     * @param receipt hash of the manifest that arrived, to be returned when accepting
     */
    record Opened(HandoverPackage made, String receipt) {}

    /** A step of the receiver, with the package as its page was read. */
    record Step(UUID packageId, int version) {}

    /** Packages to the actor's own units. */
    @Transactional
    public List<HandoverPackage> list(Actor.Staff actor) {
        audit.read(actor, "LIST_HANDOVERS", AuditObject.list());
        return packages.receivedBy(actor.municipality(), units(actor), MOST_ROWS).stream()
                .filter(each -> access.allows(actor, Operation.RECEIVE_HANDOVER, each.guarded()))
                .toList();
    }

    /** How many wait for an answer, for the menu. */
    @Transactional(readOnly = true)
    public int waiting(Actor.Staff actor) {
        return packages.waitingFor(actor.municipality(), units(actor));
    }

    /** Opens a package; the log tells who and when. */
    @Transactional
    public Opened open(Actor.Staff actor, UUID packageId) {
        HandoverPackage made = require(actor, packageId);
        audit.read(actor, "OPEN_HANDOVER", AuditObject.matter(made.matterId()));
        Parcel parcel = outbox.find(actor.municipality(), packageId).orElseThrow(NotFound::new);
        return new Opened(made, packer.receiptOf(parcel));
    }

    /** One of the files as it was delivered. */
    @Transactional
    public Parcel.Item file(Actor.Staff actor, UUID packageId, String name) {
        HandoverPackage made = require(actor, packageId);
        audit.read(actor, "OPEN_HANDOVER", AuditObject.matter(made.matterId()));
        return outbox.find(actor.municipality(), packageId).stream()
                .flatMap(parcel -> parcel.files().stream())
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Accepts, with the hash of what arrived. */
    @Transactional
    public HandoverResult accept(Actor.Staff actor, Step step, String receipt) {
        HandoverPackage made = require(actor, step.packageId());
        HandoverPackage.Sent sent = made.sent();
        if (made.state() == PackageState.ACCEPTED) {
            return new HandoverResult.Done(made.id());
        }
        if (sent == null || made.state() != PackageState.SENT || made.version() != step.version()) {
            return new HandoverResult.Stale(made.matterId());
        }
        if (sent.deliveredAt() == null) {
            return new HandoverResult.Refused(
                    new Refusal("R18", "Filerna är inte framme än. Vänta någon minut och försök igen."));
        }
        if (!sent.manifestHash().equals(receipt)) {
            return new HandoverResult.Refused(new Refusal(
                    "R18",
                    "Det som kom fram är inte det som skickades. Ta inte emot paketet. Återsänd det i stället."));
        }
        return close(actor, made, receipt);
    }

    private HandoverResult close(Actor.Staff actor, HandoverPackage made, String receipt) {
        Instant now = clock.instant();
        var answer = new HandoverPackage.Answered(actor.id().toString(), now, null);
        if (!packages.answer(made, PackageState.ACCEPTED, answer)) {
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
        matters.move(actor, matter(made), MatterStatus.HANDED_OVER, Outcome.HANDED_OVER);
        audit.changed(
                actor,
                "ACCEPT_HANDOVER",
                AuditObject.matter(made.matterId()),
                made.receiver().code());
        return new HandoverResult.Done(made.id());
    }

    /** Sends it back; the matter waits in the first line again, with the reason in its timeline. */
    @Transactional
    public HandoverResult sendBack(Actor.Staff actor, Step step, String reason) {
        HandoverPackage made = require(actor, step.packageId());
        if (made.state() == PackageState.RETURNED) {
            return new HandoverResult.Done(made.id());
        }
        if (reason.isBlank()) {
            return new HandoverResult.Refused(
                    new Refusal("R20", "Skriv varför paketet återsänds, så att avsändaren kan rätta det."));
        }
        Instant now = clock.instant();
        var answer = new HandoverPackage.Answered(actor.id().toString(), now, reason.strip());
        if (made.version() != step.version() || !packages.answer(made, PackageState.RETURNED, answer)) {
            return new HandoverResult.Stale(made.matterId());
        }
        tell(actor, made, "Återsänd av " + made.receiver().name() + ". Skäl: " + reason.strip(), now);
        audit.changed(
                actor,
                "RETURN_HANDOVER",
                AuditObject.matter(made.matterId()),
                made.receiver().code());
        return new HandoverResult.Done(made.id());
    }

    private void tell(Actor.Staff actor, HandoverPackage made, String words, Instant at) {
        timeline.append(actor, made.matterId(), new NewEntry(null, EntryKind.HANDOVER, at, words));
    }

    private Matter matter(HandoverPackage made) {
        return matters.find(made.municipality(), made.matterId()).orElseThrow(NotFound::new);
    }

    private HandoverPackage require(Actor.Staff actor, UUID packageId) {
        HandoverPackage made = packages.find(actor.municipality(), packageId)
                .filter(each -> each.sent() != null)
                .orElseThrow(NotFound::new);
        access.require(actor, Operation.RECEIVE_HANDOVER, made.guarded());
        return made;
    }

    private static Set<UUID> units(Actor.Staff actor) {
        return actor.assignments().stream()
                .filter(each -> each.role() == Role.SPECIALISED_UNIT_WORKER)
                .map(Actor.Assignment::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
