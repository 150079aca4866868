package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Remembered;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;

/** The units of a municipality. */
@Component
public class Units implements UnitKinds {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trips trips;
    /** A unit is never removed and never becomes of another kind, so what is remembered gives nobody too much. */
    private final Remembered<Municipality, List<Unit>> known =
            new Remembered<>(municipality -> Tenant.call(municipality, () -> read(municipality)));

    Units(JdbcClient jdbc, TransactionTemplate transaction, Trips trips) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trips = trips;
    }

    public Optional<Unit> find(Municipality municipality, UUID id) {
        return having(all(municipality), id).or(() -> having(read(municipality), id));
    }

    private static Optional<Unit> having(List<Unit> units, UUID id) {
        return units.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Unit> byCode(Municipality municipality, String code) {
        return all(municipality).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** All, in the order that the municipality lists them. */
    public List<Unit> all(Municipality municipality) {
        return known.get(municipality);
    }

    private List<Unit> read(Municipality municipality) {
        return trips.one(Ask.list("""
                select id, code, name, kind, part_of from unit
                where municipality = :municipality order by position, code
                """, Map.of("municipality", municipality.code()), Units::map));
    }

    /** Adds a unit, or gives the one with the same code another name. Its kind never changes. */
    public void save(Municipality municipality, Unit unit, int position) {
        known.forget(municipality);
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
        known.forget(municipality);
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
