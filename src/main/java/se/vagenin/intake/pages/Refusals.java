package se.vagenin.intake.pages;

import java.util.List;
import java.util.stream.Collectors;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.FormErrors;

/** Refusals of a use case as errors of the form that asked. */
final class Refusals {

    private Refusals() {}

    /** All on one field, each with its own sentence. */
    static FormErrors on(String field, List<Refusal> reasons) {
        return FormErrors.of(
                field, reasons.stream().map(Refusal::reason).distinct().collect(Collectors.joining(" ")));
    }
}
