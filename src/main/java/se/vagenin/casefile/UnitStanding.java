package se.vagenin.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The query for how units stand, from the kept counts of the queue: what is late here is late there. */
final class UnitStanding {

    private static final String STANDING = """
            select unit_id, sum(number) as every, coalesce(sum(number) filter (where nobodys), 0) as nobodys,
                coalesce(sum(number) filter (where at <= :now), 0) as late,
                coalesce(sum(number) filter (where at > :now and at <= :endOfDay), 0) as today,
                coalesce(sum(number) filter (where at > :endOfDay and at <= :soon), 0) as soon
            from (
                select unit_id, nobodys, at, number from queue_tally
                where municipality = :municipality and unit_id = any(:units) and open
                union all
                select m.unit_id, m.responsible_id is null, m.next_due_at, -1 from matter_staff s
                join matter m on m.municipality = :municipality and m.id = s.matter_id
                where s.municipality = :municipality and s.staff_id = :viewer and s.relation = 'CONFLICT'
                    and m.unit_id = any(:units) and m.closed_at is null
            ) standing
            group by unit_id having sum(number) <> 0
            """;

    private UnitStanding() {}

    /** How each of the units stands, without the matters in which the viewer has a conflict of interest. */
    static Ask<List<Figures.Standing>> of(Municipality municipality, Set<UUID> units, UUID viewer, Instant now) {
        Map<String, Object> values = new HashMap<>(QueueTimes.of(now));
        values.put("municipality", municipality.code());
        values.put("units", units.toArray(UUID[]::new));
        values.put("viewer", viewer);
        return Ask.list(
                STANDING,
                values,
                (row, _) -> new Figures.Standing(
                        row.getObject("unit_id", UUID.class),
                        row.getInt("every"),
                        row.getInt("nobodys"),
                        row.getInt("late"),
                        row.getInt("today"),
                        row.getInt("soon")));
    }
}
