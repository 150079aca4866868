package se.vagenin.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;

/** Reads the fields of a form one by one, and says of each what cannot be read and what to write instead. */
final class FieldReader {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;
    private static final String DATE = "Skriv datumet som år, månad och dag, till exempel 2026-11-23";

    private final OfferingForm form;
    private final FormErrors.Collector errors = FormErrors.collect();

    FieldReader(OfferingForm form) {
        this.form = form;
    }

    FormErrors errors() {
        return errors.done();
    }

    void wrong(OfferingField field, String message) {
        errors.add(field.key(), message);
    }

    void wrongIf(boolean wrong, OfferingField field, String message) {
        errors.addIf(wrong, field.key(), message);
    }

    String required(OfferingField field, String message) {
        wrongIf(form.value(field).isEmpty(), field, message);
        return text(field);
    }

    String text(OfferingField field) {
        return text(field, field.kind() == OfferingField.Kind.TEXT ? LONGEST_TEXT : LONGEST_LINE);
    }

    String text(OfferingField field, int longest) {
        String value = form.value(field);
        wrongIf(value.length() > longest, field, "Texten får vara högst " + longest + " tecken. Korta den");
        boolean unkeepable = value.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n');
        wrongIf(unkeepable, field, "Texten har ett tecken som inte går att spara. Skriv om den");
        return value;
    }

    boolean flag(OfferingField field) {
        return form.value(field).equals("true");
    }

    <E extends Enum<E>> Optional<E> choice(OfferingField field, Class<E> type, String message) {
        Optional<E> found = constant(type, form.value(field));
        wrongIf(found.isEmpty(), field, message);
        return found;
    }

    <E extends Enum<E>> Set<E> choices(OfferingField field, Class<E> type, String message) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String code : form.chosen(field)) {
            Optional<E> found = constant(type, code);
            wrongIf(found.isEmpty(), field, message);
            found.ifPresent(chosen::add);
        }
        return chosen;
    }

    Optional<UUID> oneOf(OfferingField field, Set<UUID> known, String message) {
        Optional<UUID> found = known.stream()
                .filter(each -> each.toString().equals(form.value(field)))
                .findFirst();
        wrongIf(found.isEmpty(), field, message);
        return found;
    }

    /** Absent where nothing is chosen. */
    @Nullable UUID optionalOneOf(OfferingField field, Set<UUID> known, String message) {
        return form.value(field).isEmpty() ? null : oneOf(field, known, message).orElse(null);
    }

    List<UUID> someOf(OfferingField field, Set<UUID> known, String message) {
        Set<UUID> chosen = new LinkedHashSet<>();
        for (String code : form.chosen(field)) {
            Optional<UUID> found =
                    known.stream().filter(each -> each.toString().equals(code)).findFirst();
            wrongIf(found.isEmpty(), field, message);
            found.ifPresent(chosen::add);
        }
        return List.copyOf(chosen);
    }

    @Nullable Integer number(OfferingField field, int lowest, int highest) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) >= lowest && Integer.parseInt(typed) <= highest) {
            return Integer.valueOf(typed);
        }
        wrong(field, "Skriv ett helt tal mellan " + lowest + " och " + highest + ", eller lämna tomt");
        return null;
    }

    @Nullable LocalDate date(OfferingField field) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // The sentence below says how to write it.
        }
        wrong(field, DATE);
        return null;
    }

    /** Half a decision is a mistake in the form; that there is none is for the law to judge (R22, R27). */
    @Nullable BoardDecision decision(OfferingField numberField, OfferingField dateField) {
        LocalDate day = date(dateField);
        String number = text(numberField, 60);
        wrongIf(number.isEmpty() && day != null, numberField, "Skriv numret på nämndens beslut");
        wrongIf(!number.isEmpty() && form.value(dateField).isEmpty(), dateField, "Skriv dagen för nämndens beslut");
        return number.isEmpty() || day == null ? null : new BoardDecision(number, day);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst();
    }
}
