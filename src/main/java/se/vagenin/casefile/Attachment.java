package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;
import se.vagenin.casefile.picture.Pictures;

/**
 * A file of a matter, without its content.
 *
 * @param name as the sender named it, without a path; a neutral one where the sender is anonymous
 * @param mediaType told by the content, never by the name
 */
public record Attachment(
        UUID id, UUID matterId, String name, String mediaType, int size, State state, Instant savedAt) {

    /** With which a file of its type is named. */
    public String extension() {
        return FileType.of(mediaType).map(FileType::extension).orElse("bin");
    }

    /** Whether what it says about itself (place, time, camera) has been taken out. */
    public boolean cleaned() {
        return Pictures.cleans(mediaType);
    }

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
