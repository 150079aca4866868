package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The lists of matters: the queue with its counts, and several matters with what access to them depends on. */
@Repository
class QueueStore {

    private static final String STAFF_OF = """
            array(select s.staff_id from matter_staff s where s.municipality = :municipality
                and s.matter_id = matter.id and s.relation = '%s')""";

    private final JdbcClient jdbc;
    private final MatterStore matters;

    QueueStore(JdbcClient jdbc, MatterStore matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    /** One page of a view, in order. */
    Ask<List<QueueRow>> list(Municipality municipality, QueueSql sql) {
        RowMapper<QueueRow> row = (each, _) -> new QueueRow(
                each.getBoolean("named") ? matters.map(municipality, each) : matters.mapMasked(municipality, each),
                each.getBoolean("named"));
        Ask<List<QueueRow>> ask = Ask.list(sql.page(), sql.parameters(), row);
        return sql.backwards() ? ask.then(List::reversed) : ask;
    }

    /** How many matters each of several lists holds, in one query and in their order. */
    static Ask<List<Integer>> totals(List<QueueSql> lists) {
        String sql =
                String.join(" union all ", lists.stream().map(QueueSql::total).toList());
        Map<String, Object> parameters = new HashMap<>();
        lists.forEach(each -> parameters.putAll(each.parameters()));
        return Ask.list(
                lists.isEmpty()
                        ? "select 0 as number where false"
                        : "select number from (" + sql + ") totals order by place",
                parameters,
                (row, _) -> row.getInt("number"));
    }

    /** A page for other systems, newest first. */
    List<Matter> page(Municipality municipality, MatterPage page) {
        return jdbc.sql("""
                        select %s from matter
                        where municipality = :municipality and kind = any(:kinds) and unit_id = any(:units)
                            and not protected and (:status::text is null or status = :status::text)
                        order by arrived_at desc, id desc
                        limit :limit offset :offset
                        """.formatted(MatterStore.COLUMNS))
                .param("municipality", municipality.code())
                .param("kinds", page.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("units", page.units().toArray(UUID[]::new))
                .param("status", page.status() == null ? null : page.status().name())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, _) -> matters.map(municipality, row))
                .list();
    }

    /** Several matters, whoever asks: the caller judges each of them. */
    List<GuardedMatter> guarded(Municipality municipality, Collection<UUID> ids) {
        return jdbc.sql("select " + MatterStore.COLUMNS + ", " + STAFF_OF.formatted("NAMED") + " as named_staff, "
                        + STAFF_OF.formatted("CONFLICT")
                        + " as conflicted from matter where municipality = :municipality and id = any(:ids)"
                        + " order by next_due_at, id")
                .param("municipality", municipality.code())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    Matter matter = matters.map(municipality, row);
                    return new GuardedMatter(
                            matter, matter.guarded(staff(row, "named_staff"), staff(row, "conflicted")));
                })
                .list();
    }

    private static Set<UUID> staff(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }
}
