package se.vagenin.identity.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;
import se.vagenin.web.Given;

/** Reads times as an administrator types them: "8.00–16.30", and single days, a line each: "2026-12-28 stängt utbildning". */
final class TypedTimes {

    private static final Pattern TIMES =
            Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])\\s*[-–—]\\s*([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final Pattern LINE = Pattern.compile(
            "(?iu)(\\d{4}-\\d{2}-\\d{2})\\s+(" + ReceptionHoursForm.CLOSED + "|" + TIMES + ")(?:[\\s,:]+(.*))?");
    private static final int MOST_LINES = 60;
    private static final int LONGEST_NOTE = 100;

    private TypedTimes() {}

    static Optional<Span> span(String value, String field, Reading reading) {
        Matcher parts = TIMES.matcher(value);
        if (!parts.matches()) {
            reading.wrongIf(true, field, "Skriv tiderna så som 8.00–16.30");
            return Optional.empty();
        }
        return span(parts, 1, field, reading);
    }

    private static Optional<Span> span(Matcher parts, int first, String field, Reading reading) {
        LocalTime opens = time(parts, first);
        LocalTime closes = time(parts, first + 2);
        if (!opens.isBefore(closes)) {
            reading.wrongIf(true, field, "Skriv en tid att stänga som är efter den att öppna: " + parts.group());
            return Optional.empty();
        }
        return Optional.of(new Span(opens, closes));
    }

    private static LocalTime time(Matcher parts, int hour) {
        return LocalTime.of(Integer.parseInt(parts.group(hour)), Integer.parseInt(parts.group(hour + 1)));
    }

    static Map<LocalDate, Day> days(String typed, String field, Reading reading, LocalDate today) {
        Map<LocalDate, Day> days = new TreeMap<>();
        List<String> lines = Given.printable(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        reading.wrongIf(lines.size() > MOST_LINES, field, "Skriv högst " + MOST_LINES + " dagar");
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            Optional<LocalDate> date = parts.matches() ? date(parts.group(1)) : Optional.empty();
            if (date.isEmpty()) {
                reading.wrongIf(
                        true, field, "Den här raden går inte att läsa: ”" + line + "”. Skriv så som 2026-12-28 stängt");
                continue;
            }
            reading.wrongIf(date.get().isBefore(today), field, "Ta bort dagen som har varit: " + line);
            reading.wrongIf(
                    days.containsKey(date.get()), field, "Skriv varje dag en gång. Två gånger står " + date.get());
            String note = Objects.requireNonNullElse(parts.group(7), "").strip();
            reading.wrongIf(
                    note.length() > LONGEST_NOTE, field, "Skriv högst " + LONGEST_NOTE + " tecken efter tiderna");
            if (parts.group(2).equalsIgnoreCase(ReceptionHoursForm.CLOSED)) {
                days.put(date.get(), new Day(null, note));
            } else {
                span(parts, 3, field, reading).ifPresent(span -> days.put(date.get(), new Day(span, note)));
            }
        }
        return days;
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
