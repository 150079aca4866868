package se.vagenin.intake.wizard;

import java.time.LocalDate;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Text;

/** What a pressed button leads to. */
sealed interface ReportTurn {

    /** A page is shown; with errors it is the same page again. */
    record Show(ReportAnswers answers, Stop stop, FormErrors errors) implements ReportTurn {}

    /** Every answer is right and the report goes in. */
    record Send(ReportAnswers answers) implements ReportTurn {}

    /** What is answered so far is kept, right or wrong; for who has signed in. */
    record Save(ReportAnswers answers, Stop stop) implements ReportTurn {}

    /** The way to login, with the answers. */
    record SignIn(ReportAnswers answers, Stop stop) implements ReportTurn {}

    static ReportTurn take(ReportAnswers answers, Stop posted, String button, LocalDate today) {
        ReportPath path = ReportPath.of(answers);
        Stop stop = path.nearest(posted);
        String[] words = button.split("\\.", 2);
        String argument = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "tillbaka" -> show(answers, path.before(stop));
            case "vidare", "sprak" -> show(answers, stop);
            case "andra" ->
                show(answers.beingChecked(), path.nearest(Stop.of(argument).orElse(stop)));
            case "ta-bort" -> show(answers.withoutChild(number(argument)), Stop.at(ReportStep.CHECK));
            case "fler" -> oneMore(answers, stop, today);
            case "spara" -> new Save(answers, stop);
            case "logga-in" -> new SignIn(answers, stop);
            case "skicka" -> send(answers, today);
            default -> onward(answers, stop, today);
        };
    }

    private static ReportTurn show(ReportAnswers answers, Stop stop) {
        return new Show(answers, stop, FormErrors.NONE);
    }

    private static ReportTurn onward(ReportAnswers answers, Stop stop, LocalDate today) {
        FormErrors errors = ReportChecks.of(stop, answers, today);
        if (errors.hasAny()) {
            return new Show(answers, stop, errors);
        }
        Stop next = ReportPath.of(answers).after(stop, today);
        return show(next.step() == ReportStep.CHECK ? answers.beingChecked() : answers, next);
    }

    private static ReportTurn oneMore(ReportAnswers answers, Stop stop, LocalDate today) {
        FormErrors errors = ReportChecks.of(stop, answers, today);
        if (errors.hasAny()) {
            return new Show(answers, stop, errors);
        }
        if (answers.children() >= ReportAnswers.MOST_CHILDREN) {
            return new Show(answers, stop, FormErrors.of("fler", Text.text("report.error.children")));
        }
        return show(answers.withOneMoreChild(), new Stop(ReportStep.WHOLE_CHILD, answers.children()));
    }

    private static ReportTurn send(ReportAnswers answers, LocalDate today) {
        ReportAnswers checked = answers.beingChecked();
        return ReportPath.of(answers)
                .firstWrong(today)
                .<ReportTurn>map(stop -> new Show(checked, stop, ReportChecks.of(stop, answers, today)))
                .orElseGet(() -> new Send(checked));
    }

    private static int number(String digits) {
        return digits.matches("[1-9][0-9]?") ? Integer.parseInt(digits) - 1 : -1;
    }
}
