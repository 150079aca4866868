package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.identity.Operation.*;
import static se.vagenin.kernel.Role.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;

/**
 * S8: every role, operation and relation through {@link Access}, against a table of its own. The table here is written
 * from the law and the product's description and not from {@code policy.csv}; where the two part, one of them is wrong.
 */
@Tag("R32")
class AuthorisationMatrixTest {

    private static final Municipality HERE = new Municipality(136);
    private static final Municipality ELSEWHERE = new Municipality(581);
    private static final UUID ME = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);

    /** Where the matter stands, as seen from one who works in {@code at}. */
    private enum Place {
        OWN_UNIT,
        COMMON_QUEUE,
        OTHER_INTAKE,
        OTHER_UNIT,
        VAULT,
        OTHER_MUNICIPALITY
    }

    /** What the person has to do with it besides. */
    private enum Tie {
        NONE,
        RESPONSIBLE,
        NAMED,
        CONFLICTED
    }

    private static final Map<UUID, UnitKind> UNITS = Stream.of(UnitKind.values())
            .flatMap(kind -> Stream.of(Map.entry(unit(kind, 1), kind), Map.entry(unit(kind, 2), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private record Situation(Place place, Tie tie, boolean protectedIdentity) {}

    private final UnitKinds kinds = new UnitKinds() {
        @Override
        public @Nullable UnitKind of(Municipality municipality, UUID unitId) {
            return UNITS.get(unitId);
        }

        @Override
        public Set<UUID> having(Municipality municipality, UnitKind kind) {
            return Set.of(unit(kind, 1), unit(kind, 2));
        }
    };

    private final Access access = new Access(AccessPolicy.load(), kinds);

    /** Steps without a matter. Registering is for those who take contacts in; search for those who keep files (R30). */
    private static final Map<Operation, Set<Role>> WITHOUT_MATTER = Map.ofEntries(
            Map.entry(SEE_MY_DAY, EnumSet.complementOf(EnumSet.of(REPORTING_PARTNER))),
            Map.entry(
                    SEE_QUEUE,
                    EnumSet.of(
                            INTAKE_WORKER,
                            OUT_OF_HOURS_WORKER,
                            GROUP_MANAGER,
                            HEAD_OF_UNIT,
                            VIOLENCE_WORKER,
                            FAMILY_LAW_OFFICER,
                            HOUSING_COORDINATOR)),
            Map.entry(
                    REGISTER_CONTACT,
                    EnumSet.of(
                            INTAKE_WORKER,
                            OUT_OF_HOURS_WORKER,
                            GROUP_MANAGER,
                            FIELD_WORKER,
                            VIOLENCE_WORKER,
                            FAMILY_LAW_OFFICER,
                            HOUSING_COORDINATOR)),
            Map.entry(
                    SEARCH_PERSON,
                    EnumSet.of(
                            INTAKE_WORKER,
                            OUT_OF_HOURS_WORKER,
                            GROUP_MANAGER,
                            HEAD_OF_UNIT,
                            VIOLENCE_WORKER,
                            FAMILY_LAW_OFFICER,
                            HOUSING_COORDINATOR)),
            Map.entry(
                    SEE_OFFERINGS,
                    EnumSet.complementOf(EnumSet.of(REPORTING_PARTNER, LOG_REVIEWER, SPECIALISED_UNIT_WORKER))),
            Map.entry(EDIT_OFFERINGS, EnumSet.of(GROUP_MANAGER, HEAD_OF_UNIT, PROGRAMME_LEADER, ADMINISTRATOR)),
            // One's own entries are for those who write; the whole catalogue for those who answer for it.
            Map.entry(CURATE_OFFERINGS, EnumSet.of(HEAD_OF_UNIT, ADMINISTRATOR)),
            // Talks are given by those who meet residents; a room is planned by who leads.
            Map.entry(
                    SEE_CALENDAR,
                    EnumSet.of(
                            INTAKE_WORKER,
                            GROUP_MANAGER,
                            HEAD_OF_UNIT,
                            PROGRAMME_LEADER,
                            FIELD_WORKER,
                            FAMILY_LAW_OFFICER,
                            FAMILY_COUNSELLOR,
                            HOUSING_COORDINATOR,
                            VIOLENCE_WORKER)),
            Map.entry(KEEP_ROOMS, EnumSet.of(GROUP_MANAGER, HEAD_OF_UNIT, PROGRAMME_LEADER)),
            Map.entry(HANDLE_REMARKS, EnumSet.of(ADMINISTRATOR, GROUP_MANAGER, HEAD_OF_UNIT)),
            Map.entry(SEE_UNIT_LOAD, EnumSet.of(GROUP_MANAGER, HEAD_OF_UNIT)),
            Map.entry(SEE_STATISTICS, EnumSet.of(GROUP_MANAGER, HEAD_OF_UNIT, ANALYST)),
            // product §6: "managers' log review"; a reviewer may also be appointed.
            Map.entry(REVIEW_LOGS, EnumSet.of(LOG_REVIEWER, GROUP_MANAGER, HEAD_OF_UNIT)),
            Map.entry(ADMINISTER_MUNICIPALITY, EnumSet.of(ADMINISTRATOR)),
            Map.entry(REPORT_CONCERN, EnumSet.of(REPORTING_PARTNER)));

    private static final Set<Operation> READING = EnumSet.of(READ_MATTER, OPEN_ATTACHMENT, SEE_AUDIT_OF_MATTER);

    /** What one who keeps a file does with it. */
    private static final Set<Operation> KEEPING = EnumSet.of(
            READ_MATTER,
            OPEN_ATTACHMENT,
            SEE_AUDIT_OF_MATTER,
            TAKE_MATTER,
            WRITE_NOTE,
            IDENTIFY_PERSON,
            MARK_PROTECTED,
            OFFER_SUPPORT,
            HAND_OVER,
            ANSWER_PERSON,
            CLOSE_MATTER);

    /** The steps of a report of concern that the front door answers for (SoL 20:1, 20:2, 19:6). */
    private static final Set<Operation> CONCERN =
            EnumSet.of(ASSESS_PROTECTION, DECIDE_PRELIMINARY, EXTEND_DEADLINE, GIVE_FEEDBACK);

    /** The roles that work with files in general, and what else than keeping each of them does. */
    private static final Map<Role, Set<Operation>> CASEWORK = new EnumMap<>(Map.of(
            INTAKE_WORKER,
            CONCERN,
            OUT_OF_HOURS_WORKER,
            CONCERN,
            GROUP_MANAGER,
            CONCERN,
            VIOLENCE_WORKER,
            EnumSet.of(ASSESS_PROTECTION),
            FAMILY_LAW_OFFICER,
            Set.of(),
            HOUSING_COORDINATOR,
            Set.of()));

    /** Whether the law and the product let the role do it there. */
    private static boolean expected(Role role, Operation operation, Situation situation) {
        if (situation.place() == Place.OTHER_MUNICIPALITY || situation.tie() == Tie.CONFLICTED) {
            return false;
        }
        if (situation.place() == Place.VAULT) {
            return false;
        }
        boolean mine = situation.tie() == Tie.RESPONSIBLE;
        boolean named = mine || situation.tie() == Tie.NAMED;
        // A protected person's matter is for those named in it, wherever they work; else the responsible one's own.
        boolean own = situation.protectedIdentity() ? named : mine;
        return switch (role) {
            case INTAKE_WORKER,
                    OUT_OF_HOURS_WORKER,
                    GROUP_MANAGER,
                    VIOLENCE_WORKER,
                    FAMILY_LAW_OFFICER,
                    HOUSING_COORDINATOR -> casework(role, operation, situation, own);
            case HEAD_OF_UNIT -> head(operation, situation, own);
            case PROGRAMME_LEADER ->
                own && (READING.contains(operation) || operation == WRITE_NOTE || operation == OFFER_SUPPORT);
            case FIELD_WORKER -> own && (READING.contains(operation) || operation == WRITE_NOTE);
            // What has been handed over to the unit, and nothing before that.
            case SPECIALISED_UNIT_WORKER ->
                operation == RECEIVE_HANDOVER && (own || situation.place() == Place.OWN_UNIT);
            // Who has read what, without the content (SoLPuL 10 §); family counselling reviews its own.
            case LOG_REVIEWER -> operation == SEE_AUDIT_OF_MATTER;
            case FAMILY_COUNSELLOR, ANALYST, ADMINISTRATOR, REPORTING_PARTNER -> false;
        };
    }

    private static boolean casework(Role role, Operation operation, Situation situation, boolean own) {
        boolean reached = reaches(role, situation) || own;
        boolean able = KEEPING.contains(operation)
                || CASEWORK.getOrDefault(role, Set.of()).contains(operation);
        return switch (operation) {
            // One gives away what one has, or what nobody has; a manager distributes the unit's work.
            case ASSIGN_MATTER ->
                own
                        || distributes(role, situation)
                        || (takesFromQueue(role, situation) && !situation.protectedIdentity());
            case NAME_STAFF -> role == GROUP_MANAGER && (distributes(role, situation) || own);
            // There is nothing to reveal where nobody is protected.
            case REVEAL_PROTECTED -> situation.protectedIdentity() && reached;
            // A manager sees which protected matters the unit has, to name who may work with them.
            case READ_MATTER, OPEN_ATTACHMENT, SEE_AUDIT_OF_MATTER, MARK_PROTECTED ->
                reached || (role == GROUP_MANAGER && distributes(role, situation));
            default -> able && reached;
        };
    }

    /** Day and night, because protection is assessed at once: the out-of-hours service works in every intake unit. */
    private static boolean reaches(Role role, Situation situation) {
        if (situation.protectedIdentity() && role != OUT_OF_HOURS_WORKER) {
            return false;
        }
        return switch (situation.place()) {
            case OWN_UNIT -> true;
            case COMMON_QUEUE -> frontDoor(role);
            case OTHER_INTAKE -> role == OUT_OF_HOURS_WORKER;
            case OTHER_UNIT, VAULT, OTHER_MUNICIPALITY -> false;
        };
    }

    private static boolean head(Operation operation, Situation situation, boolean own) {
        return switch (operation) {
            case READ_MATTER, OPEN_ATTACHMENT, SEE_AUDIT_OF_MATTER, ASSIGN_MATTER, NAME_STAFF ->
                own || distributes(HEAD_OF_UNIT, situation);
            case DECIDE_PRELIMINARY, EXTEND_DEADLINE ->
                own || (distributes(HEAD_OF_UNIT, situation) && !situation.protectedIdentity());
            case REVEAL_PROTECTED -> own && situation.protectedIdentity();
            default -> false;
        };
    }

    private static boolean distributes(Role role, Situation situation) {
        return (role == GROUP_MANAGER || role == HEAD_OF_UNIT)
                && (situation.place() == Place.OWN_UNIT || situation.place() == Place.COMMON_QUEUE);
    }

    private static boolean takesFromQueue(Role role, Situation situation) {
        return frontDoor(role)
                && (situation.place() == Place.COMMON_QUEUE
                        || (role == OUT_OF_HOURS_WORKER && situation.place() == Place.OTHER_INTAKE));
    }

    private static boolean frontDoor(Role role) {
        return role == INTAKE_WORKER || role == OUT_OF_HOURS_WORKER || role == GROUP_MANAGER;
    }

    @Test
    void everyCellWithAMatterIsAsTheLawAndTheProductSay() {
        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                for (Situation situation : situations()) {
                    if (operation.hasObject() && role != FAMILY_COUNSELLOR) {
                        cells++;
                        boolean allowed = access.allows(staff(role, home(role)), operation, matter(role, situation));
                        if (allowed != expected(role, operation, situation)) {
                            differences.add(role + " " + operation + " " + situation + " is " + allowed);
                        }
                    }
                }
            }
        }
        System.out.printf("S8: %d cells with a matter, %d differences%n", cells, differences.size());
        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThan(9_000);
    }

    @Test
    void everyCellWithoutAMatterIsAsTheLawAndTheProductSay() {
        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                if (!operation.hasObject()) {
                    cells++;
                    boolean expected =
                            WITHOUT_MATTER.getOrDefault(operation, Set.of()).contains(role);
                    if (access.allows(staff(role, home(role)), operation) != expected) {
                        differences.add(role + " " + operation + " is " + !expected);
                    }
                }
            }
        }
        System.out.printf("S8: %d cells without a matter, %d differences%n", cells, differences.size());
        assertThat(differences).isEmpty();
    }

    /** OSL 26:3: nobody looks in, and counsellors do not look out; two counselling units do not see each other either. */
    @Test
    @Tag("R38")
    void familyCounsellingIsAVaultBothWays() {
        UUID inside = unit(UnitKind.FAMILY_COUNSELLING, 1);
        UUID outside = unit(UnitKind.FAMILY_COUNSELLING, 2);
        Set<Operation> theirs = EnumSet.of(
                READ_MATTER,
                OPEN_ATTACHMENT,
                SEE_AUDIT_OF_MATTER,
                TAKE_MATTER,
                ASSIGN_MATTER,
                WRITE_NOTE,
                IDENTIFY_PERSON,
                MARK_PROTECTED,
                CLOSE_MATTER);
        for (Operation operation : Operation.values()) {
            if (operation.hasObject()) {
                Actor.Staff counsellor = staff(FAMILY_COUNSELLOR, inside);
                assertThat(access.allows(counsellor, operation, guarded(inside, null, false)))
                        .as(operation.name())
                        .isEqualTo(theirs.contains(operation));
                for (Situation situation : situations()) {
                    if (situation.place() != Place.OWN_UNIT) {
                        assertThat(access.allows(counsellor, operation, matter(FAMILY_COUNSELLOR, situation)))
                                .as(operation + " " + situation)
                                .isFalse();
                    }
                }
                for (Role role : Role.values()) {
                    assertThat(access.allows(staff(role, outside), operation, guarded(inside, ME, false)))
                            .as(role + " " + operation)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whatMayNotBeKnownOfIsNotThereRatherThanForbidden() {
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                for (Place place : List.of(Place.OTHER_MUNICIPALITY, Place.VAULT, Place.OTHER_UNIT)) {
                    Situation situation = new Situation(place, Tie.NONE, false);
                    boolean counsellorsOwn = role == FAMILY_COUNSELLOR && place == Place.VAULT;
                    boolean review = role == LOG_REVIEWER && place == Place.OTHER_UNIT;
                    if (operation.hasObject() && !counsellorsOwn && !review) {
                        assertThat(thrown(staff(role, home(role)), operation, matter(role, situation)))
                                .as(role + " " + operation + " " + situation)
                                .isEqualTo(NotFound.class);
                    }
                }
            }
        }
    }

    @Test
    void aSystemHasTheRightsOfItsTokenAndNoMore() {
        Map<Operation, String> scopes =
                Map.of(API_REPORT, "reports:write", API_READ, "reports:read", API_DECIDE, "decisions:write");
        UUID intake = unit(UnitKind.INTAKE, 1);
        for (Operation operation : Operation.values()) {
            for (String scope : List.of("reports:write", "reports:read", "decisions:write", "admin", "")) {
                var client = new Actor.Client(HERE, "school-system", Set.of(scope));
                boolean expected = scope.equals(scopes.get(operation));
                assertThat(access.allows(client, operation))
                        .as(operation + " " + scope)
                        .isEqualTo(expected);
                assertThat(access.allows(client, operation, guarded(intake, null, false)))
                        .isEqualTo(expected);
                assertThat(access.allows(client, operation, guarded(intake, null, true)))
                        .isFalse();
                assertThat(access.allows(client, operation, guarded(unit(UnitKind.FAMILY_COUNSELLING, 1), null, false)))
                        .isFalse();
                assertThat(access.allows(
                                new Actor.Client(ELSEWHERE, "school-system", Set.of(scope)),
                                operation,
                                guarded(intake, null, false)))
                        .isFalse();
            }
        }
    }

    @Test
    void aVisitorMayReportAndNothingElse() {
        for (Operation operation : Operation.values()) {
            assertThat(access.allows(new Actor.Visitor(HERE), operation)).isEqualTo(operation == REPORT_CONCERN);
            assertThat(access.allows(
                            new Actor.Visitor(HERE), operation, guarded(unit(UnitKind.INTAKE, 1), null, false)))
                    .isFalse();
        }
    }

    /** Who signs in with an e-ID is never staff: what is one's own, and no matter of the board, in any situation. */
    @Test
    void aResidentReachesOnlyWhatIsOnesOwn() {
        Set<Operation> own = EnumSet.of(REPORT_CONCERN, SAVE_REPORT, SEE_OWN);
        var resident = new Actor.Resident(HERE, ME, "Testa Testdotter", null);
        int cells = 0;
        for (Operation operation : Operation.values()) {
            assertThat(access.allows(resident, operation)).as(operation.name()).isEqualTo(own.contains(operation));
            assertThat(access.everAllows(resident, operation))
                    .as(operation.name())
                    .isEqualTo(own.contains(operation));
            for (Role role : Role.values()) {
                for (Situation situation : situations()) {
                    cells++;
                    assertThat(thrown(resident, operation, matter(role, situation)))
                            .as(operation + " " + situation)
                            .isEqualTo(NotFound.class);
                }
            }
        }
        System.out.printf("S8: %d cells of a resident, none open%n", cells);
        assertThat(cells).isGreaterThan(9_000);
    }

    @Test
    void whatIsAResidentsOwnIsNobodyElses() {
        for (Operation operation : EnumSet.of(SAVE_REPORT, SEE_OWN)) {
            for (Role role : Role.values()) {
                assertThat(access.everAllows(staff(role, home(role)), operation))
                        .as(role + " " + operation)
                        .isFalse();
            }
            assertThat(access.everAllows(new Actor.Visitor(HERE), operation)).isFalse();
            assertThat(access.everAllows(new Actor.Client(HERE, "school-system", Set.of("reports:write")), operation))
                    .isFalse();
        }
    }

    @Test
    void theProductItselfStaysInItsMunicipality() {
        for (Operation operation : Operation.values()) {
            assertThat(access.allows(
                            new Actor.Machine(ELSEWHERE, "clocks"),
                            operation,
                            guarded(unit(UnitKind.INTAKE, 1), null, false)))
                    .isFalse();
        }
    }

    /** A decision that the board's order gives to a role is one that the role can reach (SoL 30:6-12). */
    @Test
    @Tag("R07")
    void whoeverTheDelegationOrderNamesMayTakeTheStep() throws java.io.IOException {
        Map<String, Operation> steps = Map.of(
                "OPEN_INVESTIGATION", DECIDE_PRELIMINARY,
                "DECLINE_INVESTIGATION", DECIDE_PRELIMINARY,
                "ATTACH_TO_ONGOING", DECIDE_PRELIMINARY,
                "OVERRIDE_VIOLENCE", DECIDE_PRELIMINARY,
                "EXTEND_PRELIMINARY", EXTEND_DEADLINE);
        String order;
        try (var file = AuthorisationMatrixTest.class.getResourceAsStream("/templates/delegation.csv")) {
            order = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String[]> lines = order.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            Role role = Role.valueOf(line[1]);
            Operation step = java.util.Objects.requireNonNull(steps.get(line[0]), line[0]);
            assertThat(access.allows(staff(role, home(role)), step, guarded(home(role), null, false)))
                    .as(String.join(" ", line))
                    .isTrue();
        });
    }

    private Class<?> thrown(Actor actor, Operation operation, Guarded guarded) {
        try {
            access.require(actor, operation, guarded);
            return Void.class;
        } catch (AccessDenied | NotFound refused) {
            return refused.getClass();
        }
    }

    private static List<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (Tie tie : Tie.values()) {
                all.add(new Situation(place, tie, false));
                all.add(new Situation(place, tie, true));
            }
        }
        return all;
    }

    private static UUID home(Role role) {
        return switch (role) {
            case INTAKE_WORKER, OUT_OF_HOURS_WORKER, GROUP_MANAGER, HEAD_OF_UNIT -> unit(UnitKind.INTAKE, 1);
            case PROGRAMME_LEADER, FIELD_WORKER -> unit(UnitKind.PREVENTION, 1);
            case FAMILY_LAW_OFFICER -> unit(UnitKind.FAMILY_LAW, 1);
            case FAMILY_COUNSELLOR -> unit(UnitKind.FAMILY_COUNSELLING, 1);
            case HOUSING_COORDINATOR -> unit(UnitKind.HOUSING, 1);
            case VIOLENCE_WORKER -> unit(UnitKind.VIOLENCE, 1);
            case SPECIALISED_UNIT_WORKER -> unit(UnitKind.SPECIALISED, 1);
            case LOG_REVIEWER, ANALYST, ADMINISTRATOR -> unit(UnitKind.STAFF_FUNCTION, 1);
            case REPORTING_PARTNER -> unit(UnitKind.COOPERATION, 1);
        };
    }

    private static Guarded matter(Role role, Situation situation) {
        UUID unit = switch (situation.place()) {
            case OWN_UNIT, OTHER_MUNICIPALITY -> home(role);
            case COMMON_QUEUE -> null;
            case OTHER_INTAKE -> unit(UnitKind.INTAKE, 2);
            case OTHER_UNIT -> unit(UnitKind.COOPERATION, 2);
            case VAULT -> unit(UnitKind.FAMILY_COUNSELLING, 2);
        };
        return new Guarded(
                situation.place() == Place.OTHER_MUNICIPALITY ? ELSEWHERE : HERE,
                unit,
                situation.tie() == Tie.RESPONSIBLE ? ME : null,
                situation.protectedIdentity(),
                situation.tie() == Tie.NAMED ? Set.of(ME, COLLEAGUE) : Set.of(COLLEAGUE),
                situation.tie() == Tie.CONFLICTED ? Set.of(ME) : Set.of());
    }

    private static Guarded guarded(UUID unit, @Nullable UUID responsible, boolean protectedIdentity) {
        return new Guarded(HERE, unit, responsible, protectedIdentity, Set.of(), Set.of());
    }

    private static Actor.Staff staff(Role role, UUID unit) {
        return new Actor.Staff(HERE, ME, "Testa Testdotter", true, Set.of(new Actor.Assignment(unit, role)));
    }

    private static UUID unit(UnitKind kind, int number) {
        return UUID.nameUUIDFromBytes((kind.name() + number).getBytes(StandardCharsets.UTF_8));
    }
}
