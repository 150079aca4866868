package se.vagenin.intake.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are answered: as finely as they are stored, so that they read the same the next time. */
final class Times {

    private Times() {}

    static Instant answered(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
