package se.vagenin.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The clocks of all matters. Keeps the nearest one on the matter's row. */
@Component
public class Clocks {

    private final MatterStore matters;
    private final IdSource ids;
    private final Trips trips;

    Clocks(MatterStore matters, IdSource ids, Trips trips) {
        this.matters = matters;
        this.ids = ids;
        this.trips = trips;
    }

    /** Starts clocks of a matter that is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Municipality municipality, UUID matter, List<NewClock> clocks) {
        matters.find(municipality, matter).ifPresent(HandedOver::refuseIf);
        Trips.Trip trip = trips.trip();
        trip.add(ClockSql.starting(municipality, set(matter, clocks)));
        trip.add(matters.refreshingNextClock(municipality, matter));
        trip.make();
    }

    /** Clocks that are about to start. */
    List<MatterClock> set(UUID matter, List<NewClock> clocks) {
        return clocks.stream()
                .map(each -> new MatterClock(ids.timeless(), matter, each, null))
                .toList();
    }

    /** Why a clock stopped. */
    public enum Stop {
        DONE,
        EXTENDED,
        MOVED,
        NOT_NEEDED
    }

    /**
     * The running clocks of a kind that are to stop.
     *
     * @param subject the assessment; null stops the clock of the whole matter
     */
    public record Stopping(@Nullable UUID subject, ClockKind kind, Stop why, Instant at) {}

    /** Stops them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(
            Municipality municipality, UUID matter, @Nullable UUID subject, ClockKind kind, Stop why, Instant at) {
        Trips.Trip trip = trips.trip();
        trip.add(ClockSql.stopping(municipality, matter, new Stopping(subject, kind, why, at)));
        trip.add(matters.refreshingNextClock(municipality, matter));
        trip.make();
    }

    /** Stops every running clock, when the matter leaves the first line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopAll(Municipality municipality, UUID matter, Stop why, Instant at) {
        Trips.Trip trip = trips.trip();
        trip.add(ClockSql.stoppingAll(municipality, matter, why, at));
        trip.add(matters.refreshingNextClock(municipality, matter));
        trip.make();
    }

    /** All clocks of a matter, in the order they end. */
    public List<MatterClock> of(Municipality municipality, UUID matter) {
        return trips.one(reading(municipality, matter));
    }

    /** The same, for a trip. */
    public Ask<List<MatterClock>> reading(Municipality municipality, UUID matter) {
        return ClockSql.of(municipality, matter);
    }

    /** Running clocks within reach of the asker, nearest first. */
    public Ask<List<MatterClock>> running(Municipality municipality, ClockQuery query) {
        return RunningClocks.of(municipality, query, "");
    }

    /** The same without matters that hold a protected identity, for other systems. */
    public List<MatterClock> runningUnprotected(Municipality municipality, ClockQuery query) {
        return trips.one(RunningClocks.of(municipality, query, "and not m.protected"));
    }
}
