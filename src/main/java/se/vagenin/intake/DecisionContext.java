package se.vagenin.intake;

import java.time.Instant;
import java.time.LocalDate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/**
 * Everything a decision is judged by, besides the state and the decision itself.
 *
 * @param delegation of the decider, as of now
 * @param violence what the report says about violence
 * @param investigationRuns an investigation on the same person is running
 */
public record DecisionContext(
        Actor.Staff decider,
        Delegation delegation,
        Instant at,
        ChildHeard childHeard,
        MeetingOffered meeting,
        Violence violence,
        boolean investigationRuns) {

    LocalDate date() {
        return SwedishTime.dateOf(at);
    }

    /**
     * R08. Reported violence against the child, or witnessed by it.
     *
     * @param overrideReasons why no investigation is opened all the same; blank when there is no reason
     */
    public record Violence(boolean reported, String overrideReasons) {

        public static Violence none() {
            return new Violence(false, "");
        }
    }
}
