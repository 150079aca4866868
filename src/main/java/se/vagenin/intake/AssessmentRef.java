package se.vagenin.intake;

import java.util.UUID;

/**
 * Which assessment a step is about, as its page was read.
 *
 * @param version what the page showed; another means that somebody was first
 */
public record AssessmentRef(UUID matterId, UUID assessmentId, int version) {}
