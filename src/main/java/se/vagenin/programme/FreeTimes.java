package se.vagenin.programme;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** Reads what is free of a unit's calendars, within the transaction of whoever asks. */
@Component
class FreeTimes {

    private final CalendarStore calendars;
    private final BookingStore bookings;

    FreeTimes(CalendarStore calendars, BookingStore bookings) {
        this.calendars = calendars;
        this.bookings = bookings;
    }

    /** For a booking, or a form, whose own time counts as free. */
    OpenTimes of(Municipality municipality, UUID unit, UUID booking, Instant now) {
        Set<UUID> units = Set.of(unit);
        return new OpenTimes(
                calendars.of(municipality, units, SwedishTime.dateOf(now)),
                bookings.taken(municipality, units, now, booking));
    }
}
