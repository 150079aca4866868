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
 * @param responsible who answers for the matter; {@link #NOBODY} for those without anybody
 * @param after the row that the page begins after, or with {@code back} ends before
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

    /** Stands for nobody among those who can answer for a matter. */
    public static final UUID NOBODY = new UUID(0, 0);

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

    /**
     * Place in a list ordered by clock and id; closed matters are ordered by when they were closed.
     *
     * @param dueAt absent for a matter without a running clock
     * @param back the page before that place, not the one after
     */
    public record Cursor(@Nullable Instant dueAt, UUID id, boolean back) {

        public Cursor(@Nullable Instant dueAt, UUID id) {
            this(dueAt, id, false);
        }
    }

    public MatterQuery {
        units = Set.copyOf(units);
        limit = Math.clamp(limit, 1, 200);
    }

    boolean backwards() {
        return after != null && after.back();
    }
}
