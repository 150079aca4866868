package se.vagenin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterClock;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Open;
import se.vagenin.intake.ProtectionAssessment;

/** Where the assessment of one child stands: codes, ids and dates only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChildState(
        UUID id,
        State state,
        int version,
        @Nullable Protection protectionAssessment,
        @Nullable Decision preliminaryDecision,
        List<ClockView> clocks) {

    enum State {
        AWAITING_PROTECTION,
        AWAITING_DECISION,
        DECIDED
    }

    record Protection(ProtectionAssessment.Outcome outcome, UUID assessor, Instant assessedAt) {}

    record Decision(DecisionBody.Way decision, boolean supportOffered, UUID decider, Instant decidedAt) {}

    static ChildState of(Assessment assessment, List<MatterClock> clocks) {
        State state = switch (assessment.state()) {
            case AwaitingProtection _ -> State.AWAITING_PROTECTION;
            case AwaitingDecision _ -> State.AWAITING_DECISION;
            case Decided _ -> State.DECIDED;
        };
        return new ChildState(
                assessment.id(),
                state,
                assessment.version(),
                assessment.protections().isEmpty()
                        ? null
                        : protection(assessment.protections().getLast()),
                assessment.made().map(ChildState::decision).orElse(null),
                clocks.stream()
                        .filter(clock -> assessment.id().equals(clock.set().subjectId()))
                        .filter(MatterClock::running)
                        .map(ClockView::of)
                        .toList());
    }

    private static Protection protection(ProtectionAssessment made) {
        return new Protection(made.outcome(), made.assessor(), made.assessedAt());
    }

    private static Decision decision(Assessment.Made made) {
        return switch (made.decision()) {
            case Open _ -> decision(made, DecisionBody.Way.OPEN, false);
            case Decline decline -> decision(made, DecisionBody.Way.DECLINE, decline.supportOffered());
            case AttachToOngoing _ -> decision(made, DecisionBody.Way.ATTACH, false);
        };
    }

    private static Decision decision(Assessment.Made made, DecisionBody.Way way, boolean support) {
        return new Decision(way, support, made.decider(), made.decidedAt());
    }
}
