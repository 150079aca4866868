package se.vagenin.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The queue, for the pages of the desk: its lists and how much is in them, as one viewer may see it. */
@Component
public class MatterQueue {

    private final QueueStore store;
    private final Trips trips;
    private final Clock clock;

    MatterQueue(QueueStore store, Trips trips, Clock clock) {
        this.store = store;
        this.trips = trips;
        this.clock = clock;
    }

    /** One page for its viewer, nearest clock first. */
    public Ask<List<QueueRow>> listing(Municipality municipality, MatterQuery query) {
        return store.list(municipality, new QueueSql(municipality, query, clock.instant(), 0));
    }

    /** How many matters each list holds, without regard to paging. */
    public Ask<List<Integer>> totals(Municipality municipality, List<MatterQuery> lists) {
        Instant now = clock.instant();
        return QueueStore.totals(IntStream.range(0, lists.size())
                .mapToObj(place -> new QueueSql(municipality, lists.get(place), now, place))
                .toList());
    }

    /** How many matters each standing view holds. */
    public Ask<QueueCounts> counting(Municipality municipality, Set<UUID> units, UUID viewer) {
        return QueueNumbers.counts(municipality, units, viewer, clock.instant());
    }

    /** How many open matters there are for a viewer with that reach. */
    public Ask<Integer> countingOpen(Municipality municipality, Set<UUID> units, UUID viewer) {
        return QueueNumbers.open(municipality, units, viewer);
    }

    /** The same, alone. */
    public int open(Municipality municipality, Set<UUID> units, UUID viewer) {
        return trips.one(countingOpen(municipality, units, viewer));
    }
}
