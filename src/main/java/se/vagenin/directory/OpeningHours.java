package se.vagenin.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same local hours on some days of the week. Hours that close before they open end the next day; midnight to midnight
 * is the whole day.
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(OpeningHours::code, day -> day));

    public OpeningHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Hours belong to a day");
        }
        days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public boolean atWeekend() {
        return days.contains(DayOfWeek.SATURDAY) || days.contains(DayOfWeek.SUNDAY);
    }

    /** Whether somebody who works by day can come. */
    public boolean inTheEvening() {
        return !closes.isAfter(opens) || closes.isAfter(EVENING);
    }

    public boolean allDay() {
        return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
    }

    /** As it is kept: {@code MO,TU 09:00-14:00}. */
    public String canonical() {
        return codes().collect(Collectors.joining(",")) + " " + opens + "-" + closes;
    }

    /** The days as calendars write them, from Monday: MO, TU. */
    public Stream<String> codes() {
        return days.stream().map(OpeningHours::code);
    }

    /**
     * Reads hours as people type them, one a line: {@code mån–tors 09.00–14.00}.
     *
     * @throws IllegalArgumentException where a line cannot be read
     */
    public static List<OpeningHours> typed(String lines) {
        return switch (TypedHours.read(lines)) {
            case TypedHours.Reading.Hours(List<OpeningHours> hours) -> hours;
            case TypedHours.Reading.Unreadable(String line) -> throw new IllegalArgumentException("No hours: " + line);
        };
    }

    static String canonical(Collection<OpeningHours> hours) {
        return hours.stream().map(OpeningHours::canonical).collect(Collectors.joining(";"));
    }

    /** Reads what {@link #canonical} wrote. */
    static List<OpeningHours> ofCanonical(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(";")).map(OpeningHours::one).toList();
    }

    private static OpeningHours one(String kept) {
        int space = kept.indexOf(' ');
        int dash = kept.indexOf('-', space);
        Set<DayOfWeek> days = Arrays.stream(kept.substring(0, space).split(","))
                .map(DAYS::get)
                .collect(Collectors.toSet());
        return new OpeningHours(
                days, LocalTime.parse(kept.substring(space + 1, dash)), LocalTime.parse(kept.substring(dash + 1)));
    }

    private static String code(DayOfWeek day) {
        return CODES.get(day.getValue() - 1);
    }
}
