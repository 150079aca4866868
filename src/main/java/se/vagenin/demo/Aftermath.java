package se.vagenin.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.intake.AnswerOffer;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.GiveFeedback;
import se.vagenin.intake.OfferRef;
import se.vagenin.intake.OfferSupport;
import se.vagenin.intake.StepResult;
import se.vagenin.intake.SupportOffer;
import se.vagenin.intake.SupportOffers;
import se.vagenin.kernel.SwedishTime;

/** What follows a decision: support is offered and answered, and a reporter who asked gets the lawful answer. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class Aftermath {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int LONGEST_WAIT = 12;
    private static final int FEEDBACK_DAYS = 6;

    private final DemoClock clock;
    private final Concerns concerns;
    private final Offerings offerings;
    private final OfferSupport offer;
    private final AnswerOffer answer;
    private final SupportOffers offers;
    private final GiveFeedback feedback;

    Aftermath(
            DemoClock clock,
            Concerns concerns,
            Offerings offerings,
            OfferSupport offer,
            AnswerOffer answer,
            SupportOffers offers,
            GiveFeedback feedback) {
        this.clock = clock;
        this.concerns = concerns;
        this.offerings = offerings;
        this.offer = offer;
        this.answer = answer;
        this.offers = offers;
        this.feedback = feedback;
    }

    /** Plays it up to the present; what lies ahead is left waiting. */
    void play(DemoStory story, DemoStaff staff, UUID matter) {
        Course.Ruling ruling = story.course().ruling();
        if (ruling == null) {
            return;
        }
        int turn = Math.floorMod(story.report().id().hashCode(), LONGEST_WAIT);
        if (ruling.decision().offersSupport()) {
            at(ruling.at().plus(SOON), () -> offerSupport(staff, matter, turn));
        }
        at(ruling.at().plus(Duration.ofDays(1 + turn % FEEDBACK_DAYS)), () -> tellReporter(story, staff, matter));
        at(ruling.at().plus(Duration.ofDays(2L + turn)), () -> answerOffers(staff, matter, turn));
    }

    private void at(Instant when, Runnable work) {
        if (when.isBefore(clock.instant())) {
            clock.at(when, () -> {
                work.run();
                return when;
            });
        }
    }

    private void offerSupport(DemoStaff staff, UUID matter, int turn) {
        ConcernCase found = found(staff, matter);
        List<Offering> list = offerings.offered(staff.municipality(), SwedishTime.dateOf(clock.instant()));
        if (list.isEmpty()) {
            return;
        }
        for (Assessment each : found.assessments()) {
            Offering chosen = list.get(Math.floorMod(turn + each.position(), list.size()));
            refuseNothing(
                    offer.offer(staff.intake(), new OfferSupport.Offer(matter, each.id(), Set.of(chosen.id()), true)));
        }
    }

    private void answerOffers(DemoStaff staff, UUID matter, int turn) {
        SupportOffer.Answer said = switch (turn % 4) {
            case 0, 1 -> SupportOffer.Answer.ACCEPTED;
            case 2 -> SupportOffer.Answer.DECLINED;
            default -> SupportOffer.Answer.NO_ANSWER;
        };
        for (SupportOffer each : offers.of(staff.municipality(), matter)) {
            refuseNothing(answer.answer(staff.intake(), new OfferRef(matter, each.id(), each.version()), said));
        }
    }

    private void tellReporter(DemoStory story, DemoStaff staff, UUID matter) {
        ConcernCase found = found(staff, matter);
        if (!story.report().reporter().wantsFeedback()) {
            return;
        }
        for (Assessment each : found.assessments()) {
            if (each.made().isPresent() && each.arrival().reporterMandated()) {
                var ref = new AssessmentRef(matter, each.id(), each.version());
                refuseNothing(feedback.give(staff.intake(), ref, Optional.empty()));
            }
        }
    }

    private ConcernCase found(DemoStaff staff, UUID matter) {
        return concerns.ofMatter(staff.municipality(), matter).orElseThrow();
    }

    /** A refusal here is a mistake in the demo, which must not hide it. */
    private static void refuseNothing(StepResult result) {
        if (result instanceof StepResult.Refused refused) {
            throw new IllegalStateException("The demo broke a rule: " + refused.reasons());
        }
    }
}
