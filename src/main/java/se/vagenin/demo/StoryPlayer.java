package se.vagenin.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.ExtendDeadline;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.kernel.Actor;

/** Lets a made-up matter happen: each step by the one who may, through its own use case, at its own time. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class StoryPlayer {

    private record Step(Instant at, Runnable work) {}

    private final DemoClock clock;
    private final DemoArrivals arrivals;
    private final TransactionTemplate transaction;
    private final AssessProtection assess;
    private final ExtendDeadline extend;
    private final DecidePreliminary decide;
    private final Concerns concerns;
    private final Matters matters;
    private final NotePlayer notes;
    private final Aftermath aftermath;

    StoryPlayer(
            DemoClock clock,
            DemoArrivals arrivals,
            TransactionTemplate transaction,
            AssessProtection assess,
            ExtendDeadline extend,
            DecidePreliminary decide,
            Concerns concerns,
            Matters matters,
            NotePlayer notes,
            Aftermath aftermath) {
        this.clock = clock;
        this.arrivals = arrivals;
        this.transaction = transaction;
        this.assess = assess;
        this.extend = extend;
        this.decide = decide;
        this.concerns = concerns;
        this.matters = matters;
        this.notes = notes;
        this.aftermath = aftermath;
    }

    /** One matter, one transaction: it is there as a whole or not at all. @return its id */
    UUID play(DemoStory story, DemoStaff staff) {
        return transaction.execute(_ -> {
            UUID matter = clock.at(story.report().receivedAt(), () -> arrivals.receive(story, staff));
            for (Step step : steps(story, staff, matter)) {
                clock.at(step.at(), () -> {
                    step.work().run();
                    return matter;
                });
            }
            aftermath.play(story, staff, matter);
            return matter;
        });
    }

    private List<Step> steps(DemoStory story, DemoStaff staff, UUID matter) {
        List<Step> steps = new ArrayList<>();
        Course course = story.course();
        Instant taken = course.takenAt();
        if (taken != null) {
            steps.add(new Step(taken, () -> take(staff, matter)));
        }
        Course.Protection protection = course.protection();
        if (protection != null) {
            steps.add(new Step(protection.at(), () -> protect(protection, staff, matter)));
        }
        course.notes().forEach(note -> steps.add(new Step(note.at(), () -> notes.write(note, staff.intake(), matter))));
        Course.MoreTime more = course.moreTime();
        if (more != null) {
            steps.add(new Step(more.at(), () -> giveMoreTime(more, staff, matter)));
        }
        Course.Ruling ruling = course.ruling();
        if (ruling != null) {
            steps.add(new Step(ruling.at(), () -> rule(ruling, staff, matter)));
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void take(DemoStaff staff, UUID id) {
        Matter matter = matters.find(staff.municipality(), id).orElseThrow();
        Actor.Staff responsible = staff.responsible(matter);
        matters.assign(responsible, matter, responsible.id(), matter.unitId());
    }

    private void protect(Course.Protection protection, DemoStaff staff, UUID matter) {
        boolean hidden =
                matters.find(staff.municipality(), matter).orElseThrow().protectedIdentity();
        Actor.Staff assessor = staff.onDuty(protection.at(), hidden);
        waiting(staff, matter, protection.first(), PreliminaryAssessment.AwaitingProtection.class)
                .forEach(ref -> refuseNothing(assess.assess(
                        assessor,
                        ref,
                        new ProtectionAssessment(
                                protection.outcome(),
                                Set.of(
                                        ProtectionAssessment.Basis.REPORT,
                                        ProtectionAssessment.Basis.TALK_WITH_REPORTER),
                                protection.reasons(),
                                new ChildHeard.NotHeard(protection.notHeard()),
                                assessor.id(),
                                protection.at()))));
    }

    private void giveMoreTime(Course.MoreTime more, DemoStaff staff, UUID matter) {
        waiting(staff, matter, false, PreliminaryAssessment.AwaitingDecision.class)
                .forEach(ref -> refuseNothing(extend.extend(staff.manager(), ref, more.reasons(), more.until())));
    }

    private void rule(Course.Ruling ruling, DemoStaff staff, UUID matter) {
        Actor.Staff decider = staff.intake();
        var answers = new DecisionAnswers(
                ruling.notHeard() == null ? new ChildHeard.Heard() : new ChildHeard.NotHeard(ruling.notHeard()),
                ruling.noMeeting() == null
                        ? new MeetingOffered.Offered()
                        : new MeetingOffered.NotSuitable(ruling.noMeeting()),
                "",
                ruling.decision() instanceof PreliminaryDecision.AttachToOngoing,
                null);
        waiting(staff, matter, ruling.first(), PreliminaryAssessment.AwaitingDecision.class)
                .forEach(ref -> refuseNothing(decide.decide(decider, decider, ref, ruling.decision(), answers)));
    }

    private Stream<AssessmentRef> waiting(
            DemoStaff staff, UUID matter, boolean first, Class<? extends PreliminaryAssessment> state) {
        List<Assessment> assessments =
                concerns.ofMatter(staff.municipality(), matter).orElseThrow().assessments();
        return assessments.stream()
                .limit(first ? 1 : assessments.size())
                .filter(assessment -> state.isInstance(assessment.state()))
                .map(assessment -> new AssessmentRef(matter, assessment.id(), assessment.version()));
    }

    /** A refusal here is a mistake in the demo, which must not hide it. */
    private static void refuseNothing(@Nullable Object result) {
        if (result instanceof PreliminaryAssessment.Refused refused) {
            throw new IllegalStateException("The demo broke a rule: " + refused.reasons());
        }
    }
}
