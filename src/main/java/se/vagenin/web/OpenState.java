package se.vagenin.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import se.vagenin.kernel.SwedishTime;

/** Whether a service answers now, and the words that say so: "Öppen nu, till 08.00", "Öppnar i morgon 08.00". */
public record OpenState(boolean open, String words) {

    public static OpenState alwaysOpen() {
        return new OpenState(true, "Öppen dygnet runt");
    }

    public static OpenState openUntil(Instant closes, Instant now) {
        return new OpenState(true, "Öppen nu, till " + clock(closes, now));
    }

    public static OpenState opensAt(Instant opens, Instant now) {
        String time = SwedishText.time(opens);
        boolean today = SwedishTime.dateOf(opens).equals(SwedishTime.dateOf(now));
        return new OpenState(false, "Öppnar " + (today ? time : SwedishText.dayWords(opens, now) + " " + time));
    }

    /** In the evening nobody takes "till 08.00" for another morning than the next, so it needs no day. */
    private static String clock(Instant then, Instant now) {
        ZonedDateTime here = now.atZone(SwedishTime.ZONE);
        ZonedDateTime there = then.atZone(SwedishTime.ZONE);
        long days = ChronoUnit.DAYS.between(here.toLocalDate(), there.toLocalDate());
        boolean sameNight = days == 1 && here.getHour() >= 15 && there.getHour() < 12;
        String time = SwedishText.time(then);
        return days == 0 || sameNight ? time : SwedishText.dayWords(then, now) + " " + time;
    }
}
