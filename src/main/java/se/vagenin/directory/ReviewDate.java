package se.vagenin.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

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

    /** Of the whole catalogue, the longest overdue first. */
    static Ask<List<ReviewDate>> all(Municipality municipality) {
        return Ask.list(
                """
                select id, owner_unit_id, owner_staff_id, valid_to,
                    (assured_on + make_interval(months => review_months))::date as due
                from offering where municipality = :municipality
                order by coalesce(assured_on + make_interval(months => review_months), valid_from), name, id
                """,
                Map.of("municipality", municipality.code()),
                (row, _) -> new ReviewDate(
                        row.getObject("id", UUID.class),
                        row.getObject("owner_unit_id", UUID.class),
                        row.getObject("owner_staff_id", UUID.class),
                        row.getObject("due", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }

    boolean belongsTo(Actor.Staff staff) {
        return staff.id().equals(person) || staff.units().contains(unit);
    }

    /** Still offered that day, and gone through too long ago, or never. */
    boolean isDue(LocalDate on) {
        boolean offered = validTo == null || !validTo.isBefore(on);
        return offered && (due == null || !due.isAfter(on));
    }
}
