package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryAssessment.DecisionResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Trips;

/** Decides whether to open an investigation (SoL 20:2, 14:2). Every refusal comes at once, each with its reason. */
@Component
public class DecidePreliminary {

    private final CaseSteps steps;
    private final FactStore facts;
    private final DelegationReader delegations;
    private final FeedbackQuestions questions;
    private final Trips trips;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidePreliminary(
            CaseSteps steps,
            FactStore facts,
            DelegationReader delegations,
            FeedbackQuestions questions,
            Trips trips,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.delegations = delegations;
        this.questions = questions;
        this.trips = trips;
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
        Trips.Trip trip = trips.trip();
        var delegation = trip.add(delegations.reading(decider, SwedishTime.dateOf(now)));
        var askedLater = trip.add(questions.askedLater(actor.municipality(), ref.matterId()));
        trip.make();
        var context = new DecisionContext(
                decider,
                delegation.get(),
                now,
                answers.childHeard(),
                answers.meeting(),
                new DecisionContext.Violence(found.report().content().violence(), answers.overrideReasons()),
                answers.investigationRuns());
        DecisionResult result = DecisionPolicy.decide(stored.state(), decision, context);
        if (result instanceof Decided decided) {
            var made = new Assessment.Made(
                    decided.decision(),
                    context.childHeard(),
                    context.meeting(),
                    context.violence(),
                    decided.signature().decider(),
                    decided.signature().boardDecision(),
                    decided.signature().at(),
                    decided.signature().rulesetVersion());
            MatterChange change = steps.change(actor, found);
            change.add(facts.advancing(actor.municipality(), ref, "DECIDED"));
            change.add(facts.inserting(found.opened(), ref, made, decided.inTime()));
            moveClocks(change, ref, decided, feedback(found, decided, askedLater.get()));
            change.tell(new NewEntry(
                    ref.assessmentId(),
                    EntryKind.PRELIMINARY_DECISION,
                    made.decidedAt(),
                    DecisionText.of(made.decision())));
            CaseSteps.settle(change, found.with(stored.decided(made)), answers.way());
            change.make();
            tell(actor, ref, decided.decision());
        }
        return result;
    }

    private void tell(Actor actor, AssessmentRef ref, PreliminaryDecision decision) {
        events.publishEvent(new ConcernEvent.Decided(
                actor.municipality(),
                ref.matterId(),
                ref.assessmentId(),
                decision instanceof PreliminaryDecision.Open));
    }

    private static Operation operation(Actor actor) {
        return actor instanceof Actor.Client ? Operation.API_DECIDE : Operation.DECIDE_PRELIMINARY;
    }

    private static void moveClocks(
            MatterChange change, AssessmentRef ref, Decided decided, Optional<Deadline> feedback) {
        Instant at = decided.signature().at();
        ReportSubject subject = decided.arrival().subject();
        ClockKind kind = subject.childOrYoung() ? ClockKind.PRELIMINARY_ASSESSMENT : ClockKind.ADULT_ASSESSMENT;
        change.stop(new Clocks.Stopping(ref.assessmentId(), kind, Clocks.Stop.DONE, at));
        Optional<Deadline> investigation = decided.decision() instanceof PreliminaryDecision.Open
                ? ConcernClocks.investigation(subject, at)
                : Optional.empty();
        change.start(Stream.concat(investigation.stream(), feedback.stream())
                .map(each -> ConcernClockSet.of(ref.assessmentId(), each))
                .toList());
    }

    /** The seven days to answer a mandated reporter who asked, in the report itself or before the decision (R12). */
    private Optional<Deadline> feedback(ConcernCase found, Decided decided, Optional<Instant> askedLater) {
        Optional<Instant> asked = questions.of(found, askedLater).flatMap(FeedbackCase::askedAt);
        return asked.filter(_ -> FeedbackQuestions.mandated(found, decided.arrival()))
                .flatMap(at -> ConcernClocks.reporterFeedback(
                        found.report().content().receivedAt(),
                        at,
                        decided.signature().at(),
                        decided.decision() instanceof PreliminaryDecision.AttachToOngoing));
    }
}
