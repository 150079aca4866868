package se.vagenin.intake;

import java.util.List;
import se.vagenin.kernel.Refusal;

/** What became of a step that either is done or refused with reasons. */
public sealed interface StepResult {

    record Done() implements StepResult {}

    record Refused(List<Refusal> reasons) implements StepResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static StepResult refusedBy(Refusal reason) {
        return new Refused(List.of(reason));
    }
}
