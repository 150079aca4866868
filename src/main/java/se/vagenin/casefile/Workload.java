package se.vagenin.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** Numbers about the open matters of units: what came in, and how it is shared. No names and no ranking. */
@Component
public class Workload {

    /** How many of a kind came in. */
    public record Arrived(MatterKind kind, int number) {}

    /** What one person, or nobody, has open, and how many of them are late. */
    public record Load(@Nullable UUID responsibleId, int open, int late) {}

    /** What came to the units since a time, most first. */
    public Ask<List<Arrived>> arrivedSince(Municipality municipality, Set<UUID> units, Instant since) {
        return Ask.list(
                """
                select kind, count(*) as number from matter
                where municipality = :municipality and closed_at is null and unit_id = any(:units)
                    and arrived_at >= :since
                group by kind order by number desc, kind
                """,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "units",
                        units.toArray(UUID[]::new),
                        "since",
                        MatterStore.utc(since)),
                (row, _) -> new Arrived(MatterKind.valueOf(row.getString("kind")), row.getInt("number")));
    }

    /** Who has what in the units. */
    public Ask<List<Load>> perResponsible(Municipality municipality, Set<UUID> units, Instant now) {
        return Ask.list(
                """
                select responsible_id, count(*) as open, count(*) filter (where next_due_at <= :now) as late
                from matter
                where municipality = :municipality and closed_at is null and unit_id = any(:units)
                group by responsible_id
                """,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "units",
                        units.toArray(UUID[]::new),
                        "now",
                        MatterStore.utc(now)),
                (row, _) ->
                        new Load(row.getObject("responsible_id", UUID.class), row.getInt("open"), row.getInt("late")));
    }
}
