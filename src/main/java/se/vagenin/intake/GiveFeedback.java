package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.NewClock;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.FeedbackPolicy.Feedback;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/**
 * Tells the one who was obliged to report, on request, whether an investigation was opened (R12, SoL 19:6). It is done
 * in a closed matter too: the decision that closes the matter is what starts the week.
 */
@Component
public class GiveFeedback {

    private final CaseSteps steps;
    private final FactStore facts;
    private final FeedbackQuestions questions;
    private final Clock clock;

    GiveFeedback(CaseSteps steps, FactStore facts, FeedbackQuestions questions, Clock clock) {
        this.steps = steps;
        this.facts = facts;
        this.questions = questions;
        this.clock = clock;
    }

    /** Notes that the reporter has asked. Where a decision is already made, the answer is due at once. */
    @Transactional
    public StepResult ask(Actor.Staff staff, UUID matterId, Instant askedAt) {
        ConcernCase found = steps.open(staff, Operation.GIVE_FEEDBACK, matterId);
        Optional<Refusal> refusal = refuse(found);
        if (refusal.isPresent()) {
            return StepResult.refusedBy(refusal.get());
        }
        if (questions.note(staff.municipality(), found.report().id(), askedAt, staff.id())) {
            MatterChange change = steps.change(staff, found);
            change.tell(new NewEntry(null, EntryKind.FEEDBACK, askedAt, "Anmälaren har bett om återkoppling."));
            change.start(found.assessments().stream()
                    .filter(each -> FeedbackQuestions.mandated(found, each.arrival()))
                    .flatMap(each -> clock(each, askedAt).stream())
                    .toList());
            change.make();
        }
        return new StepResult.Done();
    }

    /**
     * Gives the lawful answer for one subject, or keeps the reason why none is given.
     *
     * @param unsuitable why it is unsuitable to tell; empty where it is suitable
     * @throws se.vagenin.casefile.StaleVersion when somebody was first
     */
    @Transactional
    public StepResult give(Actor.Staff staff, AssessmentRef ref, Optional<String> unsuitable) {
        ConcernCase found = steps.open(staff, Operation.GIVE_FEEDBACK, ref.matterId());
        Assessment assessment = CaseSteps.assessment(found, ref.assessmentId());
        if (found.matter().status() == MatterStatus.HANDED_OVER) {
            return StepResult.refusedBy(Closing.handedOver());
        }
        if (assessment.told().isPresent()) {
            return StepResult.refusedBy(
                    Rules.get("R12").refusal("Anmälaren har redan fått besked om den här personen."));
        }
        Optional<Instant> asked = questions.of(found).flatMap(FeedbackCase::askedAt);
        Feedback feedback = FeedbackPolicy.answer(assessment.state(), asked, unsuitable);
        return switch (feedback) {
            case FeedbackPolicy.NotAllowed(Refusal refusal) -> StepResult.refusedBy(refusal);
            case FeedbackPolicy.Tell(FeedbackAnswer answer, Deadline _) ->
                keep(
                        found,
                        ref,
                        new Assessment.Told(answer, null, asked.orElseThrow(), staff.id(), clock.instant()),
                        staff);
            case FeedbackPolicy.Withheld(String reason) ->
                keep(
                        found,
                        ref,
                        new Assessment.Told(null, reason, asked.orElseThrow(), staff.id(), clock.instant()),
                        staff);
        };
    }

    private StepResult keep(ConcernCase found, AssessmentRef ref, Assessment.Told told, Actor.Staff staff) {
        MatterChange change = steps.change(staff, found);
        change.add(facts.touching(staff.municipality(), ref));
        change.add(facts.inserting(found.opened(), ref, told));
        change.stop(new Clocks.Stopping(ref.assessmentId(), ClockKind.REPORTER_FEEDBACK, Clocks.Stop.DONE, told.at()));
        FeedbackAnswer answer = told.answer();
        String text = answer == null ? "Inget besked, olämpligt. " + told.unsuitable() : answer.label() + ".";
        change.tell(new NewEntry(ref.assessmentId(), EntryKind.FEEDBACK, told.at(), text));
        change.make();
        return new StepResult.Done();
    }

    private static Optional<Refusal> refuse(ConcernCase found) {
        if (found.matter().status() == MatterStatus.HANDED_OVER) {
            return Optional.of(Closing.handedOver());
        }
        return FeedbackQuestions.mandated(found)
                ? Optional.empty()
                : Optional.of(Rules.get("R13").refusal());
    }

    private static Optional<NewClock> clock(Assessment assessment, Instant askedAt) {
        return assessment
                .made()
                .flatMap(made -> ConcernClocks.reporterFeedback(
                        assessment.arrival().arrivedAt(),
                        askedAt,
                        made.decidedAt(),
                        made.decision() instanceof PreliminaryDecision.AttachToOngoing))
                .map(deadline -> ConcernClockSet.of(assessment.id(), deadline));
    }
}
