package se.vagenin.intake.api;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.vagenin.api.ApiAnswer;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.Ids;
import se.vagenin.api.JsonBody;
import se.vagenin.identity.Access;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffLogins;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** The member of staff whom a system names as the one who assessed or decided. */
@Component
class NamedStaff {

    private static final int LONGEST = 200;
    private static final String MISSING =
            "Ange vem som har gjort bedömningen: medarbetarens id eller inloggningsnamn hos kommunen.";
    private static final String UNKNOWN = "Ingen aktiv medarbetare har det id:t eller inloggningsnamnet.";

    private final StaffRegister register;
    private final StaffLogins logins;
    private final Access access;
    private final String issuer;

    NamedStaff(
            StaffRegister register,
            StaffLogins logins,
            Access access,
            @Value("${vagenin.oidc.issuer:demo}") String issuer) {
        this.register = register;
        this.logins = logins;
        this.access = access;
        this.issuer = issuer;
    }

    /** Empty when nobody active is named, which is then a fault of the body. */
    Optional<Actor.Staff> named(Municipality municipality, JsonBody body, String field) {
        String name = body.text(field, LONGEST, MISSING);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Actor.Staff> found = Ids.parse(name)
                .flatMap(id -> register.find(municipality, id))
                .filter(StaffMember::active)
                .map(each ->
                        new Actor.Staff(municipality, each.id(), each.name(), each.qualified(), each.assignments()))
                .or(() -> logins.signedIn(municipality, new LoginName(issuer, name)));
        if (found.isEmpty()) {
            body.fault(field, UNKNOWN);
        }
        return found;
    }

    /** The person needs the same right to the matter as on a page (R32). */
    Optional<ApiAnswer> mayNot(Actor.Staff person, Operation operation, ReportReading.Reached reached) {
        return access.allows(person, operation, reached.guarded())
                ? Optional.empty()
                : Optional.of(new ApiProblem(
                        ApiProblem.Kind.NOT_ALLOWED,
                        "Medarbetaren har inte rätt att göra det här i ärendet. Låt den som ansvarar för ärendet göra det.",
                        "R32",
                        List.of()));
    }
}
