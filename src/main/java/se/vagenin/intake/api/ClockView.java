package se.vagenin.intake.api;

import java.time.Instant;
import java.time.LocalDate;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.MatterClock;
import se.vagenin.intake.Deadline;

/**
 * A clock.
 *
 * @param dueAt first moment that is too late
 * @param dueDate last local day in time
 * @param statutory set by law, not by the municipality
 */
record ClockView(ClockKind kind, Instant dueAt, LocalDate dueDate, boolean statutory, String rule) {

    static ClockView of(Deadline deadline) {
        return new ClockView(
                ClockKind.valueOf(deadline.kind().name()),
                deadline.dueAt(),
                deadline.dueDate(),
                deadline.statutory(),
                deadline.rule());
    }

    static ClockView of(MatterClock clock) {
        return new ClockView(
                clock.set().kind(),
                clock.set().dueAt(),
                clock.set().dueDate(),
                clock.set().statutory(),
                clock.set().rule());
    }
}
