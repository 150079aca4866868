package se.vagenin.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of the queue to list, nearest clock first.
 *
 * @param units only matters of these units, or answered for by {@code viewer}
 * @param viewer who looks; own matters are always within reach
 * @param after the last row of the page before
 * @param limit rows a page, 1 to 200
 */
public record MatterQuery(
        Set<UUID> units,
        UUID viewer,
        View view,
        @Nullable MatterKind kind,
        @Nullable Channel channel,
        @Nullable UUID responsible,
        @Nullable String source,
        @Nullable Cursor after,
        int limit) {

    /** The standing views of the queue. */
    public enum View {
        ALL,
        MINE,
        NOBODYS,
        PROTECTION_DUE,
        DECISION_DUE,
        DECIDED_UNASSIGNED,
        DONE
    }

    /** Place in a list ordered by clock and id. */
    public record Cursor(Instant dueAt, UUID id) {}

    public MatterQuery {
        units = Set.copyOf(units);
        limit = Math.clamp(limit, 1, 200);
    }
}
