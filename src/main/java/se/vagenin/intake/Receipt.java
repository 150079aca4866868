package se.vagenin.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the sender gets back once the report is safely stored.
 *
 * @param reference number to refer to, for example {@code HAN-2026-00101}
 * @param receivedAt to the hour for an anonymous reporter
 */
public record Receipt(UUID reportId, UUID matterId, String reference, Instant receivedAt, List<Assessed> subjects) {

    /** The assessment that was started for one subject, with its clocks. */
    public record Assessed(UUID assessmentId, UUID personId, List<Deadline> clocks) {}
}
