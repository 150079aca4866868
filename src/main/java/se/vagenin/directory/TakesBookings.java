package se.vagenin.directory;

import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Municipality;

/** Answered by whoever keeps the calendars: the catalogue knows none, but tells its readers where a time can be booked. */
@FunctionalInterface
public interface TakesBookings {

    /** The units in which somebody can be booked for a first talk. */
    Set<UUID> units(Municipality municipality);
}
