package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.casefile.Timeline;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** Notes what became of an offer. When every offer has its answer and nothing else waits, the matter is closed. */
@Component
public class AnswerOffer {

    private final OfferStore store;
    private final Offerings offerings;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;
    private final Clock clock;

    AnswerOffer(
            OfferStore store,
            Offerings offerings,
            Matters matters,
            Clocks clocks,
            Timeline timeline,
            Access access,
            Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps the answer. @throws StaleVersion when somebody was first */
    @Transactional
    public StepResult answer(Actor.Staff staff, OfferRef ref, SupportOffer.Answer answer) {
        OpenedMatter opened = matters.lock(staff.municipality(), ref.matterId()).orElseThrow(NotFound::new);
        access.require(staff, Operation.OFFER_SUPPORT, opened.guarded());
        SupportOffer offer = store.of(staff.municipality(), ref.matterId()).stream()
                .filter(each -> each.id().equals(ref.offerId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Refusal closed = Closing.refuse(opened.matter()).orElse(null);
        if (closed != null) {
            return StepResult.refusedBy(closed);
        }
        Instant now = clock.instant();
        if (!store.answer(staff.municipality(), ref, answer, staff.id(), now)) {
            throw new StaleVersion(ref.matterId());
        }
        timeline.append(
                staff,
                ref.matterId(),
                new NewEntry(
                        offer.assessmentId(),
                        EntryKind.OFFER_ANSWER,
                        now,
                        name(staff, offer) + ". " + answer.label() + "."));
        settle(staff, ref.matterId());
        return new StepResult.Done();
    }

    /** Closes the matter where only the answers were waited for. Also asked after a last decision. */
    @Transactional
    public void settle(Actor.Staff staff, UUID matterId) {
        Matter matter = matters.find(staff.municipality(), matterId).orElseThrow(NotFound::new);
        List<SupportOffer> offers = store.of(staff.municipality(), matterId);
        if (offers.isEmpty() || offers.stream().anyMatch(SupportOffer::waiting)) {
            return;
        }
        Instant now = clock.instant();
        clocks.stop(matter.municipality(), matterId, null, ClockKind.SUPPORT_ANSWER, Clocks.Stop.DONE, now);
        if (matter.status() == MatterStatus.SUPPORT_OFFERED) {
            boolean accepted = offers.stream().anyMatch(each -> each.answer() == SupportOffer.Answer.ACCEPTED);
            Outcome outcome = accepted ? Outcome.SUPPORT_STARTED : Outcome.SUPPORT_DECLINED;
            matters.move(staff, reread(matter), MatterStatus.CLOSED, outcome);
            timeline.append(staff, matterId, new NewEntry(null, EntryKind.CLOSED, now, outcome.label() + "."));
        }
    }

    private Matter reread(Matter matter) {
        return matters.find(matter.municipality(), matter.id()).orElseThrow(NotFound::new);
    }

    private String name(Actor.Staff staff, SupportOffer offer) {
        return offerings
                .find(staff.municipality(), offer.offeringId())
                .map(Offering::name)
                .orElse("Insats");
    }
}
