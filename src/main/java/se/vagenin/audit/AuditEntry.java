package se.vagenin.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param actor id of the staff member, the client or the job; {@code visitor} for the public pages
 * @param action a code in capitals, for example {@code READ_MATTER}
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actorKind,
        String actor,
        String effect,
        String action,
        AuditObject object,
        @Nullable String detail) {}
