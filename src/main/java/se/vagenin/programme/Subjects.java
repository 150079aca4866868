package se.vagenin.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.TakesBookings;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** What a first talk can be about: advice by the reception, and every offering whose unit takes bookings. */
@Component
public class Subjects implements TakesBookings {

    /**
     * One of them.
     *
     * @param offering absent for advice
     * @param slug its part of an address; empty for advice
     * @param name as the catalogue has it; empty for advice
     */
    public record Subject(UUID unit, @Nullable UUID offering, String slug, String name) {}

    private final Offerings offerings;
    private final CalendarStore calendars;
    private final Units organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subjects(
            Offerings offerings,
            CalendarStore calendars,
            Units organisation,
            TransactionTemplate transaction,
            Clock clock) {
        this.offerings = offerings;
        this.calendars = calendars;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<UUID> units(Municipality municipality) {
        return transaction.execute(_ -> calendars.units(municipality));
    }

    /** All that can be booked today, advice first. */
    public List<Subject> all(Municipality municipality) {
        Set<UUID> booking = units(municipality);
        List<Subject> all = new ArrayList<>();
        advice(municipality, booking).ifPresent(all::add);
        LocalDate today = SwedishTime.dateOf(clock.instant());
        offerings.offered(municipality, today).stream()
                .filter(each -> booking.contains(unit(each))
                        && each.content().practice().needsBooking())
                .map(each -> new Subject(unit(each), each.id(), each.slug(), each.name()))
                .forEach(all::add);
        return all;
    }

    /** The one with that slug; advice where it is empty, for which no catalogue need be read. */
    public Optional<Subject> named(Municipality municipality, String slug) {
        if (slug.isEmpty()) {
            return advice(municipality, units(municipality));
        }
        return all(municipality).stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst();
    }

    private Optional<Subject> advice(Municipality municipality, Set<UUID> booking) {
        return organisation.having(municipality, UnitKind.INTAKE).stream()
                .filter(booking::contains)
                .findFirst()
                .map(unit -> new Subject(unit, null, "", ""));
    }

    private static UUID unit(Offering offering) {
        return offering.content().owner().unit();
    }
}
