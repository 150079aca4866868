package se.vagenin.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import se.vagenin.kernel.SwedishTime;

/** The moments that statements about the queue compare with, by Swedish days; an interval holds its end and not its start. */
final class QueueTimes {

    private QueueTimes() {}

    /**
     * As parameters by name.
     *
     * <ul>
     *   <li>{@code now}: what is due by then is late
     *   <li>{@code endOfDay}: of today
     *   <li>{@code soon}: the end of the day until which something is due soon
     *   <li>{@code doneSince}: the beginning of the first day of which what was closed is shown
     * </ul>
     */
    static Map<String, OffsetDateTime> of(Instant now) {
        var today = SwedishTime.dateOf(now);
        return Map.of(
                "now",
                MatterStore.utc(now),
                "endOfDay",
                MatterStore.utc(SwedishTime.startOf(today.plusDays(1))),
                "soon",
                MatterStore.utc(SwedishTime.startOf(today.plusDays(QueueCounts.SOON_DAYS + 1))),
                "doneSince",
                MatterStore.utc(SwedishTime.startOf(today.minusDays(QueueCounts.DONE_DAYS))));
    }
}
