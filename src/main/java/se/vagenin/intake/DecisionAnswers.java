package se.vagenin.intake;

import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Outcome;

/**
 * What the decider answers beside the decision itself.
 *
 * @param overrideReasons why no investigation is opened in spite of reported violence; blank where it is opened
 * @param investigationRuns an investigation on the same person is running
 * @param way how the matter is left when nothing is opened and no support is offered
 */
public record DecisionAnswers(
        ChildHeard childHeard,
        MeetingOffered meeting,
        String overrideReasons,
        boolean investigationRuns,
        @Nullable Outcome way) {}
