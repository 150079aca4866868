package se.vagenin.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/**
 * The queries of the queue, put together from constants and parameters only. A page is read by an index scan for each
 * unit in reach, so that its cost follows the rows shown and not the rows there are.
 */
final class QueueSql {

    /** A matter with a conflict of interest is never listed for the one concerned. */
    private static final String NO_CONFLICT = " " + """
             and not exists (select 1 from matter_staff s where s.municipality = :municipality
                and s.matter_id = matter.id and s.staff_id = :viewer and s.relation = 'CONFLICT')""";

    private static final String WITHIN_REACH = "(unit_id = any(:units) or responsible_id = :viewer)";

    private static final String NAMED = """
            (not protected or responsible_id is not distinct from :viewer or exists (select 1 from matter_staff s
                where s.municipality = :municipality and s.matter_id = matter.id and s.staff_id = :viewer
                    and s.relation = 'NAMED')) as named""";

    private final MatterQuery query;
    private final int place;
    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    /** For the place of one list among several in a statement: it keeps their parameters apart. */
    QueueSql(Municipality municipality, MatterQuery query, Instant now, int place) {
        this.query = query;
        this.place = place;
        this.where = new StringBuilder(condition(query.view()));
        parameters.putAll(QueueTimes.of(now));
        parameters.put("municipality", municipality.code());
        parameters.put("units", query.units().toArray(UUID[]::new));
        parameters.put("viewer", query.viewer());
        filter("kind", query.kind() == null ? null : query.kind().name());
        filter("channel", query.channel() == null ? null : query.channel().name());
        filter("source", query.source());
        filterResponsible();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    boolean backwards() {
        return query.backwards();
    }

    String page() {
        String columns =
                "select " + MatterStore.COLUMNS + ", " + NAMED + " from matter where municipality = :municipality";
        return switch (query.view()) {
            case DONE ->
                columns + " and " + WITHIN_REACH + " and " + where + NO_CONFLICT + closedPlace()
                        + order("closed_at", true);
            case MINE -> columns + open();
            default -> columns + " and id in (" + reached() + ")" + order("next_due_at", false);
        };
    }

    /** One row with the number of matters in the list. */
    String total() {
        return "select " + place + " as place, count(*) as number from matter where municipality = :municipality and "
                + WITHIN_REACH + " and " + where + NO_CONFLICT;
    }

    private String reached() {
        String rows = open();
        return "select near.id from unnest(:units) as reach(unit) cross join lateral (select id from matter"
                + " where municipality = :municipality and unit_id = reach.unit" + rows + ") near"
                + " union all (select id from matter where municipality = :municipality and responsible_id = :viewer"
                + " and unit_id <> all(:units)" + rows + ")";
    }

    private String open() {
        return " and " + where + NO_CONFLICT + openPlace() + order("next_due_at", false);
    }

    private String openPlace() {
        MatterQuery.Cursor after = query.after();
        if (after == null) {
            return "";
        }
        Instant dueAt = after.dueAt();
        parameters.put("afterDue", dueAt == null ? OffsetDateTime.MAX : MatterStore.utc(dueAt));
        parameters.put("afterId", after.id());
        return " and (next_due_at, id) " + (after.back() ? "<" : ">") + " (:afterDue, :afterId)";
    }

    private String closedPlace() {
        MatterQuery.Cursor after = query.after();
        if (after == null) {
            return "";
        }
        parameters.put("afterId", after.id());
        return " and (closed_at, id) " + (after.back() ? ">" : "<") + " (select place.closed_at, place.id from matter"
                + " place where place.municipality = :municipality and place.id = :afterId)";
    }

    private String order(String column, boolean newestFirst) {
        String way = newestFirst == query.backwards() ? "" : " desc";
        return " order by " + column + way + ", id" + way + " limit " + query.limit();
    }

    private void filterResponsible() {
        UUID responsible = query.responsible();
        if (MatterQuery.NOBODY.equals(responsible)) {
            where.append(" and responsible_id is null");
        } else {
            filter("responsible_id", responsible);
        }
    }

    private void filter(String column, @Nullable Object value) {
        if (value != null) {
            String name = column + place;
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
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
            case DONE -> "closed_at >= :doneSince";
        };
    }
}
