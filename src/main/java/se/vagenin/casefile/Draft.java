package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;

/** A working note that waits for its author, named without its text. */
public record Draft(UUID id, UUID matterId, Instant savedAt) {}
