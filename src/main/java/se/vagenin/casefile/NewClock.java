package se.vagenin.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock to start, counted by the module whose law it is.
 *
 * @param subjectId the assessment it is about; absent where it is about the whole matter
 * @param rule id in the rule list
 * @param dueDate last local day (Europe/Stockholm) in time
 * @param dueAt first instant too late
 * @param warnAt first warning, none after {@code dueAt}
 */
public record NewClock(
        @Nullable UUID subjectId,
        ClockKind kind,
        String rule,
        String ruleset,
        boolean statutory,
        Instant startedAt,
        LocalDate dueDate,
        Instant dueAt,
        @Nullable Instant warnAt) {}
