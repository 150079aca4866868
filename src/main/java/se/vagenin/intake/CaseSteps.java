package se.vagenin.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** What every step in a case shares: the access question, the clocks, the timeline, and where the matter stands after. */
@Component
class CaseSteps {

    private final Concerns concerns;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;

    CaseSteps(Concerns concerns, Matters matters, Clocks clocks, Timeline timeline, Access access) {
        this.concerns = concerns;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
    }

    /** The case, if the actor may do this with it. @throws NotFound for what is not there or may not be known of */
    ConcernCase open(Actor actor, Operation operation, UUID matterId) {
        OpenedMatter opened = concerns.opened(actor.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(actor, operation, opened.guarded());
        return concerns.of(opened).orElseThrow(NotFound::new);
    }

    static Assessment assessment(ConcernCase found, UUID assessmentId) {
        return found.assessment(assessmentId).orElseThrow(NotFound::new);
    }

    void stop(ConcernCase found, UUID assessmentId, ClockKind kind, Clocks.Stop why, Instant at) {
        clocks.stop(found.matter().municipality(), found.matter().id(), assessmentId, kind, why, at);
    }

    void start(ConcernCase found, UUID assessmentId, Deadline deadline) {
        clocks.start(
                found.matter().municipality(),
                found.matter().id(),
                List.of(ConcernClockSet.of(assessmentId, deadline)));
    }

    /** Stops the clock of one subject and starts those that follow it. */
    void replace(ConcernCase found, UUID assessmentId, Stopped stopped, List<Deadline> following) {
        clocks.replace(
                found.matter(),
                new Clocks.Stopping(assessmentId, stopped.kind(), stopped.why(), stopped.at()),
                following.stream()
                        .map(each -> ConcernClockSet.of(assessmentId, each))
                        .toList());
    }

    /** Which clock of a subject, why and when. */
    record Stopped(ClockKind kind, Clocks.Stop why, Instant at) {}

    void tell(Actor actor, ConcernCase found, NewEntry entry) {
        timeline.append(actor, found.matter().id(), entry);
    }

    /**
     * Moves the matter to where its subject that has come least far stands. The outcome is only kept where the matter is
     * closed by it.
     *
     * @param way the way out of a subject that needs nothing more from the first line
     */
    void settle(Actor actor, UUID matterId, @Nullable Outcome way) {
        ConcernCase now = concerns.ofMatter(actor.municipality(), matterId).orElseThrow(NotFound::new);
        MatterStatus status = Standing.of(now.assessments());
        Outcome outcome = status == MatterStatus.CLOSED ? Standing.outcome(now.assessments(), way) : null;
        if (status != now.matter().status()) {
            matters.move(actor, now.matter(), status, outcome);
        }
    }
}
