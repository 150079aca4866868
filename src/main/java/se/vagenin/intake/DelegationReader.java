package se.vagenin.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.DelegationRule;
import se.vagenin.intake.PreliminaryDecision.Delegated;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Ask;

/** What the board's delegation order lets a member of staff decide in intake on a day (R07). */
@Component
class DelegationReader {

    private final DelegationOrder order;

    DelegationReader(DelegationOrder order) {
        this.order = order;
    }

    Ask<Delegation> reading(Actor.Staff staff, LocalDate day) {
        return order.heldBy(staff, day).then(held -> of(held, day));
    }

    private static Delegation of(List<DelegationRule> held, LocalDate day) {
        Set<Delegated> covers = held.stream()
                .flatMap(rule -> delegated(rule).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Delegated.class)));
        String boards = held.stream()
                .map(DelegationRule::boardDecision)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        LocalDate from = held.stream()
                .map(DelegationRule::validFrom)
                .max(Comparator.naturalOrder())
                .orElse(day);
        return new Delegation(covers, boards, from, Optional.empty());
    }

    private static Optional<Delegated> delegated(DelegationRule rule) {
        return switch (rule.decision()) {
            case OPEN_INVESTIGATION -> Optional.of(Delegated.OPEN);
            case DECLINE_INVESTIGATION -> Optional.of(Delegated.DECLINE);
            case EXTEND_PRELIMINARY -> Optional.of(Delegated.EXTEND);
            case OVERRIDE_VIOLENCE -> Optional.of(Delegated.OVERRIDE_VIOLENCE);
            case ATTACH_TO_ONGOING, APPLY_FOR_CARE -> Optional.empty();
        };
    }
}
