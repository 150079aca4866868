package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Premise;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;

/** Which member of staff stands behind a login. */
@Component
public class StaffLogins {

    private final StaffRegister register;
    private final Trips trips;

    StaffLogins(StaffRegister register, Trips trips) {
        this.register = register;
        this.trips = trips;
    }

    /**
     * Found in the one municipality that it belongs to.
     *
     * @param last where it was found last; looked for there first
     */
    public Optional<KnownStaff> find(LoginName login, Optional<Municipality> last) {
        return last.flatMap(municipality -> bound(municipality, login))
                .or(() -> register.municipalityOf(login).flatMap(municipality -> bound(municipality, login)));
    }

    private Optional<KnownStaff> bound(Municipality municipality, LoginName login) {
        return Tenant.call(municipality, () -> known(municipality, login));
    }

    /** The member of staff behind a login, with the roles held now; nothing where the person no longer may sign in. */
    public Optional<Actor.Staff> signedIn(Municipality municipality, LoginName login) {
        return known(municipality, login).map(KnownStaff::staff);
    }

    private Optional<KnownStaff> known(Municipality municipality, LoginName login) {
        return trips
                .one(StaffRows.reading(
                        municipality,
                        "and s.issuer = :issuer and s.subject = :subject and s.active",
                        Map.of("issuer", login.issuer(), "subject", login.subject()),
                        (row, index) -> known(municipality, row, index)))
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

    private static KnownStaff known(Municipality municipality, ResultSet row, int index) throws SQLException {
        StaffMember found = StaffRows.member(row, index);
        return new KnownStaff(
                new Actor.Staff(municipality, found.id(), found.name(), found.qualified(), found.assignments()),
                row.getObject("rights", UUID.class));
    }
}
