package se.vagenin.intake;

import java.util.UUID;

/** A stored report: what came in, verbatim, and the matter it opened. Immutable. */
public record ConcernReport(UUID id, UUID matterId, boolean mandated, ReportedConcern content) {}
