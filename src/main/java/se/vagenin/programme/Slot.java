package se.vagenin.programme;

import java.time.Instant;

/** A stretch of time from its start to, but not including, its end. */
public record Slot(Instant starts, Instant ends) {

    public boolean overlaps(Slot other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
