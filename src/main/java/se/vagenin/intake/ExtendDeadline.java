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
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.ExtensionResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Trips;

/** Gives more time than 14 days, for extraordinary reasons only (R04, SoL 20:2). */
@Component
public class ExtendDeadline {

    private final CaseSteps steps;
    private final FactStore facts;
    private final DelegationReader delegations;
    private final Trips trips;
    private final Clock clock;

    ExtendDeadline(CaseSteps steps, FactStore facts, DelegationReader delegations, Trips trips, Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.delegations = delegations;
        this.trips = trips;
        this.clock = clock;
    }

    /** Extends the clock of one subject to a new last day. @throws se.vagenin.casefile.StaleVersion when stale */
    @Transactional
    public ExtensionResult extend(Actor.Staff decider, AssessmentRef ref, String reasons, LocalDate newDueDate) {
        ConcernCase found = steps.open(decider, Operation.EXTEND_DEADLINE, ref.matterId());
        Assessment stored = CaseSteps.assessment(found, ref.assessmentId());
        Instant now = clock.instant();
        Delegation delegation = trips.one(delegations.reading(decider, SwedishTime.dateOf(now)));
        ExtensionResult result = DecisionPolicy.extend(
                stored.state(), new ExtensionRequest(decider, delegation, now, reasons, newDueDate));
        if (result instanceof AwaitingDecision extended) {
            MatterChange change = steps.change(decider, found);
            change.add(facts.advancing(decider.municipality(), ref, "AWAITING_DECISION"));
            change.add(facts.inserting(
                    found.opened(),
                    ref,
                    new Assessment.Extension(newDueDate, reasons, decider.id(), now),
                    delegation.boardDecision()));
            ClockKind kind = ClockKind.valueOf(extended.clock().kind().name());
            change.stop(new Clocks.Stopping(ref.assessmentId(), kind, Clocks.Stop.EXTENDED, now));
            change.start(List.of(ConcernClockSet.of(ref.assessmentId(), extended.clock())));
            change.tell(new NewEntry(
                    ref.assessmentId(), EntryKind.EXTENSION, now, "Längre tid, till " + newDueDate + ". " + reasons));
            change.make();
        }
        return result;
    }
}
