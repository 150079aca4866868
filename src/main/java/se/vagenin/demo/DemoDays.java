package se.vagenin.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import se.vagenin.kernel.SwedishTime;

/** Times at which things happen: mostly by day, some at night, never in the future. */
final class DemoDays {

    private final RandomGenerator random;
    private final Instant now;

    DemoDays(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    LocalDate today() {
        return SwedishTime.dateOf(now);
    }

    /** An arrival so many days ago; one in six in the evening or at night. */
    Instant arrival(int daysAgo) {
        boolean late = random.nextInt(6) == 0;
        return at(today().minusDays(daysAgo), late ? random.nextInt(17, 24) : random.nextInt(7, 17));
    }

    Instant minutesAgo(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    /** A while after something, but not later than just now. */
    Instant after(Instant earlier, int fromMinutes, int toMinutes) {
        return past(earlier.plus(Duration.ofMinutes(random.nextInt(fromMinutes, toMinutes))), earlier);
    }

    /** In working hours so many days later, on a working day. */
    Instant workingDayAfter(Instant earlier, int days) {
        LocalDate day = SwedishTime.dateOf(earlier).plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return past(at(day, random.nextInt(9, 16)), earlier);
    }

    private Instant past(Instant wished, Instant earlier) {
        Instant latest = now.minusSeconds(60);
        Instant notAfterNow = wished.isAfter(latest) ? latest : wished;
        return notAfterNow.isAfter(earlier) ? notAfterNow : earlier.plusSeconds(30);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, random.nextInt(60)))
                .atZone(SwedishTime.ZONE)
                .toInstant();
    }
}
