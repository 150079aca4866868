package se.vagenin.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Actor;

/**
 * When an entry of the catalogue should be gone through, and whose it is.
 *
 * @param due the local date; absent where nobody has gone through it yet
 * @param validTo the last local date it is offered; absent for as long as it lasts
 */
record ReviewDate(
        UUID id,
        UUID unit,
        @Nullable UUID person,
        @Nullable LocalDate due,
        @Nullable LocalDate validTo) {

    boolean belongsTo(Actor.Staff staff) {
        return staff.id().equals(person) || staff.units().contains(unit);
    }

    /** Still offered that day, and gone through too long ago, or never. */
    boolean isDue(LocalDate on) {
        boolean offered = validTo == null || !validTo.isBefore(on);
        return offered && (due == null || !due.isAfter(on));
    }
}
