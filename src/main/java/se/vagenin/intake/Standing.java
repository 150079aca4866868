package se.vagenin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Outcome;

/** Where a matter stands as a whole: where its subject that has come least far stands. */
final class Standing {

    private Standing() {}

    static MatterStatus of(List<Assessment> assessments) {
        List<PreliminaryAssessment> states =
                assessments.stream().map(Assessment::state).toList();
        if (states.stream().anyMatch(PreliminaryAssessment.AwaitingProtection.class::isInstance)) {
            return MatterStatus.AWAITING_PROTECTION;
        }
        if (states.stream().anyMatch(PreliminaryAssessment.AwaitingDecision.class::isInstance)) {
            return MatterStatus.AWAITING_DECISION;
        }
        return decided(assessments);
    }

    private static MatterStatus decided(List<Assessment> assessments) {
        List<PreliminaryDecision> decisions = decisions(assessments);
        if (decisions.stream().anyMatch(PreliminaryDecision.Open.class::isInstance)) {
            return MatterStatus.AWAITING_HANDOVER;
        }
        return decisions.stream().anyMatch(PreliminaryDecision::offersSupport)
                ? MatterStatus.SUPPORT_OFFERED
                : MatterStatus.CLOSED;
    }

    /** The way out of a matter that is closed by its last decision. */
    static Outcome outcome(List<Assessment> assessments, @Nullable Outcome way) {
        boolean attached =
                decisions(assessments).stream().anyMatch(PreliminaryDecision.AttachToOngoing.class::isInstance);
        if (way != null) {
            return way;
        }
        return attached ? Outcome.ATTACHED : Outcome.CLOSED_NO_ACTION;
    }

    private static List<PreliminaryDecision> decisions(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(each -> each.made().stream())
                .map(Assessment.Made::decision)
                .toList();
    }
}
