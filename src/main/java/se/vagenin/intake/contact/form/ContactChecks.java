package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.List;
import se.vagenin.web.FormErrors;

/** What must be right before a page is left. Whatever can be left out, may be. */
final class ContactChecks {

    private static final List<String> DANGER = List.of("YES", "NO", "UNKNOWN");

    private final ContactAnswers answers;
    private final LocalDate today;
    private final FormErrors.Collector errors = FormErrors.collect();

    private ContactChecks(ContactAnswers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    static FormErrors of(ContactStep step, ContactAnswers answers, LocalDate today) {
        ContactChecks checks = new ContactChecks(answers, today);
        checks.check(step);
        checks.lines(step);
        return checks.errors.done();
    }

    private void check(ContactStep step) {
        switch (step) {
            case DANGER -> unless(DANGER.contains(answers.value("fara")), "fara", "contact.error.danger");
            case WHO -> unless(answers.about().isPresent(), "vem", "contact.error.who");
            case TOPIC -> unless(answers.topic().isPresent(), "amne", "contact.error.topic");
            case TEXT -> ContactRules.message(answers.value("text"), errors);
            case NAME -> name();
            case REACH -> reach();
            case CALL, LEAD, SAFE, CARE, LANGUAGE, CHECK -> {}
        }
    }

    private void name() {
        unless(List.of("ja", "nej").contains(answers.value("anonym")), "anonym", "contact.error.anonymous");
        if (answers.named()) {
            ContactRules.name(answers.value("du.namn"), answers.value("du.nummer"), today, errors);
        }
    }

    private void reach() {
        ContactRules.reach(answers.way().orElse(null), answers.value("nas"), errors);
    }

    private void unless(boolean right, String field, String message) {
        errors.addIf(!right, field, text(message));
    }

    private void lines(ContactStep step) {
        ContactRules.lines(step.fields(), answers.given(), errors);
    }
}
