package se.vagenin.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;

/**
 * The immediate assessment of whether a child or young person needs protection (R01 and R02, SoL 20:1), as it is written
 * in the person file. It may be made day and night by staff on duty: the degree of SoL 25:1 is required for the decision
 * whether to open, not for this.
 *
 * @param bases what it builds on, at least one
 * @param reasons why the protection is enough or not, free text, sensitive
 * @param childHeard required for children (R09); a young adult speaks for herself
 * @param assessor the member of staff
 */
public record ProtectionAssessment(
        Outcome outcome, Set<Basis> bases, String reasons, ChildHeard childHeard, UUID assessor, Instant assessedAt) {

    public enum Outcome {
        NO_NEED("Inget behov av omedelbart skydd"),
        NEEDS_PROTECTION("Barnet behöver skydd nu"),
        /** Recorded, but nothing opens and the clock goes on. */
        CANNOT_ASSESS_YET("Går inte att bedöma än");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Basis {
        REPORT("Orosanmälan"),
        TALK_WITH_REPORTER("Samtal med anmälaren"),
        TALK_WITH_CHILD("Samtal med barnet"),
        EARLIER_KNOWLEDGE("Vad vi redan vet om barnet"),
        OTHER("Annat");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ProtectionAssessment {
        bases = Set.copyOf(bases);
    }

    /** What is missing before the assessment can be locked; empty when nothing is. */
    List<Refusal> missing(Arrival arrival) {
        Rule documented = Rules.get("R02");
        List<Refusal> missing = new ArrayList<>();
        if (reasons.isBlank()) {
            missing.add(documented.refusal());
        }
        if (bases.isEmpty()) {
            missing.add(documented.refusal("Det framgår inte vad bedömningen bygger på. Markera minst ett underlag."));
        }
        if (assessedAt.isBefore(arrival.arrivedAt())) {
            missing.add(documented.refusal(
                    "Bedömningen kan inte vara gjord innan anmälan kom in. Rätta datum och klockslag."));
        }
        if (arrival.subject() == ReportSubject.CHILD) {
            childHeard.refuse().ifPresent(missing::add);
        }
        return List.copyOf(missing);
    }
}
