package se.vagenin.identity.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.DataLines;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.Operation;
import se.vagenin.identity.OrganisationTemplate;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;

/** Makes a further municipality of this installation: all of it in one transaction that is bound to it, or nothing. */
@Component
class SetUp {

    /** The unit of both templates that leads and administers. */
    private static final String MANAGEMENT = "ledning";

    /** What is to be made. */
    record NewMunicipality(
            MunicipalityProfile profile,
            OrganisationTemplate.Model model,
            String boardDecision,
            LocalDate delegatedFrom,
            LoginName login,
            String administrator) {}

    /** One of Sweden's municipalities. */
    record Known(Municipality municipality, String name) {}

    /** How it went. */
    enum Result {
        CREATED,
        EXISTS,
        LOGIN_TAKEN
    }

    private final Municipalities municipalities;
    private final OrganisationTemplate templates;
    private final Units units;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final boolean open;

    SetUp(
            Municipalities municipalities,
            OrganisationTemplate templates,
            Units units,
            StaffRegister register,
            Access access,
            Audit audit,
            TransactionTemplate transaction,
            IdSource ids,
            @Value("${vagenin.setup:open}") String setting) {
        this.municipalities = municipalities;
        this.templates = templates;
        this.units = units;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.open = !setting.equals("closed");
    }

    /** Where an installation is shared, the one who runs it may keep this to themselves. */
    boolean open() {
        return open;
    }

    static List<Known> sweden() {
        return DataLines.of("/templates/municipalities.csv").stream()
                .map(line -> new Known(new Municipality(Integer.parseInt(line.get(0))), line.get(1)))
                .toList();
    }

    Result create(Actor.Staff actor, NewMunicipality wanted) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        Municipality municipality = wanted.profile().municipality();
        if (register.municipalityOf(wanted.login()).isPresent()) {
            return Result.LOGIN_TAKEN;
        }
        // Each municipality's log is its own: who asked for it stands in the asker's, what came of it in the new one's.
        transaction.executeWithoutResult(_ -> audit.changed(
                actor,
                "SET_UP_MUNICIPALITY",
                new AuditObject(AuditObject.Kind.MUNICIPALITY, null),
                municipality.padded()));
        return Tenant.call(municipality, () -> transaction.execute(_ -> write(municipality, wanted)));
    }

    private Result write(Municipality municipality, NewMunicipality wanted) {
        if (!municipalities.add(wanted.profile())) {
            return Result.EXISTS;
        }
        templates.apply(municipality, wanted.model());
        templates.delegate(municipality, wanted.boardDecision(), wanted.delegatedFrom());
        var role = new Actor.Assignment(
                units.byCode(municipality, MANAGEMENT).orElseThrow().id(), Role.ADMINISTRATOR);
        var administrator = new StaffMember(ids.next(), wanted.administrator(), false, true, Set.of(role));
        register.save(municipality, wanted.login(), administrator);
        if (!register.municipalityOf(wanted.login()).equals(Optional.of(municipality))) {
            throw new IllegalStateException("The login was taken meanwhile");
        }
        audit.changed(
                new Actor.Machine(municipality, "set-up"),
                "ADD_STAFF",
                new AuditObject(AuditObject.Kind.STAFF, administrator.id()),
                Role.ADMINISTRATOR.name());
        return Result.CREATED;
    }
}
