package se.vagenin.handover;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.intake.ConcernCase;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;

/** What would go along if it were prepared now. Nothing is kept. */
@Component
class HandoverPreview {

    private final Gathering gathering;
    private final IdSource ids;
    private final Clock clock;

    HandoverPreview(Gathering gathering, IdSource ids, Clock clock) {
        this.gathering = gathering;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HandoverContents of(Actor.Staff staff, ConcernCase found) {
        var nobody = new Receiver(Receiver.Kind.UNIT, ids.next(), "", "");
        var informed = new HandoverContents.Informed(false, null);
        return gathering.of(
                staff, found, new Gathering.Sheet(ids.next(), clock.instant(), staff.id(), nobody, informed));
    }
}
