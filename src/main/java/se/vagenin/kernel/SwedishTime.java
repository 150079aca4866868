package se.vagenin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which days, deadlines and opening hours are counted; instants are stored in UTC. */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The local calendar day on which {@code instant} falls. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of the local day; on DST nights the day is 23 or 25 hours long. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
