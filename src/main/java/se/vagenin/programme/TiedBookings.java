package se.vagenin.programme;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/**
 * The bookings that somebody signed in has made, or has tied to oneself with the code. Made without login, a booking stays
 * nobody's until then. What is booked with a unit of violence or family counselling is never shown so: somebody else may hold
 * the telephone (decision 0016).
 */
@Component
public class TiedBookings {

    private final TiedStore ties;
    private final BookingStore bookings;
    private final OwnBooking own;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TiedBookings(
            TiedStore ties,
            BookingStore bookings,
            OwnBooking own,
            Units units,
            Access access,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.ties = ties;
        this.bookings = bookings;
        this.own = own;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a code that was to tie a booking. */
    public enum Tied {
        DONE,
        /** Not sixteen digits. */
        NO_CODE,
        WRONG,
        /** Not tried at all (decision 0025). */
        BUSY,
        /** It is opened with its code and never shown here. */
        NEVER_HERE
    }

    /** By time; each reading is noted. */
    public List<Booking> of(Actor.Resident resident) {
        access.require(resident, Operation.SEE_OWN);
        return transaction.execute(_ -> ties.of(resident).stream()
                .flatMap(id -> read(resident, id, "LIST_OWN_BOOKING").stream())
                .sorted(Comparator.comparing((Booking each) -> each.slot().starts())
                        .thenComparing(Booking::id))
                .toList());
    }

    /** One of them; empty for everybody else's. */
    public Optional<Booking> open(Actor.Resident resident, UUID id) {
        access.require(resident, Operation.SEE_OWN);
        return transaction.execute(_ ->
                ties.of(resident).contains(id) ? read(resident, id, "READ_OWN_BOOKING") : Optional.<Booking>empty());
    }

    /** Ties what a typed code opens to the one who is signed in. Not within a transaction: the code may have to wait its turn. */
    public Tied tie(Actor.Resident resident, String typed) {
        access.require(resident, Operation.SEE_OWN);
        Optional<ReturnCode> code = ReturnCode.read(typed);
        if (code.isEmpty()) {
            return Tied.NO_CODE;
        }
        return switch (own.open(new Actor.Visitor(resident.municipality()), code.get())) {
            case CodeGate.Tried.Found<Booking>(var booking) -> tie(resident, booking);
            case CodeGate.Tried.Wrong<Booking> _ -> Tied.WRONG;
            case CodeGate.Tried.Busy<Booking> _ -> Tied.BUSY;
        };
    }

    /** For a form that was begun while signed in. Sent twice it is tied once. */
    public Tied tie(Actor.Resident resident, Booking booking) {
        access.require(resident, Operation.SEE_OWN);
        if (isSecret(resident, booking)) {
            return Tied.NEVER_HERE;
        }
        transaction.executeWithoutResult(_ -> {
            if (ties.tie(resident.municipality(), resident.id(), booking.id(), clock.instant())) {
                audit.changed(resident, "TIE_BOOKING", BookTime.booking(booking.id()), null);
            }
        });
        return Tied.DONE;
    }

    /** It is booked as before and opened with its code; here it is shown no longer. */
    public void untie(Actor.Resident resident, UUID booking) {
        access.require(resident, Operation.SEE_OWN);
        transaction.executeWithoutResult(_ -> {
            if (ties.untie(resident, booking)) {
                audit.changed(resident, "UNTIE_BOOKING", BookTime.booking(booking), null);
            }
        });
    }

    /** Whether a talk with the unit can be among one's own at all. */
    public boolean keeps(Municipality municipality, UUID unit) {
        UnitKind kind = units.of(municipality, unit);
        return kind == null || !kind.isSecret();
    }

    private Optional<Booking> read(Actor.Resident resident, UUID id, String action) {
        Optional<Booking> found = bookings.find(resident.municipality(), id)
                .filter(each -> each.told() != null && !isSecret(resident, each));
        found.ifPresent(each -> audit.read(resident, action, BookTime.booking(id)));
        return found;
    }

    private boolean isSecret(Actor.Resident resident, Booking booking) {
        return !keeps(resident.municipality(), booking.unit());
    }
}
