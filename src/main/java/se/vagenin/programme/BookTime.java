package se.vagenin.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.notice.ReminderWish;
import se.vagenin.notice.Reminders;

/**
 * A visitor chooses a time, which is held while the form is filled in, and books it. Two can never have the same time: those
 * who ask in the same second come one after another, and the database refuses what overlaps.
 */
@Component
public class BookTime {

    /** How long a time is held for one who fills the form in. */
    public static final Duration HELD = Duration.ofMinutes(15);

    /** Keeps the codes of bookings apart from all others. */
    static final String PURPOSE = "booking";

    private final BookingStore bookings;
    private final FreeTimes free;
    private final CodeGate gate;
    private final Reminders reminders;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BookTime(
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

    /** What became of a time that was asked for. */
    public sealed interface Asked {

        /** It is held, or booked, for this form. */
        record Got(Booking booking) implements Asked {}

        /** It can be booked but is not held, since too much is held already (decision 0031). */
        record Free() implements Asked {}

        /** Somebody else was first, or it has passed. */
        record Taken() implements Asked {}
    }

    /** Everything that is free for such a talk, by time. */
    public List<Slot> open(Municipality municipality, Wish wish, UUID form) {
        return transaction.execute(
                _ -> free.of(municipality, wish.unit(), form, clock.instant()).of(wish.way(), clock.instant()));
    }

    /**
     * Holds a time for a form, and lets go of the one that the form held before.
     *
     * @param form the same for a form that is sent twice
     */
    public Asked hold(Actor.Visitor visitor, UUID form, Wish wish, Instant starts) {
        return guarded(() -> {
            bookings.line(visitor.municipality(), wish.unit(), starts);
            Optional<Booking> before = bookings.find(visitor.municipality(), form);
            if (before.isPresent() && before.get().state() != BookingState.HELD) {
                return new Asked.Got(before.get());
            }
            bookings.letGo(visitor.municipality(), form);
            return place(visitor, form, wish, starts, false);
        });
    }

    /** How long the form's time is held; empty where it is not, and whoever books first has it. */
    public Optional<Instant> heldUntil(Municipality municipality, UUID form) {
        return transaction
                .execute(_ -> bookings.find(municipality, form))
                .map(Booking::heldUntil)
                .filter(clock.instant()::isBefore);
    }

    /** Books what the form holds. Where it was held too long and nobody else came, it is still there. */
    public Asked book(Actor.Visitor visitor, Filled filled) {
        // Before the transaction: the work may have to wait its turn.
        byte[] index = gate.index(visitor.municipality(), PURPOSE, filled.code());
        return guarded(() -> {
            bookings.line(visitor.municipality(), filled.wish().unit(), filled.starts());
            Optional<Booking> before = bookings.find(visitor.municipality(), filled.form());
            if (before.isPresent() && before.get().state() != BookingState.HELD) {
                return new Asked.Got(before.get());
            }
            Asked held = before.filter(each -> holds(each, filled))
                    .<Asked>map(Asked.Got::new)
                    .orElseGet(() -> {
                        bookings.letGo(visitor.municipality(), filled.form());
                        return place(visitor, filled.form(), filled.wish(), filled.starts(), true);
                    });
            return held instanceof Asked.Got ? booked(visitor, filled, index) : held;
        });
    }

    /**
     * All that a form needs to be booked.
     *
     * @param reminder absent for most, who want none
     */
    public record Filled(
            UUID form,
            Wish wish,
            Instant starts,
            Booking.Told told,
            ReturnCode code,
            @Nullable ReminderWish reminder) {

        /** Without a reminder. */
        public Filled(UUID form, Wish wish, Instant starts, Booking.Told told, ReturnCode code) {
            this(form, wish, starts, told, code, null);
        }

        @Override
        public String toString() {
            return "Filled[" + form + "]";
        }
    }

    /** A page that was left open and sent later may ask for something else than what the form came to hold. */
    private boolean holds(Booking held, Filled filled) {
        Wish wish = filled.wish();
        Wish before = new Wish(held.unit(), held.offering(), held.way(), held.interpreter());
        return before.equals(wish)
                && held.slot().starts().equals(filled.starts())
                && clock.instant().isBefore(held.slot().starts());
    }

    private Asked booked(Actor.Visitor visitor, Filled filled, byte[] index) {
        if (!bookings.book(visitor.municipality(), filled.form(), filled.told(), index)) {
            // It had been held too long, and whoever needed the room was quicker by a hair.
            return new Asked.Taken();
        }
        audit.changed(
                visitor,
                "BOOK_TIME",
                booking(filled.form()),
                filled.wish().way().name());
        remind(visitor, filled);
        return bookings.find(visitor.municipality(), filled.form())
                .<Asked>map(Asked.Got::new)
                .orElseGet(Asked.Taken::new);
    }

    private void remind(Actor.Visitor visitor, Filled filled) {
        ReminderWish reminder = filled.reminder();
        if (reminder != null
                && reminders.set(visitor.municipality(), booking(filled.form()), filled.starts(), reminder)) {
            audit.changed(
                    visitor,
                    "SET_REMINDER",
                    booking(filled.form()),
                    reminder.address().way().name());
        }
    }

    private Asked place(Actor.Visitor visitor, UUID form, Wish wish, Instant starts, boolean books) {
        Instant now = clock.instant();
        bookings.release(visitor.municipality(), now);
        OpenTimes open = free.of(visitor.municipality(), wish.unit(), form, now);
        boolean crowded = open.crowded(now);
        Optional<Booking> found = open.free(wish.way(), starts, now)
                .map(calendar -> held(
                        form, wish, calendar, OpenTimes.slot(calendar, starts).orElseThrow(), now));
        if (found.isEmpty()) {
            return new Asked.Taken();
        }
        if (crowded && !books) {
            return new Asked.Free();
        }
        Booking held = found.get();
        if (crowded) {
            bookings.makeWay(visitor.municipality(), held.staff(), held.room(), held.slot(), form);
        }
        bookings.hold(visitor.municipality(), held, visitor.timeOf(now));
        return new Asked.Got(held);
    }

    private Asked guarded(Supplier<Asked> work) {
        return Overlaps.again(() -> transaction.execute(_ -> work.get())).orElseGet(Asked.Taken::new);
    }

    private static Booking held(UUID form, Wish wish, StaffCalendar calendar, Slot slot, Instant now) {
        return new Booking(
                form,
                wish.unit(),
                calendar.staff(),
                wish.way() == Way.PLACE ? calendar.room() : null,
                wish.offering(),
                slot,
                wish.way(),
                wish.interpreter(),
                BookingState.HELD,
                now.plus(HELD),
                false,
                null,
                0,
                0);
    }

    static AuditObject booking(UUID id) {
        return new AuditObject(AuditObject.Kind.BOOKING, id);
    }
}
