package se.vagenin.intake.contact.form;

import java.time.LocalDate;
import se.vagenin.web.FormErrors;

/** What a pressed button leads to. */
sealed interface ContactTurn {

    /** A page is shown; with errors it is the same page again. */
    record Show(ContactAnswers answers, ContactStep step, FormErrors errors) implements ContactTurn {}

    /** Every answer is right and the message goes in. */
    record Send(ContactAnswers answers) implements ContactTurn {}

    static ContactTurn take(ContactAnswers answers, ContactStep posted, String button, LocalDate today) {
        ContactPath path = ContactPath.of(answers);
        ContactStep step = path.nearest(posted);
        if (button.startsWith("andra.")) {
            ContactStep wanted =
                    ContactStep.of(button.substring("andra.".length())).orElse(step);
            return show(answers.beingChecked(), path.nearest(wanted));
        }
        return switch (button) {
            case "tillbaka" -> show(answers, path.before(step));
            case "vidare", "sprak" -> show(answers, step);
            case "skicka" -> send(answers, step, today);
            default -> onward(answers, step, today);
        };
    }

    private static ContactTurn show(ContactAnswers answers, ContactStep step) {
        return new Show(answers, step, FormErrors.NONE);
    }

    private static ContactTurn onward(ContactAnswers answers, ContactStep step, LocalDate today) {
        FormErrors errors = ContactChecks.of(step, answers, today);
        if (errors.hasAny()) {
            return new Show(answers, step, errors);
        }
        ContactStep next = ContactPath.of(answers).after(step, today);
        return show(next == ContactStep.CHECK ? answers.beingChecked() : answers, next);
    }

    /** Only what has been shown for checking is sent: its code was made for just those answers. */
    private static ContactTurn send(ContactAnswers answers, ContactStep step, LocalDate today) {
        ContactAnswers checked = answers.beingChecked();
        if (step != ContactStep.CHECK || answers.code().isEmpty()) {
            return onward(checked, step, today);
        }
        return ContactPath.of(answers)
                .firstWrong(today)
                .<ContactTurn>map(wrong -> new Show(checked, wrong, ContactChecks.of(wrong, answers, today)))
                .orElseGet(() -> new Send(checked));
    }
}
