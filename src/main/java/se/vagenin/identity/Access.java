package se.vagenin.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;

/**
 * Judges whether an actor may do something (R32). Every use case calls it before it reads or changes anything;
 * what is not allowed by the policy is refused.
 */
@Component
public class Access {

    private static final String RULE = "R32";
    private static final Map<Operation, String> SCOPES = Map.of(
            Operation.API_REPORT, "reports:write",
            Operation.API_READ, "reports:read",
            Operation.API_DECIDE, "decisions:write");

    /** What somebody may do who has signed in with an e-ID: always about what is one's own, never a matter of the board. */
    private static final Set<Operation> RESIDENT =
            Set.of(Operation.REPORT_CONCERN, Operation.SAVE_REPORT, Operation.SEE_OWN);

    private record Judged(Verdict verdict, Relation relation) {}

    private final AccessPolicy policy;
    private final Relations relations;
    private final UnitKinds kinds;

    Access(AccessPolicy policy, UnitKinds kinds) {
        this.policy = policy;
        this.kinds = kinds;
        this.relations = new Relations(kinds);
    }

    /** Lets the step through, or throws {@link AccessDenied} with the reason, or {@link NotFound}. */
    public void require(Actor actor, Operation operation, Guarded guarded) {
        enforce(judge(actor, operation, guarded));
    }

    /** For a step that is not about one matter. */
    public void require(Actor actor, Operation operation) {
        if (!allows(actor, operation)) {
            throw new AccessDenied(new Refusal(RULE, Relation.NONE.reason()));
        }
    }

    public boolean allows(Actor actor, Operation operation, Guarded guarded) {
        return judge(actor, operation, guarded).verdict() == Verdict.ALLOW;
    }

    public boolean allows(Actor actor, Operation operation) {
        return switch (actor) {
            case Actor.Staff staff ->
                staff.roles().stream()
                        .anyMatch(role -> policy.verdict(role, operation, Relation.NONE) == Verdict.ALLOW);
            case Actor.Client client -> hasScope(client, operation);
            case Actor.Visitor _ -> operation == Operation.REPORT_CONCERN;
            case Actor.Resident _ -> RESIDENT.contains(operation);
            case Actor.Machine machine -> true;
        };
    }

    /** Whether some matter could exist in which the actor may do it: the check at the door of a page. */
    public boolean everAllows(Actor actor, Operation operation) {
        return switch (actor) {
            case Actor.Staff staff -> staff.roles().stream().anyMatch(role -> policy.everAllows(role, operation));
            case Actor.Client client -> hasScope(client, operation);
            case Actor.Visitor _ -> operation == Operation.REPORT_CONCERN;
            case Actor.Resident _ -> RESIDENT.contains(operation);
            case Actor.Machine machine -> true;
        };
    }

    /** The matters that a list may show the actor. */
    public Reach reach(Actor.Staff staff, Operation operation) {
        Set<UUID> units = new HashSet<>();
        for (Actor.Assignment assignment : staff.assignments()) {
            units.addAll(reach(staff.municipality(), assignment, operation));
        }
        return new Reach(units, holds(staff, operation, Relation.COMMON_QUEUE), holds(staff, operation, Relation.OWN));
    }

    private Set<UUID> reach(Municipality municipality, Actor.Assignment assignment, Operation operation) {
        Predicate<Relation> allowed =
                relation -> policy.verdict(assignment.role(), operation, relation) == Verdict.ALLOW;
        Set<UUID> units = new HashSet<>();
        boolean vault = kinds.of(municipality, assignment.unitId()) == UnitKind.FAMILY_COUNSELLING;
        if (allowed.test(vault ? Relation.VAULT_OWN : Relation.OWN_UNIT)) {
            units.add(assignment.unitId());
        }
        if (allowed.test(Relation.INTAKE_UNIT)) {
            units.addAll(kinds.having(municipality, UnitKind.INTAKE));
        }
        return units;
    }

    private boolean holds(Actor.Staff staff, Operation operation, Relation relation) {
        return staff.roles().stream().anyMatch(role -> policy.verdict(role, operation, relation) == Verdict.ALLOW);
    }

    private Judged judge(Actor actor, Operation operation, Guarded guarded) {
        return switch (actor) {
            case Actor.Staff staff -> judgeStaff(staff, operation, guarded);
            case Actor.Client client -> judgeClient(client, operation, guarded);
            case Actor.Visitor _, Actor.Resident _ -> new Judged(Verdict.NOT_FOUND, Relation.OTHER_UNIT);
            case Actor.Machine machine ->
                machine.municipality().equals(guarded.municipality())
                        ? new Judged(Verdict.ALLOW, Relation.OTHER_UNIT)
                        : new Judged(Verdict.NOT_FOUND, Relation.OTHER_MUNICIPALITY);
        };
    }

    /** Somebody with several roles has the best of them; among refusals, one with a reason beats silence. */
    private Judged judgeStaff(Actor.Staff staff, Operation operation, Guarded guarded) {
        return staff.assignments().stream()
                .map(assignment -> judge(staff, assignment, operation, guarded))
                .min(Comparator.comparing(Judged::verdict))
                .orElse(new Judged(Verdict.NOT_FOUND, Relation.OTHER_UNIT));
    }

    private Judged judge(Actor.Staff staff, Actor.Assignment assignment, Operation operation, Guarded guarded) {
        Relation relation = relations.of(staff, assignment, guarded);
        return new Judged(policy.verdict(assignment.role(), operation, relation), relation);
    }

    /** A system never reaches family counselling or anyone with protected personal data. */
    private Judged judgeClient(Actor.Client client, Operation operation, Guarded guarded) {
        if (!client.municipality().equals(guarded.municipality())) {
            return new Judged(Verdict.NOT_FOUND, Relation.OTHER_MUNICIPALITY);
        }
        if (guarded.protectedIdentity() || relations.inVault(guarded)) {
            return new Judged(Verdict.NOT_FOUND, Relation.VAULT);
        }
        return new Judged(hasScope(client, operation) ? Verdict.ALLOW : Verdict.DENY, Relation.NONE);
    }

    private static boolean hasScope(Actor.Client client, Operation operation) {
        String scope = SCOPES.get(operation);
        return scope != null && client.scopes().contains(scope);
    }

    private static void enforce(Judged judged) {
        switch (judged.verdict()) {
            case ALLOW -> {}
            case DENY ->
                throw new AccessDenied(new Refusal(RULE, judged.relation().reason()));
            case NOT_FOUND -> throw new NotFound();
        }
    }
}
