package se.vagenin.site;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has said of the site.
 *
 * @param saidAt to the hour where no way to answer was left (decision 9)
 * @param handledAt when one of the staff was done with it; null until then
 */
public record Remark(
        UUID id,
        Instant saidAt,
        Said said,
        @Nullable Instant handledAt,
        @Nullable UUID handledBy) {

    /**
     * The words, sealed where they are kept.
     *
     * @param text what did not work
     * @param page on which page, in the visitor's words; may be empty
     * @param reach how the visitor may be answered; empty for one who is not to be
     * @param language in which it was written
     */
    public record Said(String text, String page, String reach, String language) {

        @Override
        public String toString() {
            return "Said[" + language + "]";
        }
    }
}
