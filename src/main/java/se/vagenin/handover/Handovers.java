package se.vagenin.handover;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.handover.HandoverContents.Informed;
import se.vagenin.kernel.Actor;

/** A hand-over without its pages, step by step. A refusal is an exception here: the caller knows that it may. */
@Component
public class Handovers {

    private final PrepareHandover prepare;
    private final SendHandover send;
    private final AnswerHandover answer;
    private final Courier courier;

    Handovers(PrepareHandover prepare, SendHandover send, AnswerHandover answer, Courier courier) {
        this.prepare = prepare;
        this.send = send;
        this.answer = answer;
        this.courier = courier;
    }

    /** Prepares a package for a unit, those concerned having been told. @return its id */
    public UUID prepare(Actor.Staff actor, UUID matter, UUID unit) {
        return done(prepare.prepare(actor, new PrepareHandover.Order(matter, unit, new Informed(true, null))));
    }

    /** Sends what stands prepared, and delivers it. */
    public void send(Actor.Staff actor, UUID matter, UUID made) {
        HandoverPackage known = send.review(actor, matter, made);
        done(send.send(actor, new SendHandover.Step(matter, made, known.version())));
        courier.deliver(actor.municipality());
    }

    /** Whether it has arrived; another node may be carrying it just now. */
    public boolean arrived(Actor.Staff receiver, UUID made) {
        return answer.open(receiver, made).made().deliveredAt().isPresent();
    }

    /** Accepts what has arrived. */
    public void accept(Actor.Staff receiver, UUID made) {
        AnswerHandover.Opened opened = answer.open(receiver, made);
        done(answer.accept(receiver, new AnswerHandover.Step(made, opened.made().version()), opened.receipt()));
    }

    /** Sends it back with a reason. */
    public void sendBack(Actor.Staff receiver, UUID made, String reason) {
        AnswerHandover.Opened opened = answer.open(receiver, made);
        done(answer.sendBack(
                receiver, new AnswerHandover.Step(made, opened.made().version()), reason));
    }

    private static UUID done(HandoverResult result) {
        return switch (result) {
            case HandoverResult.Done(UUID made) -> made;
            case HandoverResult.Refused(var refusal) -> throw new IllegalStateException(refusal.reason());
            case HandoverResult.Stale(UUID matter) -> throw new IllegalStateException("Changed meanwhile: " + matter);
        };
    }
}
