package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.contact.PersonSays;
import se.vagenin.intake.contact.Wishes.Way;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.LocalText;

/** What is asked of a message, a name and a way to be reached, wherever they are typed. */
public final class ContactRules {

    private static final int LONGEST_LINE = 300;

    private ContactRules() {}

    public static void message(String typed, FormErrors.Collector errors) {
        int length = typed.codePointCount(0, typed.length());
        errors.addIf(typed.isBlank(), "text", text("contact.error.text"))
                .addIf(
                        length > PersonSays.LONGEST,
                        "text",
                        text("contact.error.long", LocalText.figures(length), LocalText.figures(PersonSays.LONGEST)));
    }

    public static void name(String name, String number, LocalDate today, FormErrors.Collector errors) {
        errors.addIf(name.isBlank(), "du.namn", text("contact.error.name"))
                .addIf(
                        !number.isBlank() && PersonalNumber.parse(number, today).isEmpty(),
                        "du.nummer",
                        text("contact.error.number"));
    }

    public static void reach(@Nullable Way way, String where, FormErrors.Collector errors) {
        errors.addIf(way == null, "satt", text("contact.error.way"));
        if (way == null) {
            return;
        }
        boolean right = switch (way) {
            case CODE -> true;
            case PHONE, SMS -> where.matches("[-+()/ \\d\\u00a0]{5,30}");
            case EMAIL -> where.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
            case LETTER -> !where.isBlank();
        };
        if (!right) {
            errors.add("nas", text("contact.error.where." + way.name().toLowerCase(Locale.ROOT)));
        }
    }

    public static void lines(List<String> fields, Given given, FormErrors.Collector errors) {
        fields.stream()
                .filter(field -> !field.equals("text"))
                .filter(field -> given.value(field).length() > LONGEST_LINE)
                .forEach(field -> errors.add(field, text("contact.error.line", LONGEST_LINE)));
    }
}
