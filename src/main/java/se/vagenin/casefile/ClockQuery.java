package se.vagenin.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which running clocks to list.
 *
 * @param units only clocks of matters in these units
 * @param dueBefore ends no later than this
 * @param limit rows, 1 to 200
 */
public record ClockQuery(Set<UUID> units, @Nullable UUID responsible, Instant dueBefore, int limit, int offset) {

    public ClockQuery {
        units = Set.copyOf(units);
        limit = Math.clamp(limit, 1, 200);
    }
}
