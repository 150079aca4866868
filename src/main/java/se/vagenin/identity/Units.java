package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;

/** The units of a municipality. */
@Component
public class Units implements UnitKinds {

    private record Key(Municipality municipality, UUID unitId) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConcurrentMap<Key, Unit> known = new ConcurrentHashMap<>();

    Units(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Optional<Unit> find(Municipality municipality, UUID id) {
        @Nullable Unit unit = known.get(new Key(municipality, id));
        return unit != null
                ? Optional.of(unit)
                : all(municipality).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst();
    }

    public Optional<Unit> byCode(Municipality municipality, String code) {
        return all(municipality).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** All, in the order that the municipality lists them. */
    public List<Unit> all(Municipality municipality) {
        List<Unit> units = transaction.execute(status -> jdbc.sql("""
                        select id, code, name, kind, part_of from unit
                        where municipality = :municipality order by position, code
                        """)
                .param("municipality", municipality.code())
                .query(Units::map)
                .list());
        units.forEach(unit -> known.put(new Key(municipality, unit.id()), unit));
        return units;
    }

    /** Adds a unit, or gives the one with the same code another name. Its kind never changes. */
    public void save(Municipality municipality, Unit unit, int position) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into unit (municipality, id, code, name, kind, part_of, position)
                        values (:municipality, :id, :code, :name, :kind, :partOf, :position)
                        on conflict (municipality, code) do update set name = excluded.name,
                            position = excluded.position
                        """)
                .param("municipality", municipality.code())
                .param("id", unit.id())
                .param("code", unit.code())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("partOf", unit.partOf())
                .param("position", position)
                .update());
        known.keySet().removeIf(key -> key.municipality().equals(municipality));
    }

    @Override
    public @Nullable UnitKind of(Municipality municipality, UUID unitId) {
        return find(municipality, unitId).map(Unit::kind).orElse(null);
    }

    @Override
    public Set<UUID> having(Municipality municipality, UnitKind kind) {
        return all(municipality).stream()
                .filter(unit -> unit.kind() == kind)
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Unit map(ResultSet row, int index) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("part_of", UUID.class));
    }
}
