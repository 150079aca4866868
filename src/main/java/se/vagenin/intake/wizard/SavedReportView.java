package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.LocalText;
import se.vagenin.web.Signed;

/**
 * Saved reports, as their owner sees them.
 *
 * @param notice the key of what was just done
 */
public record SavedReportView(List<Row> rows, @Nullable String notice, Signed signed) {

    /**
     * One of them. Names nobody: somebody else may look at the same screen.
     *
     * @param about "Ett barn, steg 4 av 6"
     * @param kept "Sparad tisdag 24 november 2026, kl. 13.20. Tas bort torsdag 24 december 2026 om …"
     */
    public record Row(String id, String about, String kept) {

        static Row of(SavedReports.Saved report) {
            ReportAnswers answers = report.answers();
            ReportPath path = ReportPath.of(answers);
            String about = text(
                    answers.children() == 1 ? "saved.about.one" : "saved.about.many",
                    path.number(path.nearest(report.stop())),
                    path.stops().size(),
                    answers.children());
            String kept = text("saved.row", LocalText.dateTime(report.savedAt()), LocalText.date(report.expiresAt()));
            return new Row(answers.form().toString(), about, kept);
        }
    }

    public Row only() {
        return rows.getFirst();
    }
}
