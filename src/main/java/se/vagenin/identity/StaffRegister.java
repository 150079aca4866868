package se.vagenin.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Remembered;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;

/** The members of staff and their roles. */
@Component
public class StaffRegister {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trips trips;
    /** For names alone: what somebody may do is confirmed at each request. */
    private final Remembered<Municipality, List<StaffMember>> known =
            new Remembered<>(municipality -> Tenant.call(municipality, () -> everybody(municipality)));

    StaffRegister(JdbcClient jdbc, TransactionTemplate transaction, Trips trips) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trips = trips;
    }

    /** The municipality a login belongs to; asked before any municipality is bound. */
    public Optional<Municipality> municipalityOf(LoginName login) {
        return jdbc.sql("select municipality from staff_login where issuer = :issuer and subject = :subject")
                .param("issuer", login.issuer())
                .param("subject", login.subject())
                .query(Integer.class)
                .optional()
                .map(Municipality::new);
    }

    public Optional<StaffMember> find(Municipality municipality, UUID id) {
        return read(municipality, "and s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Everybody who may sign in, by name. */
    public List<StaffMember> active(Municipality municipality) {
        return read(municipality, "and s.active", Map.of());
    }

    /** Everybody in the register, also those who have left, by name. */
    public List<StaffMember> everybody(Municipality municipality) {
        return read(municipality, "", Map.of());
    }

    /** The names to show beside what they have done, also of those who have left. */
    public Map<UUID, String> names(Municipality municipality, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = named(known.get(municipality), ids);
        return names.size() == Set.copyOf(ids).size() ? names : named(everybody(municipality), ids);
    }

    private static Map<UUID, String> named(List<StaffMember> all, Collection<UUID> ids) {
        return all.stream()
                .filter(each -> ids.contains(each.id()))
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    /** Those who work in any of the units, by name, to choose among in a list; as they were some seconds ago. */
    public List<StaffMember> colleagues(Municipality municipality, Set<UUID> units) {
        return known.get(municipality).stream()
                .filter(StaffMember::active)
                .filter(each -> each.assignments().stream().anyMatch(role -> units.contains(role.unitId())))
                .toList();
    }

    /** Adds somebody with the roles given, or changes the one who has that id; other roles are taken away. */
    public void save(Municipality municipality, LoginName login, StaffMember member) {
        known.forget(municipality);
        transaction.executeWithoutResult(status -> {
            upsert(municipality, login, member);
            setRoles(municipality, member.id(), member.assignments());
            jdbc.sql("""
                            insert into staff_login (issuer, subject, municipality, staff_id)
                            values (:issuer, :subject, :municipality, :id) on conflict (issuer, subject) do nothing
                            """)
                    .param("issuer", login.issuer())
                    .param("subject", login.subject())
                    .param("municipality", municipality.code())
                    .param("id", member.id())
                    .update();
        });
    }

    /** Changes somebody's name, degree, access and roles; the login stays as it is. */
    public void change(Municipality municipality, StaffMember member) {
        known.forget(municipality);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update staff set display_name = :name, qualified = :qualified, active = :active
                            where municipality = :municipality and id = :id
                            """)
                    .param("municipality", municipality.code())
                    .param("id", member.id())
                    .param("name", member.name())
                    .param("qualified", member.qualified())
                    .param("active", member.active())
                    .update();
            setRoles(municipality, member.id(), member.assignments());
        });
    }

    /** Gives exactly these roles; from the next request on nothing else is allowed. */
    public void setRoles(Municipality municipality, UUID staffId, Set<Actor.Assignment> assignments) {
        known.forget(municipality);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from staff_role where municipality = :municipality and staff_id = :staff")
                    .param("municipality", municipality.code())
                    .param("staff", staffId)
                    .update();
            for (Actor.Assignment assignment : assignments) {
                jdbc.sql("""
                                insert into staff_role (municipality, staff_id, unit_id, role)
                                values (:municipality, :staff, :unit, :role)
                                """)
                        .param("municipality", municipality.code())
                        .param("staff", staffId)
                        .param("unit", assignment.unitId())
                        .param("role", assignment.role().name())
                        .update();
            }
        });
    }

    private void upsert(Municipality municipality, LoginName login, StaffMember member) {
        jdbc.sql("""
                        insert into staff (municipality, id, issuer, subject, display_name, qualified, active)
                        values (:municipality, :id, :issuer, :subject, :name, :qualified, :active)
                        on conflict (municipality, id) do update set display_name = excluded.display_name,
                            qualified = excluded.qualified, active = excluded.active
                        """)
                .param("municipality", municipality.code())
                .param("id", member.id())
                .param("issuer", login.issuer())
                .param("subject", login.subject())
                .param("name", member.name())
                .param("qualified", member.qualified())
                .param("active", member.active())
                .update();
    }

    private List<StaffMember> read(Municipality municipality, String condition, Map<String, ?> parameters) {
        return trips.one(StaffRows.reading(municipality, condition, parameters, StaffRows::member));
    }
}
