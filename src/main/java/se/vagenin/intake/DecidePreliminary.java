package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryAssessment.DecisionResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/** Decides whether to open an investigation (SoL 20:2, 14:2). Every refusal comes at once, each with its reason. */
@Component
public class DecidePreliminary {

    private final CaseSteps steps;
    private final FactStore facts;
    private final DelegationReader delegations;
    private final FeedbackQuestions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidePreliminary(
            CaseSteps steps,
            FactStore facts,
            DelegationReader delegations,
            FeedbackQuestions questions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.delegations = delegations;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides about one subject.
     *
     * @param actor whose right to the matter is judged
     * @param decider who takes the decision: the actor, or the member of staff that a system names
     * @throws se.vagenin.casefile.StaleVersion when somebody was first
     */
    @Transactional
    public DecisionResult decide(
            Actor actor,
            Actor.Staff decider,
            AssessmentRef ref,
            PreliminaryDecision decision,
            DecisionAnswers answers) {
        ConcernCase found = steps.open(actor, operation(actor), ref.matterId());
        Assessment stored = CaseSteps.assessment(found, ref.assessmentId());
        Instant now = clock.instant();
        var context = new DecisionContext(
                decider,
                delegations.of(decider, SwedishTime.dateOf(now)),
                now,
                answers.childHeard(),
                answers.meeting(),
                new DecisionContext.Violence(found.report().content().violence(), answers.overrideReasons()),
                answers.investigationRuns());
        DecisionResult result = DecisionPolicy.decide(stored.state(), decision, context);
        if (result instanceof Decided decided) {
            keep(actor, found, ref, decided, context);
            steps.settle(actor, ref.matterId(), answers.way());
        }
        return result;
    }

    private static Operation operation(Actor actor) {
        return actor instanceof Actor.Client ? Operation.API_DECIDE : Operation.DECIDE_PRELIMINARY;
    }

    private void keep(Actor actor, ConcernCase found, AssessmentRef ref, Decided decided, DecisionContext context) {
        var signature = decided.signature();
        facts.advance(actor.municipality(), ref, "DECIDED");
        facts.insert(
                actor.municipality(),
                ref,
                new Assessment.Made(
                        decided.decision(),
                        context.childHeard(),
                        context.meeting(),
                        context.violence(),
                        signature.decider(),
                        signature.boardDecision(),
                        signature.at(),
                        signature.rulesetVersion()),
                decided.inTime());
        moveClocks(found, ref, decided);
        steps.tell(
                actor,
                found,
                new NewEntry(
                        ref.assessmentId(),
                        EntryKind.PRELIMINARY_DECISION,
                        signature.at(),
                        DecisionText.of(decided.decision())));
        events.publishEvent(new ConcernEvent.Decided(
                actor.municipality(),
                ref.matterId(),
                ref.assessmentId(),
                decided.decision() instanceof PreliminaryDecision.Open));
    }

    private void moveClocks(ConcernCase found, AssessmentRef ref, Decided decided) {
        Instant at = decided.signature().at();
        boolean young = decided.arrival().subject().childOrYoung();
        List<Deadline> following = new ArrayList<>();
        if (decided.decision() instanceof PreliminaryDecision.Open) {
            ConcernClocks.investigation(decided.arrival().subject(), at).ifPresent(following::add);
        }
        feedback(found, decided).ifPresent(following::add);
        ClockKind kind = young ? ClockKind.PRELIMINARY_ASSESSMENT : ClockKind.ADULT_ASSESSMENT;
        steps.replace(found, ref.assessmentId(), new CaseSteps.Stopped(kind, Clocks.Stop.DONE, at), following);
    }

    /** The seven days to answer a mandated reporter who asked, in the report itself or before the decision (R12). */
    private Optional<Deadline> feedback(ConcernCase found, Decided decided) {
        Optional<Instant> asked = questions.of(found).flatMap(FeedbackCase::askedAt);
        return asked.filter(_ -> FeedbackQuestions.mandated(found, decided.arrival()))
                .flatMap(at -> ConcernClocks.reporterFeedback(
                        found.report().content().receivedAt(),
                        at,
                        decided.signature().at(),
                        decided.decision() instanceof PreliminaryDecision.AttachToOngoing));
    }
}
