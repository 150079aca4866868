package se.vagenin.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryAssessment.DecisionResult;
import se.vagenin.intake.PreliminaryAssessment.ExtensionResult;
import se.vagenin.intake.PreliminaryAssessment.Refused;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Delegated;
import se.vagenin.intake.PreliminaryDecision.Open;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;

/**
 * Who may decide what, and when. Gives every refusal at once, so that nobody mends one fault to meet the next. Each rule
 * is one method.
 */
public final class DecisionPolicy {

    private static final String ALREADY_DECIDED =
            "Beslutet är redan fattat och kan inte ändras. Registrera en ny anmälan om det har kommit in nya uppgifter.";

    private DecisionPolicy() {}

    /** Decides whatever state the assessment is in; only {@link AwaitingDecision} can lead to a decision. */
    public static DecisionResult decide(
            PreliminaryAssessment assessment, PreliminaryDecision decision, DecisionContext context) {
        return switch (assessment) {
            case AwaitingProtection _ -> Refused.by(Rules.get("R01").refusal());
            case AwaitingDecision awaiting -> awaiting.decide(decision, context);
            case Decided _ -> Refused.by(Rules.get("R03").refusal(ALREADY_DECIDED));
        };
    }

    /** Extends whatever state the assessment is in; only {@link AwaitingDecision} has a clock to extend. */
    public static ExtensionResult extend(PreliminaryAssessment assessment, ExtensionRequest request) {
        return switch (assessment) {
            case AwaitingProtection _ -> Refused.by(Rules.get("R01").refusal());
            case AwaitingDecision awaiting -> awaiting.extend(request);
            case Decided _ -> Refused.by(Rules.get("R03").refusal(ALREADY_DECIDED));
        };
    }

    static List<Refusal> refusals(AwaitingDecision state, PreliminaryDecision decision, DecisionContext context) {
        return Stream.of(
                        qualified(state.arrival(), context.decider()),
                        delegated(state.arrival(), decision, context),
                        reasoned(decision),
                        attachable(decision, context),
                        openedAfterViolence(state.arrival(), decision, context),
                        childHeard(state.arrival(), decision, context),
                        meetingOffered(state.arrival(), decision, context),
                        afterProtection(state, context))
                .flatMap(Optional::stream)
                .toList();
    }

    static List<Refusal> refusals(AwaitingDecision state, ExtensionRequest request) {
        return Stream.of(
                        qualified(state.arrival(), request.decider()),
                        mayExtend(request),
                        extraordinary(request),
                        later(state, request))
                .flatMap(Optional::stream)
                .toList();
    }

    // R06, SoL 25:1
    private static Optional<Refusal> qualified(Arrival arrival, Actor.Staff decider) {
        return refuseIf(arrival.subject().childOrYoung() && !decider.qualified(), "R06");
    }

    // R07, SoL ch. 30
    private static Optional<Refusal> delegated(Arrival arrival, PreliminaryDecision decision, DecisionContext context) {
        boolean covered = switch (decision) {
            case Open _ -> context.delegation().covers(Delegated.OPEN, context.date());
            case Decline _ ->
                context.delegation().covers(Delegated.DECLINE, context.date())
                        && (!overrides(arrival, context)
                                || context.delegation().covers(Delegated.OVERRIDE_VIOLENCE, context.date()));
            case AttachToOngoing _ -> true;
        };
        return refuseIf(!covered, "R07");
    }

    // R08 with R07: letting violence against a child go uninvestigated is a decision of its own in the order
    private static boolean overrides(Arrival arrival, DecisionContext context) {
        return arrival.subject() == ReportSubject.CHILD
                && context.violence().reported()
                && !context.violence().overrideReasons().isBlank();
    }

    // R03, SoL 20:2: a decision not to open is only worth something with its reasons
    private static Optional<Refusal> reasoned(PreliminaryDecision decision) {
        return switch (decision) {
            case Decline(String reasons, boolean supportOffered)
            when reasons.isBlank() ->
                Optional.of(Rules.get("R03")
                        .refusal("Det saknas skäl för att inte inleda utredning. Skriv vad bedömningen bygger på."));
            case Decline _ -> Optional.empty();
            case Open _ -> Optional.empty();
            case AttachToOngoing _ -> Optional.empty();
        };
    }

    // R05, SoL 20:2
    private static Optional<Refusal> attachable(PreliminaryDecision decision, DecisionContext context) {
        return switch (decision) {
            case AttachToOngoing(String reference) ->
                refuseIf(!context.investigationRuns() || reference.isBlank(), "R05");
            case Open _ -> Optional.empty();
            case Decline _ -> Optional.empty();
        };
    }

    // R08: only a decline lets the violence go without an investigation
    private static Optional<Refusal> openedAfterViolence(
            Arrival arrival, PreliminaryDecision decision, DecisionContext context) {
        return switch (decision) {
            case Decline _ ->
                refuseIf(
                        arrival.subject() == ReportSubject.CHILD
                                && context.violence().reported()
                                && context.violence().overrideReasons().isBlank(),
                        "R08");
            case Open _ -> Optional.empty();
            case AttachToOngoing _ -> Optional.empty();
        };
    }

    // R09: in an attached report the child is heard in the investigation
    private static Optional<Refusal> childHeard(
            Arrival arrival, PreliminaryDecision decision, DecisionContext context) {
        return decidesOnChild(arrival, decision) ? context.childHeard().refuse() : Optional.empty();
    }

    // R11, SoL 19:5: the meeting belongs to reports by those who must report
    private static Optional<Refusal> meetingOffered(
            Arrival arrival, PreliminaryDecision decision, DecisionContext context) {
        return decidesOnChild(arrival, decision) && arrival.reporterMandated()
                ? context.meeting().refuse()
                : Optional.empty();
    }

    private static boolean decidesOnChild(Arrival arrival, PreliminaryDecision decision) {
        return switch (decision) {
            case Open _ -> arrival.subject() == ReportSubject.CHILD;
            case Decline _ -> arrival.subject() == ReportSubject.CHILD;
            case AttachToOngoing _ -> false;
        };
    }

    // R01: also in time, not only in the order of entry
    private static Optional<Refusal> afterProtection(AwaitingDecision state, DecisionContext context) {
        boolean early = state.protection()
                .map(protection -> context.at().isBefore(protection.assessedAt()))
                .orElse(context.at().isBefore(state.arrival().arrivedAt()));
        return refuseIf(early, "R01");
    }

    // R07 together with R04
    private static Optional<Refusal> mayExtend(ExtensionRequest request) {
        return refuseIf(!request.delegation().covers(Delegated.EXTEND, SwedishTime.dateOf(request.at())), "R07");
    }

    // R04, SoL 20:2
    private static Optional<Refusal> extraordinary(ExtensionRequest request) {
        return refuseIf(request.reasons().isBlank(), "R04");
    }

    // R04
    private static Optional<Refusal> later(AwaitingDecision state, ExtensionRequest request) {
        return request.newDueDate().isAfter(state.clock().dueDate())
                ? Optional.empty()
                : Optional.of(
                        Rules.get("R04")
                                .refusal(
                                        "Det nya datumet måste ligga efter det nuvarande sista datumet. Ange ett senare datum."));
    }

    private static Optional<Refusal> refuseIf(boolean refused, String rule) {
        return refused ? Optional.of(Rules.get(rule).refusal()) : Optional.empty();
    }
}
