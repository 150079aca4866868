package se.vagenin.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;

/**
 * The assessment of one child or adult in one report, from arrival to decision (SoL 20:1–2). Only {@link
 * AwaitingDecision} can be decided, so that no decision precedes the protection assessment (R01).
 */
public sealed interface PreliminaryAssessment {

    Arrival arrival();

    /** Adults and the unborn have no protection step (R16, R17). */
    static PreliminaryAssessment start(Arrival arrival) {
        return arrival.subject().childOrYoung()
                ? new AwaitingProtection(arrival, List.of())
                : new AwaitingDecision(arrival, Optional.empty(), arrival.preliminaryClock());
    }

    /** What a protection assessment leads to. */
    sealed interface ProtectionResult permits AwaitingProtection, AwaitingDecision, Refused {}

    /** What an attempt to decide leads to. */
    sealed interface DecisionResult permits Decided, Refused {}

    /** What a request for more time leads to. */
    sealed interface ExtensionResult permits AwaitingDecision, Refused {}

    /** The step is not allowed now; the state is what it was. */
    record Refused(List<Refusal> reasons) implements ProtectionResult, DecisionResult, ExtensionResult {

        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal gives a reason");
            }
            reasons = List.copyOf(reasons);
        }

        public static Refused by(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }

    /**
     * Nothing else can be done before the protection assessment.
     *
     * @param inconclusive assessments made so far that could not tell, in order
     */
    record AwaitingProtection(Arrival arrival, List<ProtectionAssessment> inconclusive)
            implements PreliminaryAssessment, ProtectionResult {

        public AwaitingProtection {
            inconclusive = List.copyOf(inconclusive);
        }

        /** An assessment that could not tell is kept, and the state and the clock stay (R01). */
        public ProtectionResult assess(ProtectionAssessment assessment) {
            List<Refusal> missing = assessment.missing(arrival);
            if (!missing.isEmpty()) {
                return new Refused(missing);
            }
            return switch (assessment.outcome()) {
                case CANNOT_ASSESS_YET ->
                    new AwaitingProtection(
                            arrival,
                            Stream.concat(inconclusive.stream(), Stream.of(assessment))
                                    .toList());
                case NO_NEED, NEEDS_PROTECTION ->
                    new AwaitingDecision(arrival, Optional.of(assessment), arrival.preliminaryClock());
            };
        }
    }

    /**
     * The way is open to decide.
     *
     * @param protection the assessment that opened the way; empty for adults and the unborn
     * @param clock the 14 days, or the later date of an extension
     */
    record AwaitingDecision(Arrival arrival, Optional<ProtectionAssessment> protection, Deadline clock)
            implements PreliminaryAssessment, ProtectionResult, ExtensionResult {

        /** Only this state can be decided. Late decisions are allowed: the duty does not end with the clock. */
        public DecisionResult decide(PreliminaryDecision decision, DecisionContext context) {
            List<Refusal> refusals = DecisionPolicy.refusals(this, decision, context);
            return refusals.isEmpty() ? new Decided(this, decision, Signature.of(context)) : new Refused(refusals);
        }

        /** R04: more time for extraordinary reasons. */
        public ExtensionResult extend(ExtensionRequest request) {
            List<Refusal> refusals = DecisionPolicy.refusals(this, request);
            return refusals.isEmpty()
                    ? new AwaitingDecision(arrival, protection, ConcernClocks.extended(clock, request.newDueDate()))
                    : new Refused(refusals);
        }
    }

    /**
     * Final. A changed mind is a new report or a new investigation, never an edit.
     *
     * @param before the state that was decided, with its clock
     */
    record Decided(AwaitingDecision before, PreliminaryDecision decision, Signature signature)
            implements PreliminaryAssessment, DecisionResult {

        @Override
        public Arrival arrival() {
            return before.arrival();
        }

        /** The rule the decision was made by, in the version of the signature. */
        public Rule rule() {
            return decision.rule(arrival().subject());
        }

        public boolean inTime() {
            return !before.clock().overdueAt(signature.at());
        }
    }

    /**
     * Who decided, when, and by which orders.
     *
     * @param decider the member of staff
     * @param boardDecision the version of the delegation order
     * @param rulesetVersion the version of the rule list
     */
    record Signature(UUID decider, Instant at, String boardDecision, String rulesetVersion) {

        static Signature of(DecisionContext context) {
            return new Signature(
                    context.decider().id(), context.at(), context.delegation().boardDecision(), Rules.RULESET_VERSION);
        }
    }
}
