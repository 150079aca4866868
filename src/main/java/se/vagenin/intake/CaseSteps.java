package se.vagenin.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.MatterChanges;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Outcome;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** What every step in a case shares: the access question, one change that holds all of it, and where the matter stands after. */
@Component
class CaseSteps {

    private final Concerns concerns;
    private final Matters matters;
    private final MatterChanges changes;
    private final Access access;

    CaseSteps(Concerns concerns, Matters matters, MatterChanges changes, Access access) {
        this.concerns = concerns;
        this.matters = matters;
        this.changes = changes;
        this.access = access;
    }

    /**
     * The case, if the actor may do this with it. Two steps in one matter come after each other, so that what is read here
     * stands until this one is done.
     *
     * @throws NotFound for what is not there or may not be known of
     */
    ConcernCase open(Actor actor, Operation operation, UUID matterId) {
        OpenedMatter opened = matters.lock(actor.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(actor, operation, opened.guarded());
        return concerns.of(opened).orElseThrow(NotFound::new);
    }

    static Assessment assessment(ConcernCase found, UUID assessmentId) {
        return found.assessment(assessmentId).orElseThrow(NotFound::new);
    }

    /** What the step is about to write. */
    MatterChange change(Actor actor, ConcernCase found) {
        return changes.of(actor, found.opened());
    }

    /**
     * Moves the matter to where its subject that has come least far stands. The outcome is only kept where the matter is
     * closed by it.
     *
     * @param after the assessments as the step leaves them
     * @param way the way out of a subject that needs nothing more from the first line
     */
    static void settle(MatterChange change, List<Assessment> after, @Nullable Outcome way) {
        MatterStatus status = Standing.of(after);
        change.move(status, status == MatterStatus.CLOSED ? Standing.outcome(after, way) : null);
    }
}
