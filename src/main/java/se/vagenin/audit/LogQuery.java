package se.vagenin.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the log to show, newest first.
 *
 * @param actor as the log names somebody
 * @param day a local day
 * @param after the row that the page begins after
 */
public record LogQuery(
        @Nullable String actor,
        @Nullable LocalDate day,
        @Nullable String action,
        @Nullable UUID after,
        int limit) {}
