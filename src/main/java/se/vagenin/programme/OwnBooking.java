package se.vagenin.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.notice.Reminders;

/**
 * A person comes back to a booking: sees it, moves it, cancels it. The code, or the sealed key that its page was given, is the
 * whole right. That somebody came and read is not noted: it would tell when (decision 0026).
 */
@Component
public class OwnBooking {

    private final BookingStore bookings;
    private final FreeTimes free;
    private final CodeGate gate;
    private final Reminders reminders;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnBooking(
            BookingStore bookings,
            FreeTimes free,
            CodeGate gate,
            Reminders reminders,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.bookings = bookings;
        this.free = free;
        this.gate = gate;
        this.reminders = reminders;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a step. */
    public enum Step {
        DONE,
        /** The new time is gone; the old one stands. */
        TAKEN,
        /** It has begun, is cancelled, or somebody else changed it meanwhile. */
        TOO_LATE
    }

    /** Tries a code. Not within a transaction: it may have to wait its turn. */
    public CodeGate.Tried<Booking> open(Actor.Visitor visitor, ReturnCode code) {
        return gate.look(visitor.municipality(), BookTime.PURPOSE, code, doors(visitor.municipality()));
    }

    /** Reads it again for one who has opened it. */
    public Optional<Booking> read(Actor.Visitor visitor, UUID id) {
        return transaction
                .execute(_ -> bookings.find(visitor.municipality(), id))
                .filter(each -> each.told() != null);
    }

    /** What it can be moved to, by time. */
    public List<Slot> open(Actor.Visitor visitor, Booking booking) {
        return transaction.execute(_ -> times(visitor, booking).of(booking.way(), clock.instant()));
    }

    /** Moves it to another time of the same kind of talk, perhaps with somebody else. */
    public Step move(Actor.Visitor visitor, UUID id, Instant starts) {
        return Overlaps.again(() -> transaction.execute(_ -> bookings.find(visitor.municipality(), id)
                        .filter(each -> each.mayChange(clock.instant()))
                        .map(each -> move(visitor, each, starts))
                        .orElse(Step.TOO_LATE)))
                .orElse(Step.TAKEN);
    }

    private Step move(Actor.Visitor visitor, Booking booking, Instant starts) {
        Instant now = clock.instant();
        if (booking.slot().starts().equals(starts)) {
            return Step.DONE;
        }
        bookings.line(visitor.municipality(), booking.unit(), starts);
        bookings.release(visitor.municipality(), now);
        OpenTimes open = times(visitor, booking);
        Optional<StaffCalendar> somebody = open.free(booking.way(), starts, now);
        if (somebody.isEmpty()) {
            return Step.TAKEN;
        }
        Slot slot = OpenTimes.slot(somebody.get(), starts).orElseThrow();
        if (open.crowded(now)) {
            UUID room = booking.way() == Way.PLACE ? somebody.get().room() : null;
            bookings.makeWay(visitor.municipality(), somebody.get().staff(), room, slot, booking.id());
        }
        if (!bookings.move(visitor.municipality(), booking, somebody.get(), slot)) {
            return meanwhile(
                    visitor,
                    booking.id(),
                    each -> each.mayChange(now) && each.slot().starts().equals(starts));
        }
        reminders.move(visitor.municipality(), booking.id(), starts);
        audit.changed(visitor, "MOVE_BOOKING", BookTime.booking(booking.id()), null);
        return Step.DONE;
    }

    /** Cancels it; done twice it is still cancelled once. */
    public Step cancel(Actor.Visitor visitor, UUID id) {
        return transaction.execute(_ -> {
            Optional<Booking> found = bookings.find(visitor.municipality(), id);
            if (found.map(Booking::state).filter(BookingState.CANCELLED::equals).isPresent()) {
                return Step.DONE;
            }
            boolean done = found.filter(each -> each.mayChange(clock.instant()))
                    .filter(each -> bookings.cancel(visitor.municipality(), each, "PERSON"))
                    .isPresent();
            if (done) {
                reminders.withdraw(visitor.municipality(), id);
                audit.changed(visitor, "CANCEL_BOOKING", BookTime.booking(id), null);
            }
            return done ? Step.DONE : meanwhile(visitor, id, each -> each.state() == BookingState.CANCELLED);
        });
    }

    /** Takes the reminder away; the time stands. */
    public void takeReminderAway(Actor.Visitor visitor, UUID id) {
        transaction.executeWithoutResult(_ -> {
            if (reminders.withdraw(visitor.municipality(), id)) {
                audit.changed(visitor, "WITHDRAW_REMINDER", BookTime.booking(id), null);
            }
        });
    }

    /** The same page sent twice in one second: the other has done what this one asks for. */
    private Step meanwhile(Actor.Visitor visitor, UUID id, Predicate<Booking> asked) {
        return bookings.find(visitor.municipality(), id).filter(asked).isPresent() ? Step.DONE : Step.TOO_LATE;
    }

    private OpenTimes times(Actor.Visitor visitor, Booking booking) {
        return free.of(visitor.municipality(), booking.unit(), booking.id(), clock.instant());
    }

    private CodeGate.Doors<Booking> doors(Municipality municipality) {
        return new CodeGate.Doors<>() {
            @Override
            public long open() {
                return transaction.execute(_ -> bookings.opening(municipality));
            }

            @Override
            public Optional<Booking> find(byte[] index) {
                return transaction.execute(_ -> bookings.byCode(municipality, index));
            }
        };
    }
}
