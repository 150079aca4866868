package se.vagenin.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;

/** Organisations that a new municipality can begin with. Applying one again changes names, never kinds or walls. */
@Component
public class OrganisationTemplate {

    /** One that can be chosen. */
    public enum Model {
        HANINGE("Fem grupper, som i Haninge"),
        NORRKOPING("Sex enheter, som i Norrköping");

        private final String label;

        Model(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private String resource() {
            return switch (this) {
                case HANINGE -> "/templates/haninge.csv";
                case NORRKOPING -> "/templates/norrkoping.csv";
            };
        }
    }

    private final Units units;
    private final DelegationOrder delegation;
    private final IdSource ids;

    OrganisationTemplate(Units units, DelegationOrder delegation, IdSource ids) {
        this.units = units;
        this.delegation = delegation;
        this.ids = ids;
    }

    /** Makes the units of a model. */
    @Transactional
    public void apply(Municipality municipality, Model model) {
        List<List<String>> lines = DataLines.of(model.resource());
        for (int position = 0; position < lines.size(); position++) {
            units.save(municipality, unit(municipality, lines.get(position)), position);
        }
    }

    /** Gives the delegation order that most boards begin with, under the number of the board's own decision. */
    @Transactional
    public void delegate(Municipality municipality, String boardDecision, LocalDate from) {
        for (List<String> line : DataLines.of("/templates/delegation.csv")) {
            delegation.add(
                    municipality,
                    new DelegationRule(
                            ids.next(),
                            Decision.valueOf(line.get(0)),
                            Role.valueOf(line.get(1)),
                            boardDecision,
                            from,
                            null));
        }
    }

    private Unit unit(Municipality municipality, List<String> line) {
        String code = line.get(0);
        UUID id = units.byCode(municipality, code).map(Unit::id).orElseGet(ids::next);
        return new Unit(id, code, line.get(1), UnitKind.valueOf(line.get(2)), parent(municipality, line.get(3)));
    }

    private @Nullable UUID parent(Municipality municipality, String code) {
        return code.isEmpty()
                ? null
                : units.byCode(municipality, code).map(Unit::id).orElseThrow();
    }
}
