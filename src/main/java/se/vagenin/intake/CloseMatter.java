package se.vagenin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/** Closes a matter that no assessment decides: advice was enough, referred to somebody else, or nothing more to do. */
@Component
public class CloseMatter {

    /**
     * How the matter is left.
     *
     * @param version of the matter, as the page showed it
     * @param reasons required, sensitive
     */
    public record Leave(
            UUID matterId,
            int version,
            Outcome way,
            String reasons,
            @Nullable Referral referral) {}

    private final Matters matters;
    private final Concerns concerns;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;
    private final Clock clock;

    CloseMatter(Matters matters, Concerns concerns, Clocks clocks, Timeline timeline, Access access, Clock clock) {
        this.matters = matters;
        this.concerns = concerns;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
        this.clock = clock;
    }

    /** Closes. @throws StaleVersion when the matter was changed since it was read */
    @Transactional
    public StepResult close(Actor.Staff staff, Leave leave) {
        OpenedMatter opened =
                matters.lock(staff.municipality(), leave.matterId()).orElseThrow(NotFound::new);
        access.require(staff, Operation.CLOSE_MATTER, opened.guarded());
        Matter matter = opened.matter();
        List<Refusal> refusals = new ArrayList<>();
        Closing.refuse(matter).ifPresent(refusals::add);
        undecided(matter).ifPresent(refusals::add);
        running(matter).ifPresent(refusals::add);
        refusals.addAll(incomplete(leave));
        if (!refusals.isEmpty()) {
            return new StepResult.Refused(refusals);
        }
        if (matter.version() != leave.version()) {
            throw new StaleVersion(matter.id());
        }
        keep(staff, matter, leave);
        return new StepResult.Done();
    }

    private void keep(Actor.Staff staff, Matter matter, Leave leave) {
        Instant now = clock.instant();
        Referral referral = leave.referral();
        if (referral != null) {
            timeline.append(staff, matter.id(), new NewEntry(null, EntryKind.REFERRAL, now, referral.text()));
        }
        timeline.append(
                staff,
                matter.id(),
                new NewEntry(null, EntryKind.CLOSED, now, leave.way().label() + ". " + leave.reasons()));
        matters.move(staff, matter, MatterStatus.CLOSED, leave.way());
        clocks.stopAll(matter.municipality(), matter.id(), Clocks.Stop.NOT_NEEDED, now);
    }

    /** A concern is left by a decision about each person (R03, R17), never by closing the matter around it. */
    private Optional<Refusal> undecided(Matter matter) {
        boolean waits = matter.kind().concern()
                && concerns.ofMatter(matter.municipality(), matter.id())
                        .map(found -> found.assessments().stream()
                                .anyMatch(each -> each.made().isEmpty()))
                        .orElse(false);
        return waits
                ? Optional.of(
                        Rules.get("R03")
                                .refusal(
                                        "Ärendet gäller en anmälan. Besluta om varje person, då avslutas ärendet av sig självt."))
                : Optional.empty();
    }

    /** What the law has given a clock is done before the matter is left. */
    private Optional<Refusal> running(Matter matter) {
        return clocks.of(matter.municipality(), matter.id()).stream()
                .filter(each -> each.running() && each.set().statutory())
                .findFirst()
                .map(each -> Rules.get(each.set().rule())
                        .refusal("En klocka enligt lag går fortfarande: "
                                + each.set().kind().label() + ". Gör det först."));
    }

    private static List<Refusal> incomplete(Leave leave) {
        List<Refusal> missing = new ArrayList<>();
        if (leave.reasons().isBlank()) {
            missing.add(Rules.get("R03").refusal("Det saknas skäl. Skriv varför ärendet avslutas."));
        }
        Referral referral = leave.referral();
        if (leave.way() == Outcome.REFERRED && referral == null) {
            missing.add(Rules.get("R10").refusal("Skriv vem du hänvisar till."));
        }
        if (referral != null) {
            referral.refuse().ifPresent(missing::add);
        }
        return missing;
    }
}
