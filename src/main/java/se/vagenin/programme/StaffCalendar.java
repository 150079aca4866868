package se.vagenin.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;

/**
 * When one of the staff can be booked for a talk.
 *
 * @param minutes how long a talk is
 * @param room where talks at a place are held; nobody can be booked for a place without
 * @param videoLink where the video talks are held; nobody can be booked for one without
 */
public record StaffCalendar(
        UUID staff,
        UUID unit,
        int minutes,
        Set<Way> ways,
        @Nullable UUID room,
        @Nullable String videoLink,
        WeekHours hours,
        List<Absence> absences,
        int version) {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 180;

    /** Whole local days, both included. */
    public record Absence(UUID id, LocalDate first, LocalDate last) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public StaffCalendar {
        EnumSet<Way> ordered = EnumSet.noneOf(Way.class);
        ordered.addAll(ways);
        ways = Collections.unmodifiableSet(ordered);
        absences = List.copyOf(absences);
    }

    public boolean gives(Way way) {
        return ways.contains(way)
                && switch (way) {
                    case PLACE -> room != null;
                    case VIDEO -> videoLink != null;
                    case PHONE -> true;
                };
    }

    /** The talks that a local day has room for, one after another. None on a public holiday or when away. */
    public List<Slot> slots(LocalDate day) {
        if (Weekdays.isHoliday(day) || absences.stream().anyMatch(each -> each.covers(day))) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        for (WeekHours.Stretch stretch : hours.on(day.getDayOfWeek())) {
            Instant starts =
                    day.atTime(stretch.opens()).atZone(SwedishTime.ZONE).toInstant();
            Instant closes =
                    day.atTime(stretch.closes()).atZone(SwedishTime.ZONE).toInstant();
            Duration length = Duration.ofMinutes(minutes);
            for (Instant ends = starts.plus(length); !ends.isAfter(closes); ends = ends.plus(length)) {
                slots.add(new Slot(starts, ends));
                starts = ends;
            }
        }
        return slots;
    }
}
