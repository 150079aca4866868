package se.vagenin.programme.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Signed;

/** What the pages of one's own booking show. */
public final class OwnView {

    private OwnView() {}

    /** The page that asks for the code. */
    public record Door(String code, @Nullable String notice, String phone, FormErrors errors) {

        @Override
        public String toString() {
            return "Door[]";
        }
    }

    /**
     * The booking.
     *
     * @param key opens it again
     * @param video the address of a video talk that is still to be
     * @param state in words, where it is not simply booked
     * @param open can be moved and cancelled
     * @param reminder one waits, and can be taken away
     * @param mine the way back leads to one's own pages
     * @param signed nobody on the pages that a code or a key opens
     */
    public record Own(
            String key,
            List<Fact> facts,
            @Nullable String video,
            @Nullable String state,
            boolean open,
            boolean reminder,
            boolean mine,
            @Nullable String notice,
            String phone,
            @Nullable Signed signed) {}

    /** Other times for it. */
    public record Moving(String key, List<Fact> facts, TimeChoices.Some times, FormErrors errors, String phone) {}

    /** Asks once more before it is cancelled. */
    public record Cancelling(String key, List<Fact> facts) {}
}
