package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.ProtectionResult;
import se.vagenin.intake.PreliminaryAssessment.Refused;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Rules;

/** Locks a protection assessment (SoL 20:1). It opens the way to a decision, unless it could not tell. */
@Component
public class AssessProtection {

    private static final String ALREADY =
            "Skyddsbedömningen är redan gjord. Har läget ändrats gör du en ny anteckning eller registrerar en ny anmälan.";

    private final CaseSteps steps;
    private final FactStore facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessProtection(CaseSteps steps, FactStore facts, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Assesses one subject.
     *
     * @param actor whose right to the matter is judged; the assessor is named in the assessment
     * @throws se.vagenin.casefile.StaleVersion when somebody was first
     */
    @Transactional
    public ProtectionResult assess(Actor actor, AssessmentRef ref, ProtectionAssessment assessment) {
        ConcernCase found = steps.open(actor, operation(actor), ref.matterId());
        Assessment stored = CaseSteps.assessment(found, ref.assessmentId());
        ProtectionResult result = switch (stored.state()) {
            case AwaitingProtection waiting -> waiting.assess(assessment);
            case AwaitingDecision _, PreliminaryAssessment.Decided _ ->
                Refused.by(Rules.get("R01").refusal(ALREADY));
        };
        if (!(result instanceof Refused)) {
            keep(actor, found, stored, new Kept(ref, assessment));
        }
        return result;
    }

    private static Operation operation(Actor actor) {
        return actor instanceof Actor.Client ? Operation.API_DECIDE : Operation.ASSESS_PROTECTION;
    }

    private record Kept(AssessmentRef ref, ProtectionAssessment assessment) {}

    private void keep(Actor actor, ConcernCase found, Assessment stored, Kept kept) {
        Instant now = clock.instant();
        AssessmentRef ref = kept.ref();
        ProtectionAssessment assessment = kept.assessment();
        boolean conclusive = assessment.outcome() != ProtectionAssessment.Outcome.CANNOT_ASSESS_YET;
        MatterChange change = steps.change(actor, found);
        change.add(
                facts.advancing(actor.municipality(), ref, conclusive ? "AWAITING_DECISION" : "AWAITING_PROTECTION"));
        change.add(facts.inserting(found.opened(), ref, assessment, now));
        if (conclusive) {
            change.stop(
                    new Clocks.Stopping(ref.assessmentId(), ClockKind.PROTECTION_ASSESSMENT, Clocks.Stop.DONE, now));
        }
        change.tell(new NewEntry(
                ref.assessmentId(),
                EntryKind.PROTECTION_ASSESSMENT,
                assessment.assessedAt(),
                assessment.outcome().label() + ". " + assessment.reasons()));
        CaseSteps.settle(change, found.with(stored.assessed(assessment)), null);
        change.make();
        events.publishEvent(
                new ConcernEvent.ProtectionAssessed(actor.municipality(), ref.matterId(), ref.assessmentId()));
    }
}
