package se.vagenin.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of what has happened.
 *
 * @param when the time of the event as read, "I dag 09.52"
 * @param who the author
 * @param note what stands below: when it was saved if that differs, or where the draft was saved
 */
public record TimelineEntry(
        State state,
        When when,
        String who,
        Body body,
        @Nullable String note,
        List<Act> acts) {

    /** What the row is, in a word and a drawing. */
    public enum State {
        WORKING("Arbetsanteckning", Icon.PEN),
        LOCKED("Låst", Icon.LOCK),
        CORRECTED("Rättad", Icon.CORRECTED),
        RECEIVED("Inkommen", Icon.LETTER);

        private final String words;
        private final Icon icon;

        State(String words, Icon icon) {
            this.words = words;
            this.icon = icon;
        }

        public String words() {
            return words;
        }

        public Icon icon() {
            return icon;
        }

        /** What came in is as locked as what we locked; only its drawing differs. */
        public String css() {
            return this == RECEIVED ? "locked" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** A time as read and as machines read it. */
    public record When(String shown, Instant exact) {

        public static When of(Instant exact, Instant now) {
            return new When(SwedishText.moment(exact, now), exact);
        }
    }

    /**
     * The words of the row.
     *
     * @param lead set in bold before the text, or empty
     * @param struck words that a later row has corrected, shown struck, or empty
     */
    public record Body(String lead, String text, String struck) {

        public static Body of(String text) {
            return new Body("", text, "");
        }
    }

    public static TimelineEntry of(State state, When when, String who, String text) {
        return new TimelineEntry(state, when, who, Body.of(text), null, List.of());
    }

    public TimelineEntry with(Body other) {
        return new TimelineEntry(state, when, who, other, note, acts);
    }

    public TimelineEntry noting(String words) {
        return new TimelineEntry(state, when, who, body, words, acts);
    }

    public TimelineEntry offering(Act... links) {
        return new TimelineEntry(state, when, who, body, note, List.of(links));
    }
}
