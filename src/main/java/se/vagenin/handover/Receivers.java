package se.vagenin.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Municipality;

/** The allow-list of a municipality: its specialised units, and the functions that it has decided to hand over to. */
@Component
class Receivers {

    private final Units units;
    private final JdbcClient jdbc;

    Receivers(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Receiver> of(Municipality municipality) {
        Stream<Receiver> own = units.all(municipality).stream()
                .filter(unit -> unit.kind() == UnitKind.SPECIALISED)
                .map(Receivers::own);
        return Stream.concat(own, functions(municipality, true).stream()).toList();
    }

    /** Empty for whatever is not on the list. */
    @Transactional(readOnly = true)
    public Optional<Receiver> find(Municipality municipality, UUID id) {
        return of(municipality).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Every receiver that may have something to answer, also one that is no longer on the list. */
    @Transactional(readOnly = true)
    public List<Receiver> ever(Municipality municipality) {
        return Stream.concat(
                        units.all(municipality).stream()
                                .filter(unit -> unit.kind() == UnitKind.SPECIALISED)
                                .map(Receivers::own),
                        functions(municipality, false).stream())
                .toList();
    }

    private static Receiver own(Unit unit) {
        return new Receiver(Receiver.Kind.UNIT, unit.id(), unit.code(), unit.name());
    }

    private List<Receiver> functions(Municipality municipality, boolean activeOnly) {
        return jdbc.sql("""
                        select id, code, name from handover_function
                        where municipality = :municipality and (active or not :activeOnly) order by name, code
                        """)
                .param("municipality", municipality.code())
                .param("activeOnly", activeOnly)
                .query((row, _) -> new Receiver(
                        Receiver.Kind.FUNCTION,
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }
}
