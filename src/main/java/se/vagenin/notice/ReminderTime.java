package se.vagenin.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import se.vagenin.kernel.SwedishTime;

/** When it is sensible to send: never between nine in the evening and eight in the morning, by the clock on the wall. */
final class ReminderTime {

    static final LocalTime MORNING = LocalTime.of(8, 0);
    static final LocalTime EVENING = LocalTime.of(21, 0);

    /** Where the hour falls at night and the morning would be too late. */
    private static final LocalTime BEFORE_EVENING = LocalTime.of(20, 0);

    /** Later than so long before, a reminder only startles. */
    static final Duration LAST = Duration.ofHours(1);

    private ReminderTime() {}

    /** So long before {@code starts}, or the nearest sensible hour. Empty when that has passed. */
    static Optional<Instant> of(Instant starts, Duration ahead, Instant now) {
        ZonedDateTime wanted = starts.minus(ahead).atZone(SwedishTime.ZONE);
        return Optional.of(sensible(wanted, starts)).filter(now::isBefore);
    }

    private static Instant sensible(ZonedDateTime wanted, Instant starts) {
        LocalTime hour = wanted.toLocalTime();
        if (!hour.isBefore(EVENING)) {
            return wanted.with(BEFORE_EVENING).toInstant();
        }
        if (!hour.isBefore(MORNING)) {
            return wanted.toInstant();
        }
        Instant morning = wanted.with(MORNING).toInstant();
        return morning.isBefore(last(starts))
                ? morning
                : wanted.minusDays(1).with(BEFORE_EVENING).toInstant();
    }

    /** From then on it is not sent at all. */
    static Instant last(Instant starts) {
        return starts.minus(LAST);
    }

    /** The same, or where that is at night the morning after it. */
    static Instant notAtNight(Instant at) {
        ZonedDateTime local = at.atZone(SwedishTime.ZONE);
        LocalTime hour = local.toLocalTime();
        if (hour.isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return hour.isBefore(EVENING) ? at : local.plusDays(1).with(MORNING).toInstant();
    }
}
