package se.vagenin.intake.contact.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the form and the fields each asks for. */
enum ContactStep {
    DANGER("fara", "fara"),
    CALL("ring"),
    WHO("vem", "vem"),
    LEAD("barnet"),
    TOPIC("amne", "amne"),
    SAFE("trygg"),
    TEXT("text", "text"),
    NAME("namn", "anonym", "du.namn", "du.nummer", "du.skyddad"),
    REACH("sv", "satt", "nas"),
    CARE("hur", "tider", "svarare", "neutral"),
    LANGUAGE("tal", "talar", "tolk"),
    CHECK("kontroll");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which nothing changes
    private final List<String> fields;

    ContactStep(String code, String... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    String code() {
        return code;
    }

    List<String> fields() {
        return fields;
    }

    static Optional<ContactStep> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
