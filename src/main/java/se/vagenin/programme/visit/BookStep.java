package se.vagenin.programme.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the form, in order. */
enum BookStep {
    TALK("samtal"),
    TIME("tid"),
    PERSON("du");

    static final int ALL = 3;

    private final String code;

    BookStep(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What the page asks for; all else that is posted is no answer. */
    List<String> fields() {
        return switch (this) {
            case TALK -> List.of("val", "satt", "sprak", "tolk");
            case TIME -> List.of("tid");
            case PERSON ->
                List.of(
                        "namn",
                        "telefon",
                        "sakert",
                        "svarare",
                        "ord",
                        ReminderQuestion.CHOICE,
                        ReminderQuestion.NUMBER,
                        ReminderQuestion.MAIL,
                        ReminderQuestion.OPEN);
        };
    }

    int number() {
        return switch (this) {
            case TALK -> 1;
            case TIME -> 2;
            case PERSON -> ALL;
        };
    }

    BookStep before() {
        return switch (this) {
            case TALK, TIME -> TALK;
            case PERSON -> TIME;
        };
    }

    static Optional<BookStep> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
