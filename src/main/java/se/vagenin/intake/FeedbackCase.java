package se.vagenin.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the answer to a reporter stands.
 *
 * @param askedAt when the reporter asked, in the report or later; empty while nobody has
 */
public record FeedbackCase(Optional<Instant> askedAt, boolean mandated) {}
