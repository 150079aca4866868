package se.vagenin.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/**
 * What one step changes in a matter, written together when it is {@link #make made}: one trip, in which the matter's own
 * row moves once. A step used to be ten trips, and moved the row, with its counts, twice.
 */
public final class MatterChange {

    private final MatterChanges changes;
    private final Actor actor;
    private final OpenedMatter matter;
    private final Trips.Trip trip;
    private boolean clocksMoved;
    private MatterStore.@Nullable Step step;

    MatterChange(MatterChanges changes, Actor actor, OpenedMatter matter, Trips.Trip trip) {
        this.changes = changes;
        this.actor = actor;
        this.matter = matter;
        this.trip = trip;
    }

    /** What another module keeps about the matter. */
    public void add(Ask<?> fact) {
        trip.add(fact);
    }

    /** Appends a fact to the timeline. */
    public void tell(NewEntry entry) {
        HandedOver.refuseIf(matter.matter());
        trip.add(changes.telling(actor, matter, entry));
    }

    /** Stops clocks. */
    public void stop(Clocks.Stopping stopped) {
        trip.add(ClockSql.stopping(matter.municipality(), matter.id(), stopped));
        clocksMoved = true;
    }

    /** Starts clocks. */
    public void start(List<NewClock> clocks) {
        if (!clocks.isEmpty()) {
            HandedOver.refuseIf(matter.matter());
            trip.add(changes.starting(matter, clocks));
            clocksMoved = true;
        }
    }

    /** Moves the matter on, or closes it with its way out; nothing where it stands there already. */
    public void move(MatterStatus status, @Nullable Outcome outcome) {
        if (status != matter.matter().status()) {
            HandedOver.refuseIf(matter.matter());
            step = new MatterStore.Step(status, outcome, changes.now());
        }
    }

    /** Writes all of it. @throws StaleVersion when somebody else was first */
    public void make() {
        if (step != null) {
            changes.addMove(trip, actor, matter.matter(), step);
        } else if (clocksMoved) {
            changes.addNextClock(trip, matter);
        }
        trip.make();
        if (step != null && step.status() == MatterStatus.CLOSED) {
            changes.tellClosed(matter);
        }
    }
}
