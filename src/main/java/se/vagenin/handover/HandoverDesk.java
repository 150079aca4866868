package se.vagenin.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;

/** What the one who hands over sees: the matter, what would go along, and the package that is on its way. */
@Component
class HandoverDesk {

    private final Matters matters;
    private final Concerns concerns;
    private final Timeline timeline;
    private final Access access;
    private final Audit audit;
    private final PackageStore packages;
    private final Receivers receivers;

    HandoverDesk(
            Matters matters,
            Concerns concerns,
            Timeline timeline,
            Access access,
            Audit audit,
            PackageStore packages,
            Receivers receivers) {
        this.matters = matters;
        this.concerns = concerns;
        this.timeline = timeline;
        this.access = access;
        this.audit = audit;
        this.packages = packages;
        this.receivers = receivers;
    }

    /**
     * The matter and what may be done with it.
     *
     * @param found the case
     * @param receivers the allow-list
     * @param current the newest package of the matter, if one has been made
     * @param lastReturned the newest that came back: its reason stands until the next is sent
     * @param ownDrafts how many working notes the reader has: they stay behind
     */
    record Desk(
            ConcernCase found,
            List<Receiver> receivers,
            Optional<HandoverPackage> current,
            Optional<HandoverPackage> lastReturned,
            long ownDrafts) {

        Optional<HandoverPackage> prepared() {
            return current.filter(each -> each.state() == PackageState.PREPARED);
        }
    }

    /** Opens the page; the reading is in the log. */
    @Transactional
    public Desk open(Actor.Staff actor, UUID matterId) {
        ConcernCase found = require(actor, matterId);
        audit.read(actor, "READ_HANDOVER", AuditObject.matter(matterId));
        long drafts = timeline.of(actor, matterId).stream()
                .filter(entry -> entry.working())
                .count();
        return new Desk(
                found,
                receivers.of(actor.municipality()),
                packages.ofMatter(actor.municipality(), matterId),
                packages.lastReturned(actor.municipality(), matterId),
                drafts);
    }

    /** The case, if the actor may hand it over. @throws NotFound for what is not there or may not be known of */
    ConcernCase require(Actor.Staff actor, UUID matterId) {
        Matter matter = matters.find(actor.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(actor, Operation.HAND_OVER, matters.guarded(matter));
        return concerns.ofMatter(actor.municipality(), matterId).orElseThrow(NotFound::new);
    }
}
