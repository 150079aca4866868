package se.vagenin.handover;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.intake.ConcernCase;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/** Step one of two: chooses the receiver and freezes what is to go along. Nothing leaves, and it can be undone. */
@Component
class PrepareHandover {

    private final HandoverDesk desk;
    private final Gathering gathering;
    private final PackageStore packages;
    private final Receivers receivers;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;

    PrepareHandover(
            HandoverDesk desk,
            Gathering gathering,
            PackageStore packages,
            Receivers receivers,
            Audit audit,
            IdSource ids,
            Clock clock) {
        this.desk = desk;
        this.gathering = gathering;
        this.packages = packages;
        this.receivers = receivers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to prepare; a receiver that is not on the allow-list is refused. */
    record Order(UUID matterId, UUID receiverId, HandoverContents.Informed informed) {}

    @Transactional
    public HandoverResult prepare(Actor.Staff actor, Order order) {
        ConcernCase found = desk.require(actor, order.matterId());
        Optional<Receiver> receiver = receivers.find(actor.municipality(), order.receiverId());
        if (found.matter().status() != MatterStatus.AWAITING_HANDOVER) {
            return new HandoverResult.Refused(new Refusal(
                    "R03",
                    "Ärendet kan inte lämnas över nu. Det går först när det är beslutat att en utredning inleds."));
        }
        if (receiver.isEmpty()) {
            return new HandoverResult.Refused(new Refusal("R32", "Mottagaren finns inte i listan. Välj en som finns."));
        }
        String reasons = order.informed().reasons();
        if (!order.informed().told() && (reasons == null || reasons.isBlank())) {
            return new HandoverResult.Refused(Rules.get("R20").refusal());
        }
        return keep(actor, found, order, receiver.get());
    }

    private HandoverResult keep(Actor.Staff actor, ConcernCase found, Order order, Receiver receiver) {
        UUID matterId = order.matterId();
        Optional<HandoverPackage> earlier =
                packages.ofMatter(actor.municipality(), matterId).filter(each -> each.state() == PackageState.PREPARED);
        if (earlier.isPresent() && !packages.undo(earlier.get())) {
            return new HandoverResult.Stale(matterId);
        }
        var sheet = new Gathering.Sheet(ids.next(), clock.instant(), actor.id(), receiver, order.informed());
        HandoverContents contents = gathering.of(actor, found, sheet);
        var made = new HandoverPackage(
                actor.municipality(),
                sheet.packageId(),
                matterId,
                receiver,
                PackageState.PREPARED,
                found.matter().protectedIdentity() || contents.hasProtectedPerson(),
                contents,
                actor.id(),
                sheet.at(),
                null,
                null,
                0);
        if (!packages.insert(made)) {
            return new HandoverResult.Stale(matterId);
        }
        audit.changed(actor, "PREPARE_HANDOVER", AuditObject.matter(matterId), null);
        return new HandoverResult.Done(made.id());
    }
}
