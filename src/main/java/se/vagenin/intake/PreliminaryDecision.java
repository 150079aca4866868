package se.vagenin.intake;

import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;

/** Whether to open an investigation (SoL 14:2 and 20:2). */
public sealed interface PreliminaryDecision {

    /** What the delegation order must cover. Attaching needs none: SoL 20:2 then asks for no decision (R05). */
    enum Delegated {
        OPEN,
        DECLINE,
        EXTEND,
        /** Not opening in spite of reported violence (R08). */
        OVERRIDE_VIOLENCE
    }

    /** Why, free text, sensitive; empty where no reasons are given. */
    String reasons();

    /** Whether the first line goes on with support instead of an investigation. */
    default boolean offersSupport() {
        return this instanceof Decline decline && decline.supportOffered();
    }

    /** The rule that the decision is made by. */
    default Rule rule(ReportSubject subject) {
        return switch (this) {
            case Open _, Decline _ -> Rules.get(subject.childOrYoung() ? "R03" : "R17");
            case AttachToOngoing _ -> Rules.get("R05");
        };
    }

    /**
     * An investigation is opened.
     *
     * @param reasons why, free text, sensitive; may be blank
     */
    record Open(String reasons) implements PreliminaryDecision {}

    /**
     * No investigation.
     *
     * @param reasons why not, required, sensitive
     * @param supportOffered the first line offers support without needs assessment
     */
    record Decline(String reasons, boolean supportOffered) implements PreliminaryDecision {}

    /**
     * The report joins an investigation that runs already.
     *
     * @param investigationRef the running investigation's own number, in whatever system it runs
     */
    record AttachToOngoing(String investigationRef) implements PreliminaryDecision {

        @Override
        public String reasons() {
            return "";
        }
    }
}
