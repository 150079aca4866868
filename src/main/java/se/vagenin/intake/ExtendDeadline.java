package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.ExtensionResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/** Gives more time than 14 days, for extraordinary reasons only (R04, SoL 20:2). */
@Component
public class ExtendDeadline {

    private final CaseSteps steps;
    private final FactStore facts;
    private final DelegationReader delegations;
    private final Clock clock;

    ExtendDeadline(CaseSteps steps, FactStore facts, DelegationReader delegations, Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Extends the clock of one subject to a new last day. @throws se.vagenin.casefile.StaleVersion when stale */
    @Transactional
    public ExtensionResult extend(Actor.Staff decider, AssessmentRef ref, String reasons, LocalDate newDueDate) {
        ConcernCase found = steps.open(decider, Operation.EXTEND_DEADLINE, ref.matterId());
        Assessment stored = CaseSteps.assessment(found, ref.assessmentId());
        Instant now = clock.instant();
        Delegation delegation = delegations.of(decider, SwedishTime.dateOf(now));
        ExtensionResult result = DecisionPolicy.extend(
                stored.state(), new ExtensionRequest(decider, delegation, now, reasons, newDueDate));
        if (result instanceof AwaitingDecision extended) {
            facts.advance(decider.municipality(), ref, "AWAITING_DECISION");
            facts.insert(
                    decider.municipality(),
                    ref,
                    new Assessment.Extension(newDueDate, reasons, decider.id(), now),
                    delegation.boardDecision());
            ClockKind kind = ClockKind.valueOf(extended.clock().kind().name());
            var stopped = new CaseSteps.Stopped(kind, Clocks.Stop.EXTENDED, now);
            steps.replace(found, ref.assessmentId(), stopped, List.of(extended.clock()));
            steps.tell(
                    decider,
                    found,
                    new NewEntry(
                            ref.assessmentId(),
                            EntryKind.EXTENSION,
                            now,
                            "Längre tid, till " + newDueDate + ". " + reasons));
        }
        return result;
    }
}
