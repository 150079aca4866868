package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.IntakeExamples.delegation;
import static se.vagenin.intake.IntakeExamples.refusedBy;
import static se.vagenin.intake.IntakeExamples.staff;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vagenin.intake.DecisionContext.Violence;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Delegated;
import se.vagenin.intake.PreliminaryDecision.Open;
import se.vagenin.intake.ProtectionAssessment.Basis;
import se.vagenin.intake.ProtectionAssessment.Outcome;

/** Walks random lawful and unlawful steps and checks each against the rules, told a second time in flat conditions. */
class StateMachineTest {

    private static final long SEED = Long.getLong("vagenin.seed", 20_261_121L);
    private static final int WALKS = 3_000;
    private static final int STEPS = 12;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Step, Integer> taken = new EnumMap<>(Step.class);

    private enum Step {
        ASSESSED,
        UNSURE,
        DECIDED,
        EXTENDED,
        REFUSED
    }

    @Test
    @Tag("R01")
    @Tag("R03")
    void noWalkLeavesTheLaw() {
        System.out.println("StateMachineTest seed " + SEED);
        for (int walk = 0; walk < WALKS; walk++) {
            walk();
        }
        assertThat(taken).containsOnlyKeys(Step.values());
        assertThat(taken.values()).allMatch(count -> count > 100);
    }

    private void walk() {
        Arrival arrival = new Arrival(
                any(ReportSubject.values()),
                IntakeExamples.ARRIVED.plusSeconds(random.nextLong(40_000_000L)),
                any(ReporterCategory.values()));
        PreliminaryAssessment state = PreliminaryAssessment.start(arrival);
        for (int step = 0; step < STEPS; step++) {
            PreliminaryAssessment next = switch (random.nextInt(3)) {
                case 0 -> assess(state);
                case 1 -> extend(state);
                default -> decide(state);
            };
            assertThat(next.arrival()).isEqualTo(arrival);
            if (state instanceof Decided) {
                assertThat(next).as("final").isSameAs(state);
            }
            state = next;
        }
    }

    private PreliminaryAssessment assess(PreliminaryAssessment state) {
        if (!(state instanceof AwaitingProtection waiting)) {
            return state;
        }
        boolean reasons = likely();
        boolean bases = likely();
        ChildHeard heard = childHeard();
        Outcome outcome = any(Outcome.values());
        var result = waiting.assess(new ProtectionAssessment(
                outcome,
                bases ? Set.of(Basis.REPORT) : Set.of(),
                reasons ? "Skäl." : " ",
                heard,
                IntakeExamples.SANNA,
                state.arrival().arrivedAt().plusSeconds(60)));
        Set<String> expected = new HashSet<>();
        expect(expected, "R02", !reasons || !bases);
        expect(expected, "R09", state.arrival().subject() == ReportSubject.CHILD && !answered(heard));
        assertThat(Set.copyOf(refusedBy(result))).as("seed %d", SEED).isEqualTo(expected);
        return switch (result) {
            case AwaitingProtection still -> {
                assertThat(outcome).isEqualTo(Outcome.CANNOT_ASSESS_YET);
                assertThat(still.inconclusive()).hasSize(waiting.inconclusive().size() + 1);
                yield took(Step.UNSURE, still);
            }
            case AwaitingDecision open -> {
                assertThat(outcome).isNotEqualTo(Outcome.CANNOT_ASSESS_YET);
                yield took(Step.ASSESSED, open);
            }
            case PreliminaryAssessment.Refused _ -> took(Step.REFUSED, state);
        };
    }

    private PreliminaryAssessment extend(PreliminaryAssessment state) {
        boolean qualified = likely();
        boolean mayExtend = likely();
        boolean reasons = likely();
        int days = random.nextInt(-5, 30);
        Deadline before = state instanceof AwaitingDecision awaiting
                ? awaiting.clock()
                : state.arrival().preliminaryClock();
        var result = DecisionPolicy.extend(
                state,
                new ExtensionRequest(
                        staff(qualified),
                        mayExtend ? delegation(Delegated.EXTEND) : delegation(Delegated.OPEN),
                        state.arrival().arrivedAt().plusSeconds(3_600),
                        reasons ? "Synnerliga skäl." : "",
                        before.dueDate().plusDays(days)));
        Set<String> expected = new HashSet<>();
        expect(expected, "R06", state.arrival().subject().childOrYoung() && !qualified);
        expect(expected, "R07", !mayExtend);
        expect(expected, "R04", !reasons || days <= 0);
        assertThat(Set.copyOf(refusedBy(result))).as("seed %d", SEED).isEqualTo(inState(state, expected));
        return switch (result) {
            case AwaitingDecision later -> {
                assertThat(later.clock().dueAt()).isAfter(before.dueAt());
                yield took(Step.EXTENDED, later);
            }
            case PreliminaryAssessment.Refused _ -> took(Step.REFUSED, state);
        };
    }

