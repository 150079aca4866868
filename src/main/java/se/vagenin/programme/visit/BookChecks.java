package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import se.vagenin.programme.Way;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;

/** What is asked of the answers of a page. */
final class BookChecks {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_LANGUAGE = 60;
    static final int LONGEST_WORDS = 2000;

    private BookChecks() {}

    static FormErrors of(BookStep step, BookAnswers answers, ReminderQuestion reminder) {
        var errors = FormErrors.collect();
        switch (step) {
            case TALK -> talk(answers, errors);
            case TIME -> errors.addIf(answers.starts().isEmpty(), "tid", text("booking.error.time"));
            case PERSON -> {
                person(answers, errors);
                reminder.check(answers, errors);
            }
        }
        return errors.done();
    }

    private static void talk(BookAnswers answers, FormErrors.Collector errors) {
        errors.addIf(answers.way().isEmpty(), "satt", text("booking.error.way"))
                .addIf(answers.value("sprak").isBlank(), "sprak", text("booking.error.language"))
                .addIf(
                        answers.value("sprak").length() > LONGEST_LANGUAGE,
                        "sprak",
                        text("booking.error.line", LONGEST_LANGUAGE));
    }

    private static void person(BookAnswers answers, FormErrors.Collector errors) {
        boolean byPhone = answers.way().filter(Way.PHONE::equals).isPresent();
        String phone = answers.value("telefon").strip();
        int words = answers.value("ord").codePointCount(0, answers.value("ord").length());
        errors.addIf(answers.value("namn").isBlank(), "namn", text("booking.error.name"))
                .addIf(byPhone && phone.isEmpty(), "telefon", text("booking.error.phone"))
                .addIf(
                        !phone.isEmpty() && !phone.matches("[-+()/ \\d\\u00a0]{5,30}"),
                        "telefon",
                        text("booking.error.number"))
                .addIf(
                        words > LONGEST_WORDS,
                        "ord",
                        text("booking.error.words", LocalText.figures(words), LocalText.figures(LONGEST_WORDS)));
        for (String field : new String[] {"namn", "sakert"}) {
            errors.addIf(answers.value(field).length() > LONGEST_LINE, field, text("booking.error.line", LONGEST_LINE));
        }
    }
}
