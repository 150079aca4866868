package se.vagenin.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Steps in a matter: it is opened so that nobody else takes a step meanwhile, judged, and changed in one trip. */
@Component
public class MatterChanges {

    private final MatterStore store;
    private final QueueStore queue;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Trips trips;
    private final Clock clock;

    MatterChanges(
            MatterStore store,
            QueueStore queue,
            Clocks clocks,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher events,
            Trips trips,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clocks = clocks;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.trips = trips;
        this.clock = clock;
    }

    /** Opens a matter; what is read of it from now on is as it stands until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenedMatter> open(Municipality municipality, UUID id) {
        return trips.one(queue.locked(municipality, id));
    }

    /** What a step is about to change in a matter that is {@link #open open}. */
    public MatterChange of(Actor actor, OpenedMatter matter) {
        return new MatterChange(this, actor, matter, trips.trip());
    }

    Instant now() {
        return clock.instant();
    }

    Ask<Boolean> telling(Actor actor, OpenedMatter matter, NewEntry entry) {
        return timeline.telling(actor, matter.id(), matter.key(), entry);
    }

    Ask<Boolean> starting(OpenedMatter matter, List<NewClock> started) {
        return ClockSql.starting(matter.municipality(), clocks.set(matter.id(), started));
    }

    void addNextClock(Trips.Trip trip, OpenedMatter matter) {
        trip.add(store.refreshingNextClock(matter.municipality(), matter.id()));
    }

    void addMove(Trips.Trip trip, Actor actor, Matter matter, MatterStore.Step step) {
        trip.add(store.moving(matter, step));
        trip.add(audit.changing(
                actor,
                "MOVE_MATTER",
                AuditObject.matter(matter.id()),
                step.status().name()));
    }

    void tellClosed(OpenedMatter matter) {
        events.publishEvent(new MatterClosed(matter.municipality(), matter.id()));
    }
}
