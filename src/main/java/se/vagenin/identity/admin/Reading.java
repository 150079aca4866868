package se.vagenin.identity.admin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.SwedishText;

/** Reads fields one by one and gathers what is wrong with them. */
final class Reading {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    private static final int LONGEST = 200;
    private static final int OLDEST = 2000;

    private final Typed typed;
    private final FormErrors.Collector errors = FormErrors.collect();

    Reading(Typed typed) {
        this.typed = typed;
    }

    FormErrors errors() {
        return errors.done();
    }

    void wrongIf(boolean wrong, String field, String message) {
        errors.addIf(wrong, field, message);
    }

    String required(String field, String message) {
        String value = typed.get(field);
        errors.addIf(value.isEmpty(), field, message);
        errors.addIf(value.length() > LONGEST, field, "Skriv högst 200 tecken");
        return value;
    }

    /** What may be left out. Lines are kept, other control characters are not. */
    String optional(String field, int longest) {
        String value = Given.printable(typed.get(field));
        errors.addIf(value.length() > longest, field, "Skriv högst " + SwedishText.figures(longest) + " tecken");
        return value;
    }

    String email(String field) {
        String value = optional(field, LONGEST);
        errors.addIf(
                !value.isEmpty() && !EMAIL.matcher(value).matches(),
                field,
                "Skriv e-postadressen så som namn@kommunen.se");
        return value;
    }

    /** A day that has been, or none. */
    @Nullable LocalDate past(String field, LocalDate today, String message) {
        if (typed.get(field).isEmpty()) {
            return null;
        }
        LocalDate day = date(field, message).orElse(null);
        errors.addIf(
                day != null && (day.isAfter(today) || day.getYear() < OLDEST),
                field,
                message + ". Den ska ha varit, och inte före år " + OLDEST);
        return day;
    }

    String phone(String field, String whose) {
        String value = typed.get(field);
        errors.addIf(
                !PHONE.matcher(value).matches(),
                field,
                "Skriv " + whose + " telefonnummer, till exempel 08-123 456 78");
        return value;
    }

    LocalTime time(String field, String message) {
        var parts = TIME.matcher(typed.get(field));
        if (parts.matches()) {
            return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
        errors.add(field, message + " som timme och minut, till exempel 8.00");
        return LocalTime.MIDNIGHT;
    }

    Optional<LocalDate> date(String field, String message) {
        try {
            return Optional.of(LocalDate.parse(typed.get(field)));
        } catch (DateTimeParseException wrong) {
            errors.add(field, message + " som år, månad och dag, till exempel 2026-11-23");
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> choice(String field, E[] choices, String message) {
        Optional<E> chosen = Arrays.stream(choices)
                .filter(each -> each.name().equals(typed.get(field)))
                .findFirst();
        errors.addIf(chosen.isEmpty(), field, message);
        return chosen;
    }

    /** Host names on lines of their own or between commas. */
    List<String> hosts(String field) {
        List<String> hosts = Arrays.stream(typed.get(field).split("[\\s,]+"))
                .filter(host -> !host.isEmpty())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches() || host.length() > LONGEST)
                .forEach(host -> errors.add(
                        field, "Skriv bara värdnamn, till exempel stod.kommunen.se, utan https och utan snedstreck"));
        return hosts;
    }
}
