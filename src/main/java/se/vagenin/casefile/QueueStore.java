package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The lists of matters: the queue with its counts, and several matters with what access to them depends on. */
@Repository
class QueueStore {

    private static final String STAFF_OF = """
            array(select s.staff_id from matter_staff s where s.municipality = :municipality
                and s.matter_id = matter.id and s.relation = '%s')""";

    private static final String GUARDED = MatterStore.COLUMNS + ", " + STAFF_OF.formatted("NAMED") + " as named_staff, "
            + STAFF_OF.formatted("CONFLICT") + " as conflicted";

    private static final String SUBJECTS = """
            array(select p.person_id from matter_person p where p.municipality = :municipality
                and p.matter_id = matter.id and p.part = 'SUBJECT' order by p.person_id)""";

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
    Ask<List<GuardedMatter>> guarded(Municipality municipality, Collection<UUID> ids) {
        return Ask.list(
                "select " + GUARDED + " from matter where municipality = :municipality and id = any(:ids)"
                        + " order by next_due_at, id",
                Map.of("municipality", municipality.code(), "ids", ids.toArray(UUID[]::new)),
                (row, _) -> guarded(matters.map(municipality, row), row));
    }

    /** One matter, whoever asks, with its key and whom it is about. */
    Ask<Optional<OpenedMatter>> opened(Municipality municipality, UUID id) {
        return opened(municipality, "id", id, "");
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Ask<Optional<OpenedMatter>> locked(Municipality municipality, UUID id) {
        return opened(municipality, "id", id, " for no key update");
    }

    Ask<Optional<OpenedMatter>> opened(Municipality municipality, String reference) {
        return opened(municipality, "reference", reference, "");
    }

    private Ask<Optional<OpenedMatter>> opened(Municipality municipality, String column, Object value, String lock) {
        return Ask.optional(
                "select " + GUARDED + ", " + SUBJECTS + " as about from matter"
                        + " where municipality = :municipality and " + column + " = :value" + lock,
                Map.of("municipality", municipality.code(), "value", value),
                (row, _) -> {
                    DataKey key = matters.key(municipality, row);
                    GuardedMatter found = guarded(matters.map(municipality, row, key), row);
                    return new OpenedMatter(found.matter(), found.guarded(), key, ids(row, "about"));
                });
    }

    private record About(GuardedMatter matter, List<UUID> persons) {}

    /** The matters about each of several persons, newest first, whoever asks. */
    Ask<Map<UUID, List<GuardedMatter>>> about(Municipality municipality, Collection<UUID> persons) {
        return Ask.list(
                        "select " + GUARDED + ", " + SUBJECTS + " as about from matter"
                                + " where municipality = :municipality and id in (select p.matter_id from matter_person p"
                                + " where p.municipality = :municipality and p.person_id = any(:persons)"
                                + " and p.part = 'SUBJECT') order by arrived_at desc, id desc",
                        Map.of("municipality", municipality.code(), "persons", persons.toArray(UUID[]::new)),
                        (row, _) -> new About(guarded(matters.map(municipality, row), row), ids(row, "about")))
                .then(found -> byPerson(found, Set.copyOf(persons)));
    }

    private static Map<UUID, List<GuardedMatter>> byPerson(List<About> found, Set<UUID> persons) {
        Map<UUID, List<GuardedMatter>> byPerson = new HashMap<>();
        found.forEach(each -> each.persons().stream()
                .filter(persons::contains)
                .forEach(person ->
                        byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(each.matter())));
        return byPerson;
    }

    private static GuardedMatter guarded(Matter matter, ResultSet row) throws SQLException {
        return new GuardedMatter(
                matter, matter.guarded(Set.copyOf(ids(row, "named_staff")), Set.copyOf(ids(row, "conflicted"))));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
