package se.vagenin.worklist;

import org.jspecify.annotations.Nullable;
import se.vagenin.web.ClockChip;

/**
 * A row of the queue as the page shows it.
 *
 * @param chip absent where no clock runs
 * @param masked the title is that of a protected person whom the viewer is not named for
 * @param responsible absent where the matter is nobody's
 * @param token the matter and the version read, for taking and assigning
 */
public record InboxRow(
        @Nullable ClockChip chip,
        String status,
        String title,
        String href,
        String preview,
        boolean masked,
        String about,
        String arrived,
        String channel,
        @Nullable String responsible,
        String token,
        boolean focused,
        boolean takeable) {}
