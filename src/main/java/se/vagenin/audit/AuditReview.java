package se.vagenin.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer's opinion of one row.
 *
 * @param note empty where nothing had to be said
 * @param reviewer the member of staff who signed it
 */
public record AuditReview(UUID id, ReviewOutcome outcome, String note, UUID reviewer, Instant at) {}
