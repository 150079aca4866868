package se.vagenin.intake;

import java.util.Optional;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/** Whether the child, the guardians and the mandated reporter were offered a meeting (R11, SoL 19:5). */
public sealed interface MeetingOffered {

    record Offered() implements MeetingOffered {}

    /** A meeting is not suitable, for example when it would put the child at risk; the reason is required. */
    record NotSuitable(String reason) implements MeetingOffered {}

    record Unanswered() implements MeetingOffered {}

    /** Empty when the question is answered, with a reason where the answer is no. */
    default Optional<Refusal> refuse() {
        boolean answered = switch (this) {
            case Offered() -> true;
            case NotSuitable(String reason) -> !reason.isBlank();
            case Unanswered() -> false;
        };
        return answered ? Optional.empty() : Optional.of(Rules.get("R11").refusal());
    }
}
