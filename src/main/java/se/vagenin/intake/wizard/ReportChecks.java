package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;

/** What must be right before a page is left, in the order of the page. Everything that can be unknown may be. */
final class ReportChecks {

    /** About ten pages; more belongs in a conversation, and a longer text is refused without losing a letter. */
    static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_LINE = 300;

    private final ReportAnswers answers;
    private final LocalDate today;
    private final FormErrors.Collector errors = FormErrors.collect();

    private ReportChecks(ReportAnswers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    static FormErrors of(Stop stop, ReportAnswers answers, LocalDate today) {
        ReportChecks checks = new ReportChecks(answers, today);
        checks.check(stop);
        checks.lines(stop);
        return checks.errors.done();
    }

    private void check(Stop stop) {
        switch (stop.step()) {
            case DANGER -> choice("fara", "report.error.danger", ANSWERS);
            case WHO ->
                errors.addIf(ReporterVariant.of(answers.value("slag")).isEmpty(), "slag", text("report.error.who"));
            case YOU -> you();
            case WORK -> work();
            case CHILD -> child(stop.child());
            case PLACE -> place(stop.child());
            case WHOLE_CHILD -> {
                child(stop.child());
                place(stop.child());
            }
            case WORRY, WHOLE_WORRY -> worry();
            case CALL, ADULTS, REASONS, CHECK -> {}
        }
    }

    private static final List<String> ANSWERS = Stream.of(ReportedConcern.Answer.values())
            .map(ReportedConcern.Answer::name)
            .toList();

    private void choice(String field, String message, List<String> choices) {
        errors.addIf(!choices.contains(answers.value(field)), field, text(message));
    }

    private void you() {
        choice("anonym", "report.error.anonymous", List.of("ja", "nej"));
        if (answers.value("anonym").equals("nej")) {
            required("du.namn", "report.error.name");
            reachable();
        }
    }

    /** R14: who reports at work cannot be anonymous. */
    private void work() {
        boolean known = answers.variant().categories(today).stream()
                .anyMatch(each -> each.name().equals(answers.value("du.kategori")));
        errors.addIf(
                answers.variant() != ReporterVariant.SCHOOL && !known, "du.kategori", text("report.error.category"));
        required("du.namn", "report.error.worker");
        required("du.arbetsplats", "report.error.workplace");
        reachable();
    }

    private void reachable() {
        String phone = answers.value("du.telefon");
        String email = answers.value("du.epost").strip();
        errors.addIf(phone.isEmpty() && email.isEmpty(), "du.telefon", text("report.error.reachable"));
        errors.addIf(
                !phone.isEmpty() && !phone.matches("[-+()/ \\d\\u00a0]{5,30}"),
                "du.telefon",
                text("report.error.phone"));
        errors.addIf(
                !email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "du.epost",
                text("report.error.email"));
        ReportReach reach = new ReportReach(answers);
        errors.addIf(!email.isEmpty() && reach.lacksPhone(), "du.telefon", text("report.safe.error.phone"));
        errors.addIf(!phone.isEmpty() && reach.lacksEmail(), "du.epost", text("report.safe.error.email"));
    }

    private void child(int child) {
        String born = answers.ofChild(child, "fodd");
        boolean nothing = answers.ofChild(child, "namn").isEmpty() && born.isEmpty();
        errors.addIf(
                nothing && !answers.yes(Stop.field(child, "okand")),
                Stop.field(child, "namn"),
                text("report.error.child"));
        switch (ReportBirth.read(born, today)) {
            case ReportBirth.Wrong(String message) -> errors.add(Stop.field(child, "fodd"), message);
            case ReportBirth.Personal _, ReportBirth.Day _, ReportBirth.Unknown _ -> {}
        }
    }

    private void place(int child) {
        choice(Stop.field(child, "plats"), "report.error.place", ReportPlace.codes());
    }

    private void worry() {
        required("oro.text", "report.error.text");
        int length = answers.value("oro.text")
                .codePointCount(0, answers.value("oro.text").length());
        errors.addIf(
                length > LONGEST_TEXT,
                "oro.text",
                text("report.error.long", LocalText.figures(length), LocalText.figures(LONGEST_TEXT)));
    }

    private void required(String field, String message) {
        errors.addIf(answers.value(field).isBlank(), field, text(message));
    }

    private void lines(Stop stop) {
        stop.fields().stream()
                .filter(field -> !field.equals("oro.text"))
                .filter(field -> answers.value(field).length() > LONGEST_LINE)
                .forEach(field -> errors.add(field, text("report.error.line", LONGEST_LINE)));
    }
}
