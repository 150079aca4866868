package se.vagenin.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.notice.Reminders;

/** What staff see and do with what is booked: their own unit's, and nobody else's. */
@Component
public class StaffBookings {

    private final BookingStore bookings;
    private final CalendarStore calendars;
    private final Reminders reminders;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    StaffBookings(
            BookingStore bookings,
            CalendarStore calendars,
            Reminders reminders,
            Access access,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.calendars = calendars;
        this.reminders = reminders;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a step. */
    public enum Step {
        DONE,
        /** Somebody else changed it meanwhile, or its time for that is not now. */
        OVERTAKEN
    }

    /** The calendars of the units that somebody works in. */
    @Transactional(readOnly = true)
    public List<StaffCalendar> calendars(Actor.Staff staff) {
        access.require(staff, Operation.SEE_CALENDAR);
        return calendars.of(staff.municipality(), staff.units(), SwedishTime.dateOf(clock.instant()));
    }

    /** A week of somebody's talks in a unit of one's own; noted as a list that was read. */
    @Transactional
    public List<Booking> week(Actor.Staff reader, UUID whose, LocalDate monday) {
        access.require(reader, Operation.SEE_CALENDAR);
        audit.read(reader, "READ_CALENDAR", AuditObject.list());
        return bookings
                .of(reader.municipality(), whose, SwedishTime.startOf(monday), SwedishTime.startOf(monday.plusWeeks(1)))
                .stream()
                .filter(each -> reader.units().contains(each.unit()))
                .toList();
    }

    /** One of them with what the person told. */
    @Transactional
    public Booking read(Actor.Staff reader, UUID id) {
        Booking booking = mine(reader, id);
        audit.read(reader, "READ_BOOKING", BookTime.booking(id));
        return booking;
    }

    /** Notes whether the person came. Not before the talk has begun. */
    @Transactional
    public Step mark(Actor.Staff staff, UUID id, int version, boolean came) {
        Booking booking = mine(staff, id);
        boolean done = booking.version() == version
                && !clock.instant().isBefore(booking.slot().starts())
                && bookings.mark(staff.municipality(), booking, came ? BookingState.CAME : BookingState.MISSED);
        return noted(staff, id, done, came ? "NOTE_CAME" : "NOTE_MISSED");
    }

    /** Cancels for the municipality, when somebody is ill. */
    @Transactional
    public Step cancel(Actor.Staff staff, UUID id, int version) {
        Booking booking = mine(staff, id);
        Instant now = clock.instant();
        boolean done = booking.version() == version
                && booking.mayChange(now)
                && bookings.cancel(staff.municipality(), booking, "STAFF");
        if (done) {
            reminders.withdraw(staff.municipality(), id);
        }
        return noted(staff, id, done, "CANCEL_BOOKING");
    }

    private Step noted(Actor.Staff staff, UUID id, boolean done, String action) {
        if (!done) {
            return Step.OVERTAKEN;
        }
        audit.changed(staff, action, BookTime.booking(id), null);
        return Step.DONE;
    }

    /** Of another unit it does not exist. */
    private Booking mine(Actor.Staff staff, UUID id) {
        access.require(staff, Operation.SEE_CALENDAR);
        return Optional.of(id)
                .flatMap(each -> bookings.find(staff.municipality(), each))
                .filter(each ->
                        each.state() != BookingState.HELD && staff.units().contains(each.unit()))
                .orElseThrow(NotFound::new);
    }
}
