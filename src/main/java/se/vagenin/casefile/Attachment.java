package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a matter, without its content.
 *
 * @param name as the sender named it, without a path
 * @param mediaType told by the content, never by the name
 */
public record Attachment(
        UUID id, UUID matterId, String name, String mediaType, int size, State state, Instant savedAt) {

    /** Whether it may be opened. */
    public enum State {
        QUARANTINED("Bilagan väntar på viruskontroll"),
        CLEAN("Viruskontrollerad"),
        INFECTED("Bilagan innehöll skadlig kod och är borttagen");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
