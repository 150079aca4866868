package se.vagenin.demo;

import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Municipality;

/**
 * One made-up matter from arrival to the present.
 *
 * @param report registered by staff where the channel is not the sender's own
 */
record DemoStory(Municipality municipality, Fate fate, ReportedConcern report, Course course) {

    /** Where it stands today. */
    enum Fate {
        WAITING_FOR_PROTECTION,
        UNKNOWN_IDENTITY,
        PROTECTED_IDENTITY,
        NOBODYS,
        UNDER_ASSESSMENT,
        DUE_TODAY,
        LATE,
        GIVEN_MORE_TIME,
        HALFWAY,
        OPENED,
        NOT_OPENED,
        SUPPORT_OFFERED,
        ATTACHED,
        OTHER_MATTER
    }
}
