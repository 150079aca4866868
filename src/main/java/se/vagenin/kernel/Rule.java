package se.vagenin.kernel;

import java.time.LocalDate;

/**
 * One legal or local rule that the product counts, refuses or asks by. Data, not code: see {@code rules/rules.csv}.
 *
 * @param id {@code R01} to {@code R50}, never reused
 * @param section the section as Swedish law writes it, for example {@code 20 kap. 2 §}
 * @param law the short name of the act, for example {@code SoL}
 * @param validFrom first local day this wording counts in the product. Never before 2025-07-01, when SoL (2025:400)
 *     came into force, even where the act itself is older
 * @param met code in the product keeps the rule today; such a rule must have a test
 * @param reason why a step is refused or asked for and what to do instead, in Swedish, for the one who is working
 */
public record Rule(
        String id,
        String section,
        String law,
        LocalDate validFrom,
        Kind kind,
        Behaviour behaviour,
        boolean met,
        String reason) {

    /** Whether breaking it breaks the law or only the municipality's own order. */
    public enum Kind {
        STATUTORY,
        LOCAL
    }

    /** What the product does with the rule. */
    public enum Behaviour {
        /** Closes every later step until something is done. */
        GATE,
        /** Counts time to a date and warns before it. */
        CLOCK,
        /** Says no, with the reason. */
        REFUSAL,
        /** Requires an answer or a note. */
        NOTE,
        /** Gives somebody something to do. */
        TASK,
        /** Keeps or disposes of records. */
        RETENTION
    }

    /** The section and the act together, for example {@code 20 kap. 2 § SoL}. */
    public String citation() {
        return section + " " + law;
    }

    public boolean statutory() {
        return kind == Kind.STATUTORY;
    }

    /** Refuses a step with the rule's own reason. */
    public Refusal refusal() {
        return new Refusal(id, reason);
    }

    /**
     * Refuses a step by this rule with a reason that fits the case better than the general one.
     *
     * @param exactReason Swedish, says why and what to do
     */
    public Refusal refusal(String exactReason) {
        return new Refusal(id, exactReason);
    }
}
