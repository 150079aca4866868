package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.util.Locale;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.ReporterCategory;

/** What may be chosen, in the reporter's language. Staff read the Swedish label of what was chosen. */
final class ReportLabels {

    private ReportLabels() {}

    static String of(Reason reason) {
        return text("report.reason." + code(reason));
    }

    static String of(Answer answer) {
        return text("report.answer." + code(answer));
    }

    static String of(ReporterCategory category) {
        return text("report.category." + code(category));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
