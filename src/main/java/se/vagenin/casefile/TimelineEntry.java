package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline.
 *
 * @param eventAt when it happened
 * @param savedAt when it was last written
 * @param lockedAt absent while it is its author's working note
 * @param author staff id, client id, or {@code visitor}
 * @param correctsId the row that this one corrects
 * @param correctedById the row that corrects this one
 */
public record TimelineEntry(
        UUID id,
        UUID matterId,
        @Nullable UUID subjectId,
        EntryKind kind,
        Instant eventAt,
        Instant savedAt,
        @Nullable Instant lockedAt,
        String authorKind,
        String author,
        @Nullable UUID correctsId,
        @Nullable UUID correctedById,
        boolean disputed,
        @Nullable String body,
        int version) {

    public boolean working() {
        return lockedAt == null;
    }

    @Override
    public String toString() {
        return "TimelineEntry[" + id + "]";
    }
}
