package se.vagenin.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The queries that sum what {@link QueueTally} keeps, as one viewer may see it. */
final class QueueNumbers {

    private static final String COUNTS = """
            select coalesce(sum(number) filter (where open), 0) as every,
                coalesce(sum(own) filter (where open), 0) as mine,
                coalesce(sum(number) filter (where open and nobodys), 0) as nobodys,
                coalesce(sum(number) filter (where open and status = 'AWAITING_PROTECTION'), 0) as protection_due,
                coalesce(sum(number) filter (where open and status = 'AWAITING_DECISION' and at <= :soon), 0)
                    as decision_due,
                coalesce(sum(number) filter (where open and nobodys
                    and status in ('SUPPORT_OFFERED', 'AWAITING_HANDOVER')), 0) as decided_unassigned,
                coalesce(sum(number) filter (where not open and at >= :doneSince), 0) as done,
                coalesce(sum(number) filter (where open and at <= :now), 0) as late,
                coalesce(sum(number) filter (where open and at > :now and at <= :endOfDay), 0) as today
            from (
                select open, status, nobodys, at, number, 0 as own from queue_tally
                where municipality = :municipality and unit_id = any(:units)
                union all
                select true, status, false, next_due_at, (unit_id <> all(:units))::int, 1 from matter
                where municipality = :municipality and responsible_id = :viewer and closed_at is null
                union all
                select false, '', false, closed_at, 1, 0 from matter
                where municipality = :municipality and responsible_id = :viewer and closed_at >= :doneSince
                    and unit_id <> all(:units)
                union all
                select closed_at is null, status, responsible_id is null, coalesce(closed_at, next_due_at),
                    -(unit_id = any(:units) or responsible_id is not distinct from :viewer)::int,
                    -(responsible_id is not distinct from :viewer)::int
                from matter
                where municipality = :municipality
                    and id in (select s.matter_id from matter_staff s where s.municipality = :municipality
                        and s.staff_id = :viewer and s.relation = 'CONFLICT')) standing
            """;

    private static final String OPEN = """
            select (select coalesce(sum(number), 0) from queue_tally
                    where municipality = :municipality and unit_id = any(:units) and open)
                + (select count(*) from matter
                    where municipality = :municipality and responsible_id = :viewer and closed_at is null
                        and unit_id <> all(:units))
                - (select count(*) from matter
                    where municipality = :municipality and closed_at is null
                        and (unit_id = any(:units) or responsible_id is not distinct from :viewer)
                        and id in (select s.matter_id from matter_staff s where s.municipality = :municipality
                            and s.staff_id = :viewer and s.relation = 'CONFLICT')) as open
            """;

    private QueueNumbers() {}

    /**
     * How many matters each standing view holds: those of the units, the viewer's own in other units, and none in which the
     * viewer has a conflict of interest.
     */
    static Ask<QueueCounts> counts(Municipality municipality, Set<UUID> units, UUID viewer, Instant now) {
        Map<String, Object> values = new HashMap<>(QueueTimes.of(now));
        values.putAll(of(municipality, units, viewer));
        return Ask.single(
                COUNTS,
                values,
                (row, _) -> new QueueCounts(
                        row.getInt("every"),
                        row.getInt("mine"),
                        row.getInt("nobodys"),
                        row.getInt("protection_due"),
                        row.getInt("decision_due"),
                        row.getInt("decided_unassigned"),
                        row.getInt("done"),
                        row.getInt("late"),
                        row.getInt("today")));
    }

    /** How many are open, as {@link #counts} has it: for the menu, which stands on every page. */
    static Ask<Integer> open(Municipality municipality, Set<UUID> units, UUID viewer) {
        return Ask.single(OPEN, of(municipality, units, viewer), (row, _) -> row.getInt("open"));
    }

    private static Map<String, Object> of(Municipality municipality, Set<UUID> units, UUID viewer) {
        return Map.of("municipality", municipality.code(), "units", units.toArray(UUID[]::new), "viewer", viewer);
    }
}
