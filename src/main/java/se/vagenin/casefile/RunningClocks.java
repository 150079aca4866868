package se.vagenin.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The query for clocks that run, put together from constants: a plan for one person's goes by the person. */
final class RunningClocks {

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
        String whose = "";
        if (query.responsible() != null) {
            parameters.put("responsible", query.responsible());
            // A clock that runs is one of an open matter; said here it lets the index of a person's open ones be used.
            whose = " and m.responsible_id = :responsible";
        }
        return Ask.list(
                """
                select c.id, c.matter_id, c.subject_id, c.kind, c.rule, c.ruleset, c.statutory, c.started_at,
                    c.due_date, c.due_at, c.warn_at, c.stopped_at
                from clock c join matter m on m.municipality = c.municipality and m.id = c.matter_id
                where c.municipality = :municipality and c.stopped_at is null and c.due_at <= :dueBefore
                    and m.unit_id = any(:units)""" + whose + condition + """

                order by c.due_at, c.id limit\s""" + query.limit() + " offset " + query.offset(), parameters, Clocks::map);
    }
}
