package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author has written so far.
 *
 * @param id chosen by the page, so that a draft sent twice is one note
 * @param version the version that the page was read with; 0 for a new note
 * @param correctsId the locked row that this note corrects
 */
public record NoteDraft(
        UUID id,
        UUID matterId,
        int version,
        Instant eventAt,
        String text,
        boolean disputed,
        @Nullable UUID correctsId) {

    @Override
    public String toString() {
        return "NoteDraft[" + id + "]";
    }
}
