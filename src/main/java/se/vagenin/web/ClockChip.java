package se.vagenin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import se.vagenin.kernel.SwedishTime;

/**
 * A clock as people read it: a shape, words and the exact time. Never a colour alone.
 *
 * @param words "2 dagar kvar", "Försenad 1 dag", "Skydd: nu"
 * @param shown the exact time beside it, "tors 26 nov"
 * @param exact the same for machines
 */
public record ClockChip(State state, String words, String shown, Instant exact) {

    /** Ring, half disc, disc, diamond. */
    public enum State {
        OK,
        SOON,
        TODAY,
        LATE;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int SOON_DAYS = 3;

    /**
     * A clock that falls due at an instant. Days are local calendar days; an instant at midnight belongs to the day that
     * ends there, so that "before 24.00" on the 26th never reads as the 27th.
     */
    public static ClockChip due(Instant due, Instant now) {
        LocalDate lastDay = lastDay(due);
        long daysLeft = ChronoUnit.DAYS.between(today(now), lastDay);
        if (!now.isBefore(due)) {
            return new ClockChip(State.LATE, late(due, now, -daysLeft), lateShown(lastDay, now, due, daysLeft), due);
        }
        if (daysLeft == 0) {
            return new ClockChip(State.TODAY, "I dag", "före " + endTime(due), due);
        }
        return new ClockChip(
                daysLeft <= SOON_DAYS ? State.SOON : State.OK,
                daysLeft + (daysLeft == 1 ? " dag kvar" : " dagar kvar"),
                SwedishText.shortDay(lastDay, now),
                due);
    }

    /** A clock that runs to the end of a local day, as those of SoL do. */
    public static ClockChip dueDay(LocalDate lastDay, Instant now) {
        return due(lastDay.plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant(), now);
    }

    /**
     * What is to be done at once (SoL 20 kap. 1 §): it is never "days left", only how long it has waited.
     *
     * @param what "Skydd", or empty where the column already says it
     */
    public static ClockChip atOnce(String what, Instant arrived, Instant now) {
        String words = what.isEmpty() ? "Nu" : what + ": nu";
        return new ClockChip(
                State.TODAY, words, "väntat " + SwedishText.duration(Duration.between(arrived, now)), arrived);
    }

    /** The same clock with other words beside it, such as whom it is about. */
    public ClockChip showing(String other) {
        return new ClockChip(state, words, other, exact);
    }

    private static String late(Instant due, Instant now, long daysLate) {
        if (daysLate <= 0) {
            return "Försenad " + SwedishText.duration(Duration.between(due, now));
        }
        return "Försenad " + daysLate + (daysLate == 1 ? " dag" : " dagar");
    }

    private static String lateShown(LocalDate lastDay, Instant now, Instant due, long daysLeft) {
        return daysLeft == 0 ? "i dag " + endTime(due) : SwedishText.shortDay(lastDay, now);
    }

    private static LocalDate lastDay(Instant due) {
        ZonedDateTime local = due.atZone(SwedishTime.ZONE);
        return isMidnight(local) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static String endTime(Instant due) {
        return isMidnight(due.atZone(SwedishTime.ZONE)) ? "24.00" : SwedishText.time(due);
    }

    private static boolean isMidnight(ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDate today(Instant now) {
        return now.atZone(SwedishTime.ZONE).toLocalDate();
    }
}
