package se.vagenin.intake;

import java.util.Optional;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/**
 * Whom one may contact during the preliminary assessment (R10, practice on SoL 20:2): it must not become a small
 * investigation.
 */
public final class CollateralContactPolicy {

    private CollateralContactPolicy() {}

    /** The one that is contacted. */
    public enum Party {
        REPORTER("Anmälaren"),
        CHILD("Barnet"),
        GUARDIAN("Vårdnadshavare"),
        /** An adult whom the report is about. */
        PERSON_CONCERNED("Den vuxna som anmälan gäller"),
        /** The board's own earlier knowledge. */
        OWN_RECORDS("Våra egna tidigare uppgifter"),
        /** School, health care, relatives and all others. */
        OTHER("Någon annan");

        private final String label;

        Party(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Refuses a contact with others than those concerned, unless somebody consented.
     *
     * @param consent who consented to what, as noted; blank when nobody did
     */
    public static Optional<Refusal> refuse(Party party, String consent) {
        return switch (party) {
            case REPORTER, CHILD, GUARDIAN, PERSON_CONCERNED, OWN_RECORDS -> Optional.empty();
            case OTHER -> consent.isBlank() ? Optional.of(Rules.get("R10").refusal()) : Optional.empty();
        };
    }
}
