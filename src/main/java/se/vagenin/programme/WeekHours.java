package se.vagenin.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Working hours of an ordinary week, local time. A day may have several stretches, such as an evening.
 *
 * @param days seven lists, Monday first; each in order and without overlap
 */
public record WeekHours(List<List<Stretch>> days) {

    private static final Pattern STRETCH =
            Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

    /** From opens to closes the same day. */
    public record Stretch(LocalTime opens, LocalTime closes) {

        @Override
        public String toString() {
            return opens + "-" + closes;
        }
    }

    public WeekHours {
        if (days.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week has seven days");
        }
        days = days.stream().map(List::copyOf).toList();
    }

    public static WeekHours none() {
        return new WeekHours(Collections.nCopies(DayOfWeek.values().length, List.of()));
    }

    public List<Stretch> on(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    public boolean any() {
        return days.stream().anyMatch(day -> !day.isEmpty());
    }

    /**
     * Reads a day as it is typed: {@code 9–12, 13–16.30}.
     *
     * @return empty where it cannot be read, runs backwards or overlaps
     */
    public static Optional<List<Stretch>> day(String typed) {
        List<Stretch> read = new ArrayList<>();
        for (String part : typed.split("[,;]")) {
            if (!part.isBlank()) {
                Optional<Stretch> one = stretch(part.strip());
                if (one.isEmpty()
                        || (!read.isEmpty()
                                && one.get().opens().isBefore(read.getLast().closes()))) {
                    return Optional.empty();
                }
                read.add(one.get());
            }
        }
        return Optional.of(read);
    }

    private static Optional<Stretch> stretch(String typed) {
        Matcher parts = STRETCH.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> opens = time(parts.group(1), parts.group(2));
        Optional<LocalTime> closes = time(parts.group(3), parts.group(4));
        return opens.flatMap(from -> closes.filter(from::isBefore).map(to -> new Stretch(from, to)));
    }

    private static Optional<LocalTime> time(String hour, @org.jspecify.annotations.Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    /** A day as it would be typed. */
    public String typed(DayOfWeek day) {
        return on(day).stream()
                .map(each -> clock(each.opens) + "–" + clock(each.closes))
                .collect(Collectors.joining(", "));
    }

    private static String clock(LocalTime time) {
        return time.getMinute() == 0
                ? Integer.toString(time.getHour())
                : time.toString().replaceFirst("^0", "").replace(':', '.');
    }

    /** As it is kept: the days from Monday with semicolons between. */
    String canonical() {
        return days.stream()
                .map(day -> day.stream().map(Stretch::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(";"));
    }

    /** Reads what {@link #canonical} wrote. */
    static WeekHours ofCanonical(String kept) {
        return new WeekHours(Arrays.stream(kept.split(";", -1))
                .map(day -> day(day).orElseThrow(() -> new IllegalArgumentException("Not hours: " + day)))
                .toList());
    }
}
