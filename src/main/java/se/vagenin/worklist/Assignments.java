package se.vagenin.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;

/** Taking matters and giving them to others. Never touches a clock: R03 runs from arrival whoever has the matter. */
@Component
class Assignments {

    private static final Set<UnitKind> NEVER_GIVEN =
            Set.of(UnitKind.STAFF_FUNCTION, UnitKind.FAMILY_COUNSELLING, UnitKind.SPECIALISED);

    private final Matters matters;
    private final Timeline timeline;
    private final StaffRegister register;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Assignments(
            Matters matters,
            Timeline timeline,
            StaffRegister register,
            Units units,
            Access access,
            Audit audit,
            Clock clock) {
        this.matters = matters;
        this.timeline = timeline;
        this.register = register;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the person responsible. @throws StaleVersion when somebody was first */
    @Transactional
    public void take(Actor.Staff staff, MatterVersion read) {
        GuardedMatter found = one(staff, read.id());
        if (staff.id().equals(found.matter().responsibleId())) {
            return; // a double click: it is already so
        }
        access.require(staff, Operation.TAKE_MATTER, found.guarded());
        change(staff, found.matter(), read, new Assignee(found.matter().unitId(), staff.id(), staff.name()));
    }

    /** The matters chosen, those that the person may assign; read to be shown, and noted so. */
    @Transactional
    public List<GuardedMatter> chosen(Actor.Staff staff, List<UUID> ids) {
        List<GuardedMatter> found = matters.guarded(staff.municipality(), ids);
        found.forEach(each -> access.require(staff, Operation.READ_MATTER, each.guarded()));
        audit.read(staff, "LIST_QUEUE", AuditObject.list());
        return found;
    }

    /** Gives all of them to one, or none where one of them was changed by somebody else. */
    @Transactional
    public void assign(Actor.Staff staff, List<MatterVersion> read, Assignee to) {
        Map<UUID, GuardedMatter> found = new java.util.HashMap<>();
        matters.guarded(
                        staff.municipality(),
                        read.stream().map(MatterVersion::id).toList())
                .forEach(each -> found.put(each.matter().id(), each));
        for (MatterVersion each : read) {
            GuardedMatter matter = found.get(each.id());
            if (matter == null) {
                throw new NotFound();
            }
            access.require(staff, Operation.ASSIGN_MATTER, matter.guarded());
            change(staff, matter.matter(), each, to);
        }
    }

    /** Those of the chosen matters that the person to be given them has a conflict of interest in. */
    static List<GuardedMatter> conflicting(List<GuardedMatter> chosen, Assignee to) {
        return chosen.stream()
                .filter(each ->
                        to.staffId() != null && each.guarded().conflictedStaff().contains(to.staffId()))
                .toList();
    }

    /** To whom the person can give matters: colleagues within reach who may work with them, and other units. */
    List<Assignee> assignees(Actor.Staff staff, Set<UUID> within) {
        List<Assignee> targets = new ArrayList<>();
        List<Unit> open = units.all(staff.municipality()).stream()
                .filter(unit -> !NEVER_GIVEN.contains(unit.kind()))
                .toList();
        List<StaffMember> people = register.active(staff.municipality());
        for (Unit unit : open) {
            if (within.contains(unit.id())) {
                people.stream()
                        .filter(each -> worksIn(staff, each, unit))
                        .forEach(each -> targets.add(new Assignee(unit.id(), each.id(), each.name())));
            }
        }
        open.forEach(unit -> targets.add(new Assignee(unit.id(), null, unit.name())));
        return targets;
    }

    GuardedMatter one(Actor.Staff staff, UUID id) {
        return matters.guarded(staff.municipality(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean worksIn(Actor.Staff staff, StaffMember member, Unit unit) {
        var colleague = new Actor.Staff(
                staff.municipality(), member.id(), member.name(), member.qualified(), member.assignments());
        var matter = new Guarded(staff.municipality(), unit.id(), null, false, Set.of(), Set.of());
        return colleague.units().contains(unit.id()) && access.allows(colleague, Operation.WRITE_NOTE, matter);
    }

    private void change(Actor.Staff staff, Matter matter, MatterVersion read, Assignee to) {
        if (matter.version() != read.version()) {
            throw new StaleVersion(matter.id());
        }
        matters.assign(staff, matter, to.staffId(), to.unitId());
        timeline.append(
                staff, matter.id(), new NewEntry(null, EntryKind.ASSIGNED, clock.instant(), "Till " + to.name()));
    }
}
