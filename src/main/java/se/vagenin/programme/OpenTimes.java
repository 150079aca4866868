package se.vagenin.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;

/**
 * What is free of a unit's calendars.
 *
 * @param taken what is booked or held, by anybody, whose time has not run out
 */
record OpenTimes(Collection<StaffCalendar> calendars, Collection<Taken> taken) {

    /** Nobody can be booked for a talk that begins sooner. */
    static final Duration NOTICE = Duration.ofHours(2);

    /** How far ahead talks are given. */
    static final int DAYS_AHEAD = 42;

    /** When more are held than this, or than a share of what is left, holds keep nobody away (decision 0031). */
    static final int MOST_HELD = 10;

    private static final int SHARE = 3;

    /**
     * Somebody's time, and perhaps a room's.
     *
     * @param held only held, for somebody who fills the form in
     */
    record Taken(UUID staff, @Nullable UUID room, Slot slot, boolean held) {}

    /** Whether so much is held that holds keep nobody away: whoever books first has the time. */
    boolean crowded(Instant now) {
        long held = taken.stream().filter(Taken::held).count();
        return held > 1 && held > Math.clamp(withoutHolds().left(now) / SHARE, 1, MOST_HELD);
    }

    private OpenTimes inTheWay(Instant now) {
        return crowded(now) ? withoutHolds() : this;
    }

    private OpenTimes withoutHolds() {
        return new OpenTimes(
                calendars, taken.stream().filter(each -> !each.held()).toList());
    }

    private long left(Instant now) {
        return calendars.stream()
                .mapToLong(calendar -> ahead(calendar, now)
                        .filter(slot -> isFree(calendar, null, slot))
                        .count())
                .sum();
    }

    /** All starts at which at least one can give such a talk, in order, the longest slot of each. */
    List<Slot> of(Way way, Instant now) {
        TreeMap<Instant, Slot> open = new TreeMap<>();
        OpenTimes others = inTheWay(now);
        for (StaffCalendar calendar : calendars) {
            if (calendar.gives(way)) {
                ahead(calendar, now)
                        .filter(slot -> others.isFree(calendar, room(calendar, way), slot))
                        .forEach(slot -> open.merge(slot.starts(), slot, OpenTimes::longer));
            }
        }
        return List.copyOf(open.values());
    }

    private static Stream<Slot> ahead(StaffCalendar calendar, Instant now) {
        LocalDate today = SwedishTime.dateOf(now);
        return today.datesUntil(today.plusDays(DAYS_AHEAD + 1L))
                .flatMap(day -> calendar.slots(day).stream())
                .filter(slot -> !slot.starts().isBefore(now.plus(NOTICE)));
    }

    /** One who can give a talk that starts then: the one with the fewest that day. */
    Optional<StaffCalendar> free(Way way, Instant starts, Instant now) {
        LocalDate day = SwedishTime.dateOf(starts);
        OpenTimes others = inTheWay(now);
        return calendars.stream()
                .filter(calendar -> calendar.gives(way))
                .filter(calendar -> slot(calendar, starts)
                        .filter(slot -> !starts.isBefore(now.plus(NOTICE))
                                && others.isFree(calendar, room(calendar, way), slot))
                        .isPresent())
                .min(java.util.Comparator.comparingLong((StaffCalendar calendar) -> on(calendar, day))
                        .thenComparing(StaffCalendar::staff));
    }

    static Optional<Slot> slot(StaffCalendar calendar, Instant starts) {
        return calendar.slots(SwedishTime.dateOf(starts)).stream()
                .filter(slot -> slot.starts().equals(starts))
                .findFirst();
    }

    private static @Nullable UUID room(StaffCalendar calendar, Way way) {
        return way == Way.PLACE ? calendar.room() : null;
    }

    private boolean isFree(StaffCalendar calendar, @Nullable UUID room, Slot slot) {
        return taken.stream()
                .filter(each -> each.slot.overlaps(slot))
                .noneMatch(each -> each.staff.equals(calendar.staff()) || (room != null && room.equals(each.room)));
    }

    private long on(StaffCalendar calendar, LocalDate day) {
        return taken.stream()
                .filter(each -> each.staff.equals(calendar.staff())
                        && SwedishTime.dateOf(each.slot.starts()).equals(day))
                .count();
    }

    private static Slot longer(Slot one, Slot other) {
        return one.ends().isBefore(other.ends()) ? other : one;
    }
}
