package se.vagenin.intake.pages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.intake.AnswerOffer;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.OfferSupport;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.Referral;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** A decision with what follows from it at once: the support that is offered, or to whom one is referred. */
@Component
class DecisionStep {

    private final DecidePreliminary deciding;
    private final OfferSupport offering;
    private final AnswerOffer answering;
    private final Timeline timeline;
    private final Clock clock;

    DecisionStep(
            DecidePreliminary deciding, OfferSupport offering, AnswerOffer answering, Timeline timeline, Clock clock) {
        this.deciding = deciding;
        this.offering = offering;
        this.answering = answering;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A refused offer takes the decision back with it, since one was made for the sake of the other. */
    static final class OfferRefused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Refusal> reasons;

        OfferRefused(List<Refusal> reasons) {
            super("The offer was refused");
            this.reasons = reasons;
        }

        List<Refusal> reasons() {
            return reasons;
        }
    }

    @Transactional
    List<Refusal> take(Actor.Staff staff, AssessmentRef ref, DecisionForm form) {
        if (form.way() == DecisionForm.Way.REFERRED) {
            Optional<Refusal> refusal = referral(form).refuse();
            if (refusal.isPresent()) {
                return List.of(refusal.get());
            }
        }
        var result = deciding.decide(staff, staff, ref, form.decision(), form.answers());
        if (result instanceof PreliminaryAssessment.Refused(List<Refusal> reasons)) {
            return reasons;
        }
        if (form.way() == DecisionForm.Way.SUPPORT) {
            offer(staff, ref, form);
        }
        if (form.way() == DecisionForm.Way.REFERRED) {
            timeline.append(
                    staff,
                    ref.matterId(),
                    new NewEntry(
                            ref.assessmentId(),
                            EntryKind.REFERRAL,
                            clock.instant(),
                            referral(form).text()));
        }
        answering.settle(staff, ref.matterId());
        return List.of();
    }

    private void offer(Actor.Staff staff, AssessmentRef ref, DecisionForm form) {
        var offer = new OfferSupport.Offer(ref.matterId(), ref.assessmentId(), form.chosen(), form.told());
        if (offering.offer(staff, offer) instanceof StepResult.Refused(List<Refusal> reasons)) {
            throw new OfferRefused(reasons);
        }
    }

    private static Referral referral(DecisionForm form) {
        return new Referral(
                Typed.words(form.partner()), Boolean.TRUE.equals(form.uppgifter()), Typed.words(form.samtycke()));
    }
}
