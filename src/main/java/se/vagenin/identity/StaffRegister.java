package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Premise;
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

    /** The member of staff behind a login, with the roles held now; nothing where the person no longer may sign in. */
    public Optional<Actor.Staff> signedIn(Municipality municipality, LoginName login) {
        return known(municipality, login).map(KnownStaff::staff);
    }

    /** The same, to be remembered until a later request. */
    public Optional<KnownStaff> known(Municipality municipality, LoginName login) {
        return read(
                        municipality,
                        "and s.issuer = :issuer and s.subject = :subject and s.active",
                        Map.of("issuer", login.issuer(), "subject", login.subject()),
                        (row, index) -> new KnownStaff(
                                actor(municipality, map(row, index)), row.getObject("rights", UUID.class)))
                .stream()
                .findFirst();
    }

    /**
     * Lets this thread take what was read of somebody at an earlier request for granted; where it is no longer so, the
     * first question that is asked throws {@link se.vagenin.tenancy.PremiseGone} and has read nothing.
     */
    public void assume(KnownStaff known) {
        Municipality municipality = known.staff().municipality();
        Premise.assume(
                trips,
                municipality,
                Ask.condition(
                        """
                        select 1 / count(*) from staff
                        where municipality = :municipality and id = :id and rights = :rights
                        """,
                        Map.of(
                                "municipality",
                                municipality.code(),
                                "id",
                                known.staff().id(),
                                "rights",
                                known.mark())));
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
            lock(municipality, staffId);
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

    /** In the order of the other changes, so that two who make one at once wait for each other. */
    private void lock(Municipality municipality, UUID staffId) {
        jdbc.sql("select id from staff where municipality = :municipality and id = :staff for no key update")
                .param("municipality", municipality.code())
                .param("staff", staffId)
                .query(UUID.class)
                .optional();
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
        return read(municipality, condition, parameters, StaffRegister::map);
    }

    /** One query for people and roles together: the condition is one of the constants above, never input. */
    private <T> List<T> read(
            Municipality municipality, String condition, Map<String, ?> parameters, RowMapper<T> each) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("municipality", municipality.code());
        return trips.one(Ask.list("""
                        select s.id, s.display_name, s.qualified, s.active, s.rights,
                            coalesce(string_agg(r.unit_id || '/' || r.role, ','), '') as roles
                        from staff s left join staff_role r
                            on r.municipality = s.municipality and r.staff_id = s.id
                        where s.municipality = :municipality %s
                        group by s.id, s.display_name, s.qualified, s.active, s.rights order by s.display_name, s.id
                """.formatted(condition), all, each));
    }

    private static Actor.Staff actor(Municipality municipality, StaffMember member) {
        return new Actor.Staff(municipality, member.id(), member.name(), member.qualified(), member.assignments());
    }

    private static StaffMember map(ResultSet row, int index) throws SQLException {
        Set<Actor.Assignment> assignments = row.getString("roles")
                .lines()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(StaffRegister::assignment)
                .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getBoolean("qualified"),
                row.getBoolean("active"),
                assignments);
    }

    private static Actor.Assignment assignment(String word) {
        int slash = word.indexOf('/');
        return new Actor.Assignment(UUID.fromString(word.substring(0, slash)), Role.valueOf(word.substring(slash + 1)));
    }
}
