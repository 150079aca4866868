package se.vagenin.identity.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.DelegationRule;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.PublicSites;
import se.vagenin.tenancy.SavedDetails;
import se.vagenin.tenancy.SiteDetails;

/** What an administrator changes, each change with its row in the log. */
@Component
class Settings {

    private static final int LONGEST_DETAIL = 200;

    private final Municipalities municipalities;
    private final PublicSites sites;
    private final Units units;
    private final StaffRegister register;
    private final DelegationOrder order;
    private final Access access;
    private final Audit audit;

    Settings(
            Municipalities municipalities,
            PublicSites sites,
            Units units,
            StaffRegister register,
            DelegationOrder order,
            Access access,
            Audit audit) {
        this.municipalities = municipalities;
        this.sites = sites;
        this.units = units;
        this.register = register;
        this.order = order;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void save(Actor.Staff actor, MunicipalityProfile profile) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        municipalities.save(profile);
        audit.changed(actor, "CHANGE_MUNICIPALITY", new AuditObject(AuditObject.Kind.MUNICIPALITY, null), "FACTS");
    }

    /** The details of the public site as they stand, for whoever is about to change them. */
    @Transactional(readOnly = true)
    public SavedDetails site(Actor.Staff actor) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        return sites.saved(actor.municipality());
    }

    /**
     * What the standing texts of the public site say of the municipality.
     *
     * @param before the row that was changed; null for the first
     * @return false when somebody else has saved since
     */
    @Transactional
    public boolean save(Actor.Staff actor, @Nullable UUID before, SiteDetails details) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        boolean saved = sites.save(actor.municipality(), before, details, actor.id());
        if (saved) {
            audit.changed(actor, "CHANGE_MUNICIPALITY", new AuditObject(AuditObject.Kind.MUNICIPALITY, null), "SITE");
        }
        return saved;
    }

    /** When the reception answers, as it stands, for whoever is about to change it. */
    @Transactional(readOnly = true)
    public OpeningHours hours(Actor.Staff actor) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        return sites.savedHours(actor.municipality());
    }

    /**
     * When the reception answers.
     *
     * @param unchanged whether what stands is what the form was filled in from
     * @return false when somebody else has saved since
     */
    @Transactional
    public boolean save(Actor.Staff actor, Predicate<OpeningHours> unchanged, OpeningHours hours) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        OpeningHours now = sites.holdHours(actor.municipality());
        if (now.equals(hours)) {
            return true;
        }
        if (!unchanged.test(now)) {
            return false;
        }
        sites.save(actor.municipality(), hours);
        audit.changed(actor, "CHANGE_MUNICIPALITY", new AuditObject(AuditObject.Kind.MUNICIPALITY, null), "HOURS");
        return true;
    }

    @Transactional
    public void rename(Actor.Staff actor, Unit unit, String name) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        List<UUID> all = units.all(actor.municipality()).stream().map(Unit::id).toList();
        units.save(
                actor.municipality(),
                new Unit(unit.id(), unit.code(), name, unit.kind(), unit.partOf()),
                all.indexOf(unit.id()));
        audit.changed(
                actor, "RENAME_UNIT", new AuditObject(AuditObject.Kind.MUNICIPALITY, null), "UNIT " + unit.code());
    }

    /** Adds or changes somebody; false where the login belongs to somebody already. */
    @Transactional
    public boolean add(Actor.Staff actor, LoginName login, StaffMember member) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        if (register.municipalityOf(login).isPresent()) {
            return false;
        }
        register.save(actor.municipality(), login, member);
        tell(actor, "ADD_STAFF", member);
        return true;
    }

    /** Changes somebody's name, roles, degree or access; the login stays. */
    @Transactional
    public void change(Actor.Staff actor, StaffMember member) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        register.change(actor.municipality(), member);
        tell(actor, member.active() ? "CHANGE_STAFF" : "END_STAFF", member);
    }

    @Transactional
    public void delegate(Actor.Staff actor, DelegationRule rule) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        order.add(actor.municipality(), rule);
        audit.changed(
                actor,
                "ADD_DELEGATION",
                new AuditObject(AuditObject.Kind.MUNICIPALITY, null),
                rule.decision() + " " + rule.role() + " " + rule.validFrom());
    }

    @Transactional
    public void end(Actor.Staff actor, DelegationRule rule, LocalDate lastDay) {
        access.require(actor, Operation.ADMINISTER_MUNICIPALITY);
        order.end(actor.municipality(), rule.id(), lastDay);
        audit.changed(
                actor,
                "END_DELEGATION",
                new AuditObject(AuditObject.Kind.MUNICIPALITY, null),
                rule.decision() + " " + rule.role() + " " + lastDay);
    }

    /** Roles and marks are codes; the name stays out of the log. */
    private void tell(Actor.Staff actor, String action, StaffMember member) {
        String detail = (member.qualified() ? "QUALIFIED " : "NOT_QUALIFIED ")
                + member.assignments().stream()
                        .map(each -> each.role().name())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" "));
        audit.changed(
                actor,
                action,
                new AuditObject(AuditObject.Kind.STAFF, member.id()),
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }
}
