package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the timeline, locked from the start.
 *
 * @param subjectId the assessment it is about, or absent
 * @param eventAt when it happened, which may be before it is saved
 * @param body sealed at rest; absent where the kind says all
 */
public record NewEntry(
        @Nullable UUID subjectId,
        EntryKind kind,
        Instant eventAt,
        @Nullable String body) {

    @Override
    public String toString() {
        return "NewEntry[" + kind + "]";
    }
}
