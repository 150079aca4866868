package se.vagenin.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the board has delegated to the one who decides (R07, SoL ch. 30), as one version of the delegation order.
 *
 * @param covers the decisions that may be made
 * @param boardDecision number of the board's decision, kept with every result
 * @param validFrom first local day
 * @param validTo last local day; empty while it holds
 */
public record Delegation(
        Set<PreliminaryDecision.Delegated> covers,
        String boardDecision,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public Delegation {
        covers = Set.copyOf(covers);
    }

    public boolean covers(PreliminaryDecision.Delegated decision, LocalDate on) {
        return covers.contains(decision)
                && !on.isBefore(validFrom)
                && validTo.map(last -> !on.isAfter(last)).orElse(true);
    }
}
