package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewClock;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;

/** Offers open support instead of an investigation (SoL 11:5–6), and starts the wait for an answer. */
@Component
public class OfferSupport {

    /** A local follow-up, not a deadline of the law. */
    static final int ANSWER_DAYS = 14;

    /**
     * What is offered to whom.
     *
     * @param assessmentId whom a decision not to open was about; absent in matters without assessments
     * @param toldOfRight the person was told of the right to apply for assessed support (R23)
     */
    public record Offer(UUID matterId, @Nullable UUID assessmentId, Set<UUID> offerings, boolean toldOfRight) {

        public Offer {
            offerings = Set.copyOf(offerings);
        }
    }

    private final OfferStore store;
    private final Concerns concerns;
    private final Offerings offerings;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;
    private final IdSource ids;
    private final Clock clock;

    OfferSupport(
            OfferStore store,
            Concerns concerns,
            Offerings offerings,
            Matters matters,
            Clocks clocks,
            Timeline timeline,
            Access access,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.concerns = concerns;
        this.offerings = offerings;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the offers down. In a matter without assessments it then waits for the answer. */
    @Transactional
    public StepResult offer(Actor.Staff staff, Offer offer) {
        OpenedMatter opened =
                matters.lock(staff.municipality(), offer.matterId()).orElseThrow(NotFound::new);
        access.require(staff, Operation.OFFER_SUPPORT, opened.guarded());
        Matter matter = opened.matter();
        List<Offering> chosen = chosen(staff, offer);
        List<Refusal> refusals = new ArrayList<>();
        Closing.refuse(matter).or(() -> undecided(matter, offer)).ifPresent(refusals::add);
        refusals.addAll(refusals(offer, chosen));
        if (!refusals.isEmpty()) {
            return new StepResult.Refused(refusals);
        }
        keep(staff, offer, chosen);
        if (!matter.kind().concern()) {
            matters.move(staff, matter, MatterStatus.SUPPORT_OFFERED, null);
            clocks.stop(
                    matter.municipality(),
                    matter.id(),
                    null,
                    ClockKind.LOCAL_TARGET,
                    Clocks.Stop.DONE,
                    clock.instant());
        }
        startClock(matter);
        return new StepResult.Done();
    }

    /** In a concern, support follows from a decision not to open about that very person (R01, R03). */
    private Optional<Refusal> undecided(Matter matter, Offer offer) {
        boolean decided = !matter.kind().concern()
                || concerns.ofMatter(matter.municipality(), matter.id()).stream()
                        .flatMap(found -> found.assessments().stream())
                        .filter(each -> each.id().equals(offer.assessmentId()))
                        .flatMap(each -> each.made().stream())
                        .map(Assessment.Made::decision)
                        .anyMatch(PreliminaryDecision::offersSupport);
        return decided
                ? Optional.empty()
                : Optional.of(Rules.get("R03")
                        .refusal("Ärendet gäller en anmälan. Bedöm skydd och besluta om varje person, och erbjud stöd i"
                                + " beslutet."));
    }

    private List<Offering> chosen(Actor.Staff staff, Offer offer) {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        return offer.offerings().stream()
                .flatMap(id -> offerings.find(staff.municipality(), id).stream())
                .filter(each -> each.offeredOn(today))
                .toList();
    }

    /** R22: only what the board has decided to offer, and R23: the person is told of the other way. */
    private static List<Refusal> refusals(Offer offer, List<Offering> chosen) {
        List<Refusal> refusals = new ArrayList<>();
        if (offer.offerings().isEmpty()) {
            refusals.add(Rules.get("R22").refusal("Ingen insats är vald. Välj minst en insats att erbjuda."));
        } else if (chosen.size() < offer.offerings().size()) {
            refusals.add(Rules.get("R22").refusal("En insats du valde erbjuds inte längre. Välj en annan."));
        }
        if (!offer.toldOfRight()) {
            refusals.add(Rules.get("R23").refusal());
        }
        return refusals;
    }

    private void keep(Actor.Staff staff, Offer offer, List<Offering> chosen) {
        Instant now = clock.instant();
        for (Offering each : chosen) {
            store.insert(
                    staff.municipality(),
                    offer.matterId(),
                    new SupportOffer(
                            ids.next(),
                            offer.assessmentId(),
                            each.id(),
                            staff.id(),
                            now,
                            offer.toldOfRight(),
                            null,
                            0));
            timeline.append(
                    staff,
                    offer.matterId(),
                    new NewEntry(
                            offer.assessmentId(),
                            EntryKind.OFFER,
                            now,
                            each.name() + ". Informerad om rätten att ansöka om stöd (SoL 11 kap. 6 §)."));
        }
    }

    private void startClock(Matter matter) {
        boolean runs = clocks.of(matter.municipality(), matter.id()).stream()
                .anyMatch(each -> each.running() && each.set().kind() == ClockKind.SUPPORT_ANSWER);
        if (!runs) {
            clocks.start(matter.municipality(), matter.id(), List.of(followUp(clock.instant())));
        }
    }

    private static NewClock followUp(Instant now) {
        LocalDate due = SwedishTime.dateOf(now).plusDays(ANSWER_DAYS);
        ZonedDateTime warning =
                Weekdays.lastWorkingDayBefore(due).atTime(ConcernClocks.MORNING).atZone(SwedishTime.ZONE);
        return new NewClock(
                null,
                ClockKind.SUPPORT_ANSWER,
                "R23",
                Rules.RULESET_VERSION,
                false,
                now,
                due,
                SwedishTime.startOf(due.plusDays(1)),
                warning.toInstant());
    }
}
