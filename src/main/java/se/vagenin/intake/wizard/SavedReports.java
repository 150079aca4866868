package se.vagenin.intake.wizard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.kernel.Actor;

/**
 * Reports of concern begun by somebody signed in and not yet sent. Each is its owner's alone: nobody at social services
 * sees it, since nothing has been reported yet.
 */
@Component
class SavedReports {

    /** Counted from the first time, so that saving again does not keep it for ever. */
    static final Duration KEPT = Duration.ofDays(30);

    /** More than anybody writes at a time. */
    static final int MOST = 20;

    private final SavedReportStore store;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SavedReports(SavedReportStore store, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param stop the page where it was left
     */
    record Saved(ReportAnswers answers, Stop stop, Instant savedAt, Instant expiresAt) {}

    /**
     * Keeps the newest of what has been answered.
     *
     * @return false when as many as one may have are kept already
     */
    @Transactional
    public boolean save(Actor.Resident owner, ReportAnswers answers, Stop stop) {
        access.require(owner, Operation.SAVE_REPORT);
        Instant now = clock.instant();
        boolean oneMore = store.find(owner, answers.form(), now).isEmpty();
        if (oneMore && store.of(owner, now).size() >= MOST) {
            return false;
        }
        store.keep(owner, new Saved(answers, stop, now, now.plus(KEPT)));
        audit.changed(owner, "SAVE_REPORT", object(answers.form()), null);
        return true;
    }

    /** The owner's, the last saved first. */
    @Transactional
    public List<Saved> of(Actor.Resident owner) {
        access.require(owner, Operation.SAVE_REPORT);
        audit.read(owner, "LIST_SAVED_REPORTS", AuditObject.list());
        return store.of(owner, clock.instant());
    }

    /** Empty when it is not there, is somebody else's, or is kept no longer. */
    @Transactional
    public Optional<Saved> open(Actor.Resident owner, UUID id) {
        access.require(owner, Operation.SAVE_REPORT);
        Optional<Saved> found = store.find(owner, id, clock.instant());
        found.ifPresent(_ -> audit.read(owner, "READ_SAVED_REPORT", object(id)));
        return found;
    }

    /**
     * Takes one away for good.
     *
     * @return false when it is not there or is somebody else's
     */
    @Transactional
    public boolean delete(Actor.Resident owner, UUID id) {
        access.require(owner, Operation.SAVE_REPORT);
        return remove(owner, id, "DELETE_SAVED_REPORT");
    }

    /** What has been sent is kept by social services, and here no longer. */
    @Transactional
    public void sent(Actor.Resident owner, UUID id) {
        remove(owner, id, "SEND_SAVED_REPORT");
    }

    private boolean remove(Actor.Resident owner, UUID id, String action) {
        boolean removed = store.delete(owner, id);
        if (removed) {
            audit.changed(owner, action, object(id), null);
        }
        return removed;
    }

    private static AuditObject object(UUID id) {
        return new AuditObject(AuditObject.Kind.SAVED_REPORT, id);
    }
}
