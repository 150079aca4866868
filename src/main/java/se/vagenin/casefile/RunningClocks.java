package se.vagenin.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The query for clocks that run, put together from constants. */
final class RunningClocks {

    /** From the nearest clock on, until enough of them are within reach. */
    private static final String EVERYBODYS = """
            from clock c join matter m on m.municipality = c.municipality and m.id = c.matter_id
            where c.municipality = :municipality and c.stopped_at is null and c.due_at <= :dueBefore""";

    /**
     * From one person's matters, so that the cost does not follow how many clocks run. A closed matter can have one, as the
     * answer to a reporter; {@code offset 0} keeps the planner from reading all clocks instead.
     */
    private static final String ONES = """
            from (select id, unit_id, protected from matter
                where municipality = :municipality and responsible_id = :responsible and closed_at is null
                union all
                select id, unit_id, protected from matter
                where municipality = :municipality and responsible_id = :responsible and closed_at is not null
                    and next_clock is not null) m
            cross join lateral (select * from clock
                where municipality = :municipality and matter_id = m.id and stopped_at is null
                    and due_at <= :dueBefore offset 0) c
            where true""";

    private RunningClocks() {}

    /** @param condition one more, of constants only */
    static Ask<List<MatterClock>> of(Municipality municipality, ClockQuery query, String condition) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "municipality",
                municipality.code(),
                "dueBefore",
                MatterStore.utc(query.dueBefore()),
                "units",
                query.units().toArray(UUID[]::new)));
        UUID responsible = query.responsible();
        if (responsible != null) {
            parameters.put("responsible", responsible);
        }
        String sql = """
                select c.id, c.matter_id, c.subject_id, c.kind, c.rule, c.ruleset, c.statutory, c.started_at,
                    c.due_date, c.due_at, c.warn_at, c.stopped_at
                %s and m.unit_id = any(:units) %s
                order by c.due_at, c.id
                limit %d offset %d
                """.formatted(responsible == null ? EVERYBODYS : ONES, condition, query.limit(), query.offset());
        return Ask.list(sql, parameters, ClockSql::map);
    }
}
