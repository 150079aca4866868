package se.vagenin.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Remembered;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;

/** How much of the catalogue its owner should go through; shown where the owner's day begins, since nobody is mailed. */
@Component
public class ReviewsDue {

    /** How many days before its date an entry is shown. */
    public static final int AHEAD = 14;

    private final Trips trips;
    /** For the number in the menu of every page; what the owner's pages show is read anew. */
    private final Remembered<Municipality, List<ReviewDate>> known =
            new Remembered<>(municipality -> Tenant.call(municipality, () -> read(municipality)));

    ReviewsDue(Trips trips) {
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
        List<ReviewDate> now = read(staff.municipality());
        return new Due(count(now, staff, today.plusDays(AHEAD)), count(now, staff, today.minusDays(1)));
    }

    /** The number in the menu. */
    public int all(Actor.Staff staff, LocalDate today) {
        return count(known.get(staff.municipality()), staff, today.plusDays(AHEAD));
    }

    /** Which those are on a day, the longest overdue first. */
    List<UUID> ids(Actor.Staff staff, LocalDate on) {
        return due(read(staff.municipality()), staff, on).map(ReviewDate::id).toList();
    }

    /** After a change of the catalogue. */
    void forget(Municipality municipality) {
        known.forget(municipality);
    }

    private static int count(List<ReviewDate> all, Actor.Staff staff, LocalDate on) {
        return (int) due(all, staff, on).count();
    }

    private static Stream<ReviewDate> due(List<ReviewDate> all, Actor.Staff staff, LocalDate on) {
        return all.stream().filter(each -> each.belongsTo(staff) && each.isDue(on));
    }

    private List<ReviewDate> read(Municipality municipality) {
        return trips.one(ReviewDate.all(municipality));
    }
}