    private PreliminaryAssessment decide(PreliminaryAssessment state) {
        Arrival arrival = state.arrival();
        boolean qualified = likely();
        Delegated covered = any(Delegated.values());
        boolean violence = random.nextBoolean();
        boolean override = random.nextBoolean();
        boolean runs = random.nextBoolean();
        boolean reasons = likely();
        ChildHeard heard = childHeard();
        MeetingOffered meeting = likely() ? new MeetingOffered.Offered() : new MeetingOffered.Unanswered();
        PreliminaryDecision decision = decision(reasons);
        Instant at = arrival.arrivedAt().plusSeconds(random.nextLong(60, 3_000_000));
        var result = DecisionPolicy.decide(
                state,
                decision,
                new DecisionContext(
                        staff(qualified),
                        delegation(covered),
                        at,
                        heard,
                        meeting,
                        new Violence(violence, override ? "Skäl." : ""),
                        runs));
        boolean child = arrival.subject() == ReportSubject.CHILD;
        boolean opens = decision instanceof Open;
        boolean declines = decision instanceof Decline;
        Set<String> expected = new HashSet<>();
        expect(expected, "R06", arrival.subject().childOrYoung() && !qualified);
        expect(
                expected,
                "R07",
                (opens && covered != Delegated.OPEN)
                        || (declines && (covered != Delegated.DECLINE || (child && violence && override))));
        expect(expected, "R03", declines && !reasons);
        expect(expected, "R05", !opens && !declines && !(runs && reasons));
        expect(expected, "R08", child && declines && violence && !override);
        expect(expected, "R09", child && (opens || declines) && !answered(heard));
        expect(
                expected,
                "R11",
                child
                        && (opens || declines)
                        && arrival.reporter() != ReporterCategory.PRIVATE
                        && meeting instanceof MeetingOffered.Unanswered);
        assertThat(Set.copyOf(refusedBy(result))).as("seed %d", SEED).isEqualTo(inState(state, expected));
        return switch (result) {
            case Decided decided -> {
                assertThat(decided.before().protection().isPresent())
                        .isEqualTo(arrival.subject().childOrYoung());
                yield took(Step.DECIDED, decided);
            }
            case PreliminaryAssessment.Refused _ -> took(Step.REFUSED, state);
        };
    }

    private static Set<String> inState(PreliminaryAssessment state, Set<String> whenAwaitingDecision) {
        return switch (state) {
            case AwaitingProtection _ -> Set.of("R01");
            case AwaitingDecision _ -> whenAwaitingDecision;
            case Decided _ -> Set.of("R03");
        };
    }

    private PreliminaryDecision decision(boolean filledIn) {
        String text = filledIn ? "Skäl eller nummer." : " ";
        return switch (random.nextInt(3)) {
            case 0 -> new Open(text);
            case 1 -> new Decline(text, random.nextBoolean());
            default -> new AttachToOngoing(text);
        };
    }

    private ChildHeard childHeard() {
        return switch (random.nextInt(6)) {
            case 0 -> new ChildHeard.Unanswered();
            case 1 -> new ChildHeard.NotHeard("");
            case 2 -> new ChildHeard.NotHeard("Barnet är litet.");
            default -> new ChildHeard.Heard();
        };
    }

    private static boolean answered(ChildHeard heard) {
        return !heard.equals(new ChildHeard.Unanswered()) && !heard.equals(new ChildHeard.NotHeard(""));
    }

    private PreliminaryAssessment took(Step step, PreliminaryAssessment next) {
        taken.merge(step, 1, Integer::sum);
        return next;
    }

    private static void expect(Set<String> expected, String rule, boolean refused) {
        if (refused) {
            expected.add(rule);
        }
    }

    private boolean likely() {
        return random.nextInt(5) > 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
