package se.vagenin.identity;

import java.util.UUID;
import se.vagenin.kernel.Actor;

/** Finds how a role held in one unit relates to a matter. The strictest wall is tried first. */
record Relations(UnitKinds kinds) {

    Relation of(Actor.Staff staff, Actor.Assignment assignment, Guarded guarded) {
        if (!staff.municipality().equals(guarded.municipality())) {
            return Relation.OTHER_MUNICIPALITY;
        }
        if (guarded.conflictedStaff().contains(staff.id())) {
            return Relation.CONFLICT;
        }
        boolean mine = staff.id().equals(guarded.responsibleId());
        boolean named = mine || guarded.namedStaff().contains(staff.id());
        if (inVault(guarded)) {
            return inVault(assignment, guarded, named);
        }
        if (guarded.protectedIdentity()) {
            return named ? Relation.PROTECTED_NAMED : unnamed(staff, assignment, guarded);
        }
        return mine ? Relation.OWN : place(assignment, guarded);
    }

    boolean inVault(Guarded guarded) {
        UUID unit = guarded.unitId();
        return unit != null && kinds.of(guarded.municipality(), unit) == UnitKind.FAMILY_COUNSELLING;
    }

    private static Relation inVault(Actor.Assignment assignment, Guarded guarded, boolean named) {
        if (!assignment.unitId().equals(guarded.unitId())) {
            return Relation.VAULT;
        }
        return named || !guarded.protectedIdentity() ? Relation.VAULT_OWN : Relation.PROTECTED_OWN_UNIT;
    }

    private Relation place(Actor.Assignment assignment, Guarded guarded) {
        UUID unit = guarded.unitId();
        if (unit == null) {
            return Relation.COMMON_QUEUE;
        }
        if (unit.equals(assignment.unitId())) {
            return Relation.OWN_UNIT;
        }
        return kinds.of(guarded.municipality(), unit) == UnitKind.INTAKE ? Relation.INTAKE_UNIT : Relation.OTHER_UNIT;
    }

    /** What nobody has yet is near only for those who receive what comes in. */
    private Relation unnamed(Actor.Staff staff, Actor.Assignment assignment, Guarded guarded) {
        Relation place = place(assignment, guarded);
        if (place == Relation.COMMON_QUEUE && kinds.of(staff.municipality(), assignment.unitId()) != UnitKind.INTAKE) {
            return Relation.PROTECTED_OTHER;
        }
        return switch (place) {
            case OWN_UNIT, COMMON_QUEUE -> Relation.PROTECTED_OWN_UNIT;
            case INTAKE_UNIT -> Relation.PROTECTED_INTAKE_UNIT;
            case NONE,
                    OWN,
                    OTHER_UNIT,
                    VAULT_OWN,
                    VAULT,
                    PROTECTED_NAMED,
                    PROTECTED_OWN_UNIT,
                    PROTECTED_INTAKE_UNIT,
                    PROTECTED_OTHER,
                    CONFLICT,
                    OTHER_MUNICIPALITY -> Relation.PROTECTED_OTHER;
        };
    }
}
