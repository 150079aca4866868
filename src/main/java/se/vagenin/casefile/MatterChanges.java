package se.vagenin.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Changes of matters that are written in one trip: see {@link MatterChange}. */
@Component
public class MatterChanges {

    private final MatterStore store;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Trips trips;
    private final Clock clock;

    MatterChanges(
            MatterStore store,
            Clocks clocks,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher events,
            Trips trips,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.trips = trips;
        this.clock = clock;
    }

    /** What a step is about to change in a matter that is {@link Matters#lock locked}. */
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
