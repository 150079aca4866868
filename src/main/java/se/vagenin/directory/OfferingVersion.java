package se.vagenin.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it once was written.
 *
 * @param savedBy absent where the product itself wrote it, or nobody was noted
 */
public record OfferingVersion(
        int version, Instant savedAt, @Nullable UUID savedBy, Cause cause, OfferingForm form) {

    /** How it came to be. */
    public enum Cause {
        ADDED("Ny"),
        CHANGED("Ändrad"),
        IMPORTED("Ur en fil"),
        RESTORED("Återställd"),
        EARLIER("Fanns sedan tidigare");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
