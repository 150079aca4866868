package se.vagenin.programme;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** Where a talk is held, and what it is about, for those who have booked it. */
@Component
public class TalkFacts {

    private final CalendarStore calendars;
    private final Locations locations;
    private final Offerings offerings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TalkFacts(
            CalendarStore calendars,
            Locations locations,
            Offerings offerings,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendars = calendars;
        this.locations = locations;
        this.offerings = offerings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The place of a talk at a place. */
    public Optional<Location> place(Municipality municipality, Booking booking) {
        return Optional.ofNullable(booking.room())
                .flatMap(room -> transaction.execute(_ -> calendars.location(municipality, room)))
                .flatMap(location -> locations.find(municipality, location));
    }

    /** The address of a video talk. */
    public Optional<String> videoLink(Municipality municipality, Booking booking) {
        return booking.way() == Way.VIDEO
                ? transaction
                        .execute(
                                _ -> calendars.find(municipality, booking.staff(), SwedishTime.dateOf(clock.instant())))
                        .flatMap(calendar -> Optional.ofNullable(calendar.videoLink()))
                : Optional.empty();
    }

    /** What it is about; empty for advice. */
    public Optional<String> subject(Municipality municipality, Booking booking) {
        return Optional.ofNullable(booking.offering())
                .flatMap(id -> offerings.find(municipality, id))
                .map(Offering::name);
    }
}
