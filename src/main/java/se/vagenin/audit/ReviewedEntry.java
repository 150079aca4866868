package se.vagenin.audit;

import org.jspecify.annotations.Nullable;

/**
 * A row of the log and the newest opinion of it.
 *
 * @param changedToo the same actor has also changed what the row is about, so that there was work to do there
 */
public record ReviewedEntry(AuditEntry entry, @Nullable ReviewOutcome outcome, boolean changedToo) {}
