package se.vagenin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.kernel.SwedishTime;

/** When a reminder is sent, by the clock on the wall in Sweden. */
class ReminderTimeTest {

    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00, 24, 2026-11-25T10:00",
        "2026-11-26T07:30, 24, 2026-11-25T08:00",
        "2026-11-26T21:30, 24, 2026-11-25T20:00",
        "2026-11-26T21:00, 24, 2026-11-25T20:00",
        "2026-11-26T20:59, 24, 2026-11-25T20:59",
        "2026-11-26T08:30, 2, 2026-11-25T20:00",
        "2026-11-26T09:30, 2, 2026-11-26T08:00",
        "2026-11-26T13:00, 48, 2026-11-24T13:00",
        // The night when the clock goes forward is an hour short, the one when it goes back an hour long.
        "2026-03-29T10:00, 24, 2026-03-28T09:00",
        "2026-03-30T08:30, 24, 2026-03-29T08:30",
        "2026-03-29T08:30, 24, 2026-03-28T08:00",
        "2026-10-25T10:00, 24, 2026-10-24T11:00",
        "2026-10-25T20:30, 24, 2026-10-24T20:00",
        "2026-10-26T09:00, 24, 2026-10-25T09:00"
    })
    void comesADayBeforeAndNeverAtNight(LocalDateTime talk, int hours, LocalDateTime due) {
        assertThat(ReminderTime.of(at(talk), Duration.ofHours(hours), LONG_BEFORE))
                .contains(at(due));
    }

    @Test
    void whoBooksLaterGetsNone() {
        Instant talk = at(LocalDateTime.of(2026, 11, 26, 10, 0));
        Instant due = at(LocalDateTime.of(2026, 11, 25, 10, 0));
        assertThat(ReminderTime.of(talk, Duration.ofHours(24), due.minusSeconds(1)))
                .contains(due);
        assertThat(ReminderTime.of(talk, Duration.ofHours(24), due)).isEmpty();
        assertThat(ReminderTime.of(talk, Duration.ofHours(24), talk)).isEmpty();
    }

    /** Whatever the talk and the setting: at a sensible hour, before the talk, and not in the last hour. */
    @Test
    void isSensibleForEveryTalkOfTwoYears() {
        Random random = new Random(20_261_126L);
        Instant first = at(LocalDateTime.of(2026, 1, 8, 0, 0));
        for (int round = 0; round < 20_000; round++) {
            Instant talk = first.plus(Duration.ofMinutes(5L * random.nextInt(2 * 365 * 288)));
            Duration ahead = Duration.ofHours(2 + random.nextInt(167));
            Instant due = ReminderTime.of(talk, ahead, Instant.EPOCH).orElseThrow();
            LocalTime hour = due.atZone(SwedishTime.ZONE).toLocalTime();
            assertThat(hour).as("%s %s", talk, ahead).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59));
            assertThat(due).as("%s %s", talk, ahead).isBefore(ReminderTime.last(talk));
            assertThat(Duration.between(due, talk)).isLessThan(ahead.plusHours(14));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T20:59, 2026-11-25T20:59",
        "2026-11-25T21:00, 2026-11-26T08:00",
        "2026-11-26T00:01, 2026-11-26T08:00",
        "2026-11-26T08:00, 2026-11-26T08:00",
        "2026-03-28T23:00, 2026-03-29T08:00",
        "2026-10-25T02:30, 2026-10-25T08:00"
    })
    void aTryAtNightWaitsForTheMorning(LocalDateTime wanted, LocalDateTime sensible) {
        assertThat(ReminderTime.notAtNight(at(wanted))).isEqualTo(at(sensible));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SwedishTime.ZONE).toInstant();
    }
}
