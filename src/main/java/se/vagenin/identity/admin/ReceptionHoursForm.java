package se.vagenin.identity.admin;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import se.vagenin.kernel.Eve;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;
import se.vagenin.web.Conflict;
import se.vagenin.web.SwedishText;

/** When the reception answers, as an administrator writes it: a field for each day of the week and each eve, a line a single day. */
final class ReceptionHoursForm {

    static final String VERSION = "version";
    static final String DAYS = "dagar";

    static final String CLOSED = "stängt";

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
                TypedTimes.span(value, field, reading).ifPresent(span -> week.put(weekday, span));
            }
        }
        Map<Eve, Day> eves = new EnumMap<>(Eve.class);
        for (Eve eve : Eve.values()) {
            String value = typed.get(field(eve));
            if (value.equalsIgnoreCase(CLOSED)) {
                eves.put(eve, new Day(null, ""));
            } else if (!value.isEmpty()) {
                TypedTimes.span(value, field(eve), reading).ifPresent(span -> eves.put(eve, new Day(span, "")));
            }
        }
        return new OpeningHours(week, eves, TypedTimes.days(typed.get(DAYS), DAYS, reading, today));
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
