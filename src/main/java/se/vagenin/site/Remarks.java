package se.vagenin.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** A visitor says something of the site; staff read it and are done with it. */
@Component
public class Remarks {

    /** After it came, and after it was handled. Rules of our own; no law says them. */
    static final Duration KEPT = Duration.ofDays(365);

    static final Duration KEPT_HANDLED = Duration.ofDays(30);

    /** So many wait that nobody reads them: somebody is pouring them in, and the telephone is better for whoever is not. */
    static final int MOST_WAITING = 500;

    /** So many are shown at a time. */
    static final int SHOWN = 50;

    private final RemarkStore store;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Remarks(RemarkStore store, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the desk shows. */
    public record Desk(int waiting, List<Remark> oldest, List<Remark> handled) {}

    /**
     * Keeps what was said.
     *
     * @param id the same for a form that is sent twice
     * @return false where too many wait already
     */
    @Transactional
    public boolean send(Actor.Visitor visitor, UUID id, Remark.Said said) {
        if (store.has(visitor.municipality(), id)) {
            return true;
        }
        if (store.waiting(visitor.municipality()) >= MOST_WAITING) {
            return false;
        }
        // One who leaves a way to be answered can be found by it anyway; of others no time finer than the hour is kept.
        var sender = new Actor.Visitor(visitor.municipality(), !said.reach().isEmpty());
        Instant at = sender.timeOf(clock.instant());
        if (store.add(visitor.municipality(), new Remark(id, at, said, null, null), at.plus(KEPT))) {
            audit.changed(sender, "SEND_REMARK", remark(id), null);
        }
        return true;
    }

    @Transactional
    public Desk read(Actor.Staff staff) {
        access.require(staff, Operation.HANDLE_REMARKS);
        audit.read(staff, "LIST_REMARKS", AuditObject.list());
        return new Desk(
                store.waiting(staff.municipality()),
                store.waiting(staff.municipality(), SHOWN),
                store.handled(staff.municipality(), SHOWN));
    }

    /** Is done with. Somebody else may have been first; then it is handled all the same. */
    @Transactional
    public void handle(Actor.Staff staff, UUID id) {
        access.require(staff, Operation.HANDLE_REMARKS);
        if (!store.has(staff.municipality(), id)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        if (store.handle(staff.municipality(), id, staff.id(), now, now.plus(KEPT_HANDLED))) {
            audit.changed(staff, "HANDLE_REMARK", remark(id), null);
        }
    }

    private static AuditObject remark(UUID id) {
        return new AuditObject(AuditObject.Kind.REMARK, id);
    }
}
