package se.vagenin.identity.admin;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.kernel.Eve;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;
import se.vagenin.web.Conflict;
import se.vagenin.web.Given;
import se.vagenin.web.SwedishText;

/** When the reception answers, as an administrator writes it: a field for each day of the week and each eve, a line a single day. */
final class ReceptionHoursForm {

    static final String VERSION = "version";
    static final String DAYS = "dagar";

    private static final String CLOSED = "stängt";
    private static final Pattern TIMES =
            Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])\\s*[-–—]\\s*([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final Pattern LINE =
            Pattern.compile("(?iu)(\\d{4}-\\d{2}-\\d{2})\\s+(" + CLOSED + "|" + TIMES + ")(?:[\\s,:]+(.*))?");
    private static final int MOST_LINES = 60;
    private static final int LONGEST_NOTE = 100;

    private ReceptionHoursForm() {}

    static String field(DayOfWeek weekday) {
        return "dag" + weekday.getValue();
    }

    static String field(Eve eve) {
        return "afton-" + eve.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Typed of(OpeningHours hours, LocalDate today) {
        Map<String, String> values = values(hours, today);
        values.put(VERSION, version(hours, today));
        return Typed.of(values);
    }

    /** Tells the hours that the form was filled in from apart from others. */
    static String version(OpeningHours hours, LocalDate today) {
        return UUID.nameUUIDFromBytes(values(hours, today).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static OpeningHours read(Typed typed, Reading reading, LocalDate today) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String field = field(weekday);
            String value = typed.get(field);
            if (!value.isEmpty() && !value.equalsIgnoreCase(CLOSED)) {
                span(value, field, reading).ifPresent(span -> week.put(weekday, span));
            }
        }
        Map<Eve, Day> eves = new EnumMap<>(Eve.class);
        for (Eve eve : Eve.values()) {
            String value = typed.get(field(eve));
            if (value.equalsIgnoreCase(CLOSED)) {
                eves.put(eve, new Day(null, ""));
            } else if (!value.isEmpty()) {
                span(value, field(eve), reading).ifPresent(span -> eves.put(eve, new Day(span, "")));
            }
        }
        return new OpeningHours(week, eves, days(typed, reading, today));
    }

    private static Optional<Span> span(String value, String field, Reading reading) {
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

    private static Map<LocalDate, Day> days(Typed typed, Reading reading, LocalDate today) {
        Map<LocalDate, Day> days = new TreeMap<>();
        List<String> lines = Given.printable(typed.get(DAYS))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        reading.wrongIf(lines.size() > MOST_LINES, DAYS, "Skriv högst " + MOST_LINES + " dagar");
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            Optional<LocalDate> date = parts.matches() ? date(parts.group(1)) : Optional.empty();
            if (date.isEmpty()) {
                reading.wrongIf(
                        true, DAYS, "Den här raden går inte att läsa: ”" + line + "”. Skriv så som 2026-12-28 stängt");
                continue;
            }
            reading.wrongIf(date.get().isBefore(today), DAYS, "Ta bort dagen som har varit: " + line);
            reading.wrongIf(
                    days.containsKey(date.get()), DAYS, "Skriv varje dag en gång. Två gånger står " + date.get());
            String note = Objects.requireNonNullElse(parts.group(7), "").strip();
            reading.wrongIf(
                    note.length() > LONGEST_NOTE, DAYS, "Skriv högst " + LONGEST_NOTE + " tecken efter tiderna");
            if (parts.group(2).equalsIgnoreCase(CLOSED)) {
                days.put(date.get(), new Day(null, note));
            } else {
                span(parts, 3, DAYS, reading).ifPresent(span -> days.put(date.get(), new Day(span, note)));
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

    static List<Conflict.Change> differences(OpeningHours theirs, OpeningHours yours, LocalDate today) {
        Map<String, String> first = values(theirs, today);
        Map<String, String> second = values(yours, today);
        List<Conflict.Change> changes = new ArrayList<>();
        labels().forEach((field, label) -> {
            String before = Objects.requireNonNull(first.get(field));
            String now = Objects.requireNonNull(second.get(field));
            if (!before.equals(now)) {
                changes.add(new Conflict.Change(label, words(before), words(now)));
            }
        });
        return changes;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            labels.put(field(weekday), ReceptionHoursView.label(weekday));
        }
        for (Eve eve : Eve.values()) {
            labels.put(field(eve), eve.label());
        }
        labels.put(DAYS, "Enstaka dagar");
        return labels;
    }

    private static String words(String value) {
        return value.isEmpty() ? "Inte ifyllt" : SwedishText.capital(value);
    }

    private static Map<String, String> values(OpeningHours hours, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Span span = hours.week().get(weekday);
            values.put(field(weekday), span == null ? "" : words(span));
        }
        for (Eve eve : Eve.values()) {
            Day day = hours.eves().get(eve);
            values.put(field(eve), day == null ? "" : words(day));
        }
        List<String> lines = new ArrayList<>();
        new TreeMap<>(hours.days()).tailMap(today).forEach((date, day) -> lines.add(date + " " + words(day)));
        values.put(DAYS, String.join("\n", lines));
        return values;
    }

    private static String words(Day day) {
        Span span = day.span();
        return ((span == null ? CLOSED : words(span)) + " " + day.why()).strip();
    }

    static String words(Span span) {
        return FactsForm.words(span.opens()) + "–" + FactsForm.words(span.closes());
    }
}
