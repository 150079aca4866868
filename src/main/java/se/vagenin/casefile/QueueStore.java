package se.vagenin.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** The queue in one query: views, filters and keyset paging together. */
@Repository
class QueueStore {

    private static final int DAYS_DUE_SOON = 3;
    private static final String WITHIN_REACH = "(unit_id = any(:units) or responsible_id = :viewer)";

    private final JdbcClient jdbc;
    private final MatterStore matters;

    QueueStore(JdbcClient jdbc, MatterStore matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    List<Matter> list(Municipality municipality, MatterQuery query, Instant now) {
        Map<String, Object> parameters =
                parameters(municipality, query.units().toArray(UUID[]::new), query.viewer(), now);
        StringBuilder sql = new StringBuilder(
                "select " + MatterStore.COLUMNS + " from matter where municipality = :municipality and " + WITHIN_REACH
                        + " and " + condition(query.view()));
        filter(query, sql, parameters);
        parameters.put("limit", query.limit());
        sql.append(
                query.view() == MatterQuery.View.DONE
                        ? " order by closed_at desc, id limit :limit"
                        : " order by next_due_at, id limit :limit");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, _) -> matters.map(municipality, row))
                .list();
    }

    QueueCounts counts(Municipality municipality, Set<UUID> units, UUID viewer, Instant now) {
        return jdbc.sql("""
                        select count(*) as every,
                            count(*) filter (where %s) as mine,
                            count(*) filter (where %s) as nobodys,
                            count(*) filter (where %s) as protection_due,
                            count(*) filter (where %s) as decision_due,
                            count(*) filter (where %s) as decided_unassigned,
                            count(*) filter (where next_due_at <= :now) as late,
                            count(*) filter (where next_due_at > :now and next_due_at <= :endOfDay) as today
                        from matter
                        where municipality = :municipality and closed_at is null and %s
                        """.formatted(
                                condition(MatterQuery.View.MINE),
                                condition(MatterQuery.View.NOBODYS),
                                condition(MatterQuery.View.PROTECTION_DUE),
                                condition(MatterQuery.View.DECISION_DUE),
                                condition(MatterQuery.View.DECIDED_UNASSIGNED),
                                WITHIN_REACH))
                .params(parameters(municipality, units.toArray(UUID[]::new), viewer, now))
                .query((row, _) -> new QueueCounts(
                        row.getInt("every"),
                        row.getInt("mine"),
                        row.getInt("nobodys"),
                        row.getInt("protection_due"),
                        row.getInt("decision_due"),
                        row.getInt("decided_unassigned"),
                        row.getInt("late"),
                        row.getInt("today")))
                .single();
    }

    private static void filter(MatterQuery query, StringBuilder sql, Map<String, Object> parameters) {
        if (query.kind() != null) {
            sql.append(" and kind = :kind");
            parameters.put("kind", query.kind().name());
        }
        if (query.channel() != null) {
            sql.append(" and channel = :channel");
            parameters.put("channel", query.channel().name());
        }
        if (query.responsible() != null) {
            sql.append(" and responsible_id = :responsible");
            parameters.put("responsible", query.responsible());
        }
        if (query.source() != null) {
            sql.append(" and source = :source");
            parameters.put("source", query.source());
        }
        if (query.after() != null) {
            sql.append(" and (next_due_at, id) > (:afterDue, :afterId)");
            parameters.put("afterDue", MatterStore.utc(query.after().dueAt()));
            parameters.put("afterId", query.after().id());
        }
    }

    private static Map<String, Object> parameters(Municipality municipality, UUID[] units, UUID viewer, Instant now) {
        var today = SwedishTime.dateOf(now);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("municipality", municipality.code());
        parameters.put("units", units);
        parameters.put("viewer", viewer);
        parameters.put("now", MatterStore.utc(now));
        parameters.put("endOfDay", MatterStore.utc(SwedishTime.startOf(today.plusDays(1))));
        parameters.put("soon", MatterStore.utc(SwedishTime.startOf(today.plusDays(DAYS_DUE_SOON + 1))));
        return parameters;
    }

    private static String condition(MatterQuery.View view) {
        return switch (view) {
            case ALL -> "closed_at is null";
            case MINE -> "closed_at is null and responsible_id = :viewer";
            case NOBODYS -> "closed_at is null and responsible_id is null";
            case PROTECTION_DUE -> "closed_at is null and status = 'AWAITING_PROTECTION'";
            case DECISION_DUE -> "closed_at is null and status = 'AWAITING_DECISION' and next_due_at <= :soon";
            case DECIDED_UNASSIGNED ->
                "closed_at is null and responsible_id is null and status in ('SUPPORT_OFFERED', 'AWAITING_HANDOVER')";
            case DONE -> "closed_at is not null";
        };
    }
}
