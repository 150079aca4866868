package se.vagenin.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something is offered, both included; without an end it is offered until the board says otherwise. */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBefore(day);
    }

    public boolean hasEndedBefore(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
