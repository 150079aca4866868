package se.vagenin.directory;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Trips;

/** How much of the catalogue its owner should go through; shown where the owner's day begins, since nobody is mailed. */
@Component
public class ReviewsDue {

    /** How many days before its date an entry is shown. */
    public static final int AHEAD = 14;

    private final OfferingStore store;
    private final Trips trips;

    ReviewsDue(OfferingStore store, Trips trips) {
        this.store = store;
        this.trips = trips;
    }

    /**
     * How many of somebody's own.
     *
     * @param all late and soon together
     * @param late past their date, or never gone through
     */
    public record Due(int all, int late) {}

    public Due of(Actor.Staff staff, LocalDate today) {
        Trips.Trip trip = trips.trip();
        var all = trip.add(store.dueForReview(staff, today.plusDays(AHEAD)));
        var late = trip.add(store.dueForReview(staff, today.minusDays(1)));
        trip.make();
        return new Due(all.get(), late.get());
    }

    /** The number in the menu. */
    public int all(Actor.Staff staff, LocalDate today) {
        return trips.one(store.dueForReview(staff, today.plusDays(AHEAD)));
    }
}
