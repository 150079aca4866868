package se.vagenin.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock of a matter, running or stopped. */
public record MatterClock(
        UUID id, UUID matterId, NewClock set, @Nullable Instant stoppedAt) {

    public boolean running() {
        return stoppedAt == null;
    }

    public boolean lateAt(Instant now) {
        return running() && !now.isBefore(set.dueAt());
    }
}
