package se.vagenin.web;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;

/**
 * Whether a service answers now.
 *
 * @param changes when that ends; null where no end is known
 */
public record OpenState(boolean open, @Nullable Instant changes, Instant now) {

    public static OpenState alwaysOpen() {
        return new OpenState(true, null, Instant.EPOCH);
    }

    public static OpenState openUntil(Instant closes, Instant now) {
        return new OpenState(true, closes, now);
    }

    public static OpenState opensAt(Instant opens, Instant now) {
        return new OpenState(false, opens, now);
    }

    /** "Öppen nu, till 08.00", "Öppnar i morgon 08.00", in the language of the request. */
    public String words() {
        if (changes == null) {
            return text(open ? "web.open.always" : "web.open.never");
        }
        return open ? text("web.open.until", until(changes)) : text("web.open.at", at(changes));
    }

    /** What stands on every page while it is closed: that it is, until when, and whom to ring meanwhile. */
    public String closedWords() {
        return changes == null ? text("web.closed") : text("web.closed.until", at(changes));
    }

    private String at(Instant opens) {
        boolean today = SwedishTime.dateOf(opens).equals(SwedishTime.dateOf(now));
        return today ? timeOnly(opens) : withDay(opens);
    }

    /** In the evening nobody takes "till 08.00" for another morning than the next, so it needs no day. */
    private String until(Instant closes) {
        ZonedDateTime here = now.atZone(SwedishTime.ZONE);
        ZonedDateTime there = closes.atZone(SwedishTime.ZONE);
        long days = ChronoUnit.DAYS.between(here.toLocalDate(), there.toLocalDate());
        boolean sameNight = days == 1 && here.getHour() >= 15 && there.getHour() < 12;
        return days == 0 || sameNight ? timeOnly(closes) : withDay(closes);
    }

    private static String timeOnly(Instant when) {
        return text("web.open.time", LocalText.time(when));
    }

    private String withDay(Instant when) {
        return text("web.open.day", LocalText.dayWords(when, now), LocalText.time(when));
    }
}
