package se.vagenin.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Role;

/**
 * One line of the delegation order.
 *
 * @param boardDecision number and date of the board's decision, for example {@code SN 2026-01-20 § 7}
 * @param validTo the last day, once it has ended
 */
public record DelegationRule(
        UUID id,
        Decision decision,
        Role role,
        String boardDecision,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
