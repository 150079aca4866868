package se.vagenin.intake;

import java.time.Instant;
import java.time.LocalDate;
import se.vagenin.kernel.Actor;

/**
 * A decision on more time for the preliminary assessment (R04, SoL 20:2).
 *
 * @param delegation of the decider, as of now
 * @param reasons the extraordinary reasons, required, sensitive
 * @param newDueDate the new last local day
 */
public record ExtensionRequest(
        Actor.Staff decider, Delegation delegation, Instant at, String reasons, LocalDate newDueDate) {}
