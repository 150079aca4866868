package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.Deadline;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;
import se.vagenin.web.Step;
import se.vagenin.web.SwedishText;

/**
 * What the sender may keep: no name, no birth date, nothing of what was written. Whoever finds it, in a pocket or on a
 * shared computer, learns only that a report was made.
 *
 * @param files how many came along; absent in a receipt that was sealed before reports had files
 */
record ReportReceipt(
        String reference,
        Instant receivedAt,
        int children,
        boolean anonymous,
        boolean urgent,
        Answering answering,
        LocalDate protectionBy,
        LocalDate decisionBy,
        @Nullable Integer files) {

    /** What the law lets us tell this reporter afterwards (R12, R13). */
    enum Answering {
        PRIVATE,
        ASKED,
        MAY_ASK
    }

    static ReportReceipt of(Receipt receipt, ReportedConcern report, int files) {
        return new ReportReceipt(
                receipt.reference(),
                receipt.receivedAt(),
                report.subjects().size(),
                report.reporter().anonymous(),
                report.concern().immediateDanger() == ReportedConcern.Answer.YES,
                answering(report.reporter()),
                last(receipt, Set.of(Deadline.Kind.PROTECTION_ASSESSMENT)),
                last(receipt, Set.of(Deadline.Kind.PRELIMINARY_ASSESSMENT, Deadline.Kind.ADULT_ASSESSMENT)),
                files);
    }

    private static Answering answering(ReportedConcern.Reporter reporter) {
        if (!reporter.category().professional()) {
            return Answering.PRIVATE;
        }
        return reporter.wantsFeedback() ? Answering.ASKED : Answering.MAY_ASK;
    }

    /** A report about a grown person has no protection clock; then the day of arrival stands. */
    private static LocalDate last(Receipt receipt, Set<Deadline.Kind> kinds) {
        return receipt.subjects().stream()
                .flatMap(subject -> subject.clocks().stream())
                .filter(clock -> kinds.contains(clock.kind()))
                .map(Deadline::dueDate)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> SwedishTime.dateOf(receipt.receivedAt()));
    }

    List<Fact> facts() {
        return Stream.of(
                        Stream.of(Fact.of(text("report.receipt.received"), received())),
                        Stream.of(Fact.of(text("report.receipt.about"), about())),
                        files == null || files == 0
                                ? Stream.<Fact>empty()
                                : Stream.of(Fact.of(text("report.receipt.files"), FormFiles.count(files))),
                        anonymous
                                ? Stream.of(Fact.of(text("report.receipt.you"), text("report.receipt.anonymous")))
                                : Stream.<Fact>empty())
                .flatMap(facts -> facts)
                .toList();
    }

    /** To the hour for an anonymous sender (R15). */
    private String received() {
        return SwedishText.capital(anonymous ? LocalText.dateHour(receivedAt) : LocalText.dateTime(receivedAt));
    }

    private String about() {
        return children == 1
                ? text("report.receipt.child")
                : text("report.receipt.children", SwedishText.capital(LocalText.number(children)));
    }

    List<Step> steps() {
        boolean today = protectionBy.equals(SwedishTime.dateOf(receivedAt));
        String answer = "report.receipt." + answering.name().toLowerCase(Locale.ROOT);
        return List.of(
                new Step(
                        today ? text("report.receipt.today") : latest(protectionBy),
                        text(children == 1 ? "report.receipt.protection" : "report.receipt.protection.many")),
                new Step(latest(decisionBy), text("report.receipt.decision")),
                new Step(text(answer + ".title"), text(answer + ".text")));
    }

    private static String latest(LocalDate day) {
        return text("report.receipt.latest", LocalText.date(day));
    }
}
