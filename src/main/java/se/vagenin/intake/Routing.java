package se.vagenin.intake;

import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Municipality;

/** One way in: everything goes to the reception, except what has a unit of its own from the start. */
@Component
public class Routing {

    private final Units units;

    Routing(Units units) {
        this.units = units;
    }

    /** The unit that a new matter of a kind belongs to; the reception where the municipality has no special one. */
    public UUID unitFor(Municipality municipality, MatterKind kind) {
        return switch (kind) {
            case FAMILY_LAW -> firstOf(municipality, UnitKind.FAMILY_LAW);
            case HOUSING -> firstOf(municipality, UnitKind.HOUSING);
            case CHILD_CONCERN, ADULT_CONCERN, UNBORN_CONCERN, SUPPORT_WISH, ADVICE, REFERRAL, CONVERSATION ->
                firstOf(municipality, UnitKind.INTAKE);
        };
    }

    private UUID firstOf(Municipality municipality, UnitKind kind) {
        return units.all(municipality).stream()
                .filter(unit -> unit.kind() == kind || unit.kind() == UnitKind.INTAKE)
                .min(Comparator.comparingInt((Unit unit) -> unit.kind() == kind ? 0 : 1))
                .map(Unit::id)
                .orElseThrow(() -> new IllegalStateException("Municipality " + municipality + " has no reception"));
    }
}
