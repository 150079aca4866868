package se.vagenin.intake;

import java.util.Optional;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/** The required answer to whether the child was heard (R09, SoL 3:2–3, SOSFS 2014:5). */
public sealed interface ChildHeard {

    /** The child got information fit for its age and had a say. */
    record Heard() implements ChildHeard {}

    /** The child was not heard; the reason is required. */
    record NotHeard(String reason) implements ChildHeard {}

    /** The question was left open, which refuses the step. */
    record Unanswered() implements ChildHeard {}

    /** Empty when the question is answered, with a reason where the answer is no. */
    default Optional<Refusal> refuse() {
        boolean answered = switch (this) {
            case Heard() -> true;
            case NotHeard(String reason) -> !reason.isBlank();
            case Unanswered() -> false;
        };
        return answered ? Optional.empty() : Optional.of(Rules.get("R09").refusal());
    }
}
