package se.vagenin.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Municipality;

/** Numbers about the open matters of units: what came in, and how it is shared. No names and no ranking. */
@Component
public class Workload {

    private final JdbcClient jdbc;

    Workload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of a kind came in. */
    public record Arrived(MatterKind kind, int number) {}

    /** What one person, or nobody, has open, and how many of them are late. */
    public record Load(@Nullable UUID responsibleId, int open, int late) {}

    /** What came to the units since a time, most first. */
    @Transactional(readOnly = true)
    public List<Arrived> arrivedSince(Municipality municipality, Set<UUID> units, Instant since) {
        return jdbc.sql("""
                        select kind, count(*) as number from matter
                        where municipality = :municipality and closed_at is null and unit_id = any(:units)
                            and arrived_at >= :since
                        group by kind order by number desc, kind
                        """)
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .param("since", MatterStore.utc(since))
                .query((row, _) -> new Arrived(MatterKind.valueOf(row.getString("kind")), row.getInt("number")))
                .list();
    }

    /** Who has what in the units. */
    @Transactional(readOnly = true)
    public List<Load> perResponsible(Municipality municipality, Set<UUID> units, Instant now) {
        return jdbc.sql("""
                        select responsible_id, count(*) as open, count(*) filter (where next_due_at <= :now) as late
                        from matter
                        where municipality = :municipality and closed_at is null and unit_id = any(:units)
                        group by responsible_id
                        """)
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .param("now", MatterStore.utc(now))
                .query((row, _) ->
                        new Load(row.getObject("responsible_id", UUID.class), row.getInt("open"), row.getInt("late")))
                .list();
    }
}
