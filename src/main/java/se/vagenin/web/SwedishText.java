package se.vagenin.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.vagenin.kernel.SwedishTime;

/**
 * Dates, times and numbers as Swedish is written. The names stand here and not in the JDK's locale data, so that no
 * update of it changes a letter.
 */
public final class SwedishText {

    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final List<String> SHORT_DAYS = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> NUMBERS =
            List.of("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private SwedishText() {}

    /** "tisdag 24 november 2026". */
    public static String date(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + dayAndMonth(day) + " " + day.getYear();
    }

    /** "tisdag". */
    public static String weekday(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    public static String date(Instant when) {
        return date(local(when).toLocalDate());
    }

    /** "tisdag 24 november 2026, kl. 13.20". */
    public static String dateTime(Instant when) {
        return date(when) + ", kl. " + time(when);
    }

    /** "13.20". */
    public static String time(Instant when) {
        ZonedDateTime local = local(when);
        return twoDigits(local.getHour()) + "." + twoDigits(local.getMinute());
    }

    /** "24 november". */
    public static String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
    }

    /** "24 nov". */
    public static String shortDate(LocalDate day) {
        return day.getDayOfMonth() + " " + SHORT_MONTHS.get(day.getMonthValue() - 1);
    }

    /** "24 nov 08.47", and with the year when it is not this year's: "24 nov 2025 08.47". */
    public static String shortDateTime(Instant when, Instant now) {
        LocalDate day = local(when).toLocalDate();
        return shortDate(day) + yearIfOther(day, now) + " " + time(when);
    }

    /** "tors 26 nov", and with the year when it is not this year's. */
    public static String shortDay(LocalDate day, Instant now) {
        return SHORT_DAYS.get(day.getDayOfWeek().getValue() - 1) + " " + shortDate(day) + yearIfOther(day, now);
    }

    /** "i dag", "i går", "i morgon", else "tors 26 nov". */
    public static String dayWords(Instant when, Instant now) {
        LocalDate day = local(when).toLocalDate();
        long away = ChronoUnit.DAYS.between(local(now).toLocalDate(), day);
        if (away == 0) {
            return "i dag";
        }
        if (away == 1) {
            return "i morgon";
        }
        return away == -1 ? "i går" : shortDay(day, now);
    }

    /** "I dag 11.40", "I går 09.12", else "24 nov 08.47": how a list tells when something happened. */
    public static String moment(Instant when, Instant now) {
        LocalDate day = local(when).toLocalDate();
        long away = ChronoUnit.DAYS.between(local(now).toLocalDate(), day);
        return Math.abs(away) <= 1 ? capital(dayWords(when, now)) + " " + time(when) : shortDateTime(when, now);
    }

    /** "33 min", "4 tim 33", "4 tim", "2 dagar": how long something has waited. */
    public static String duration(Duration length) {
        if (length.toHours() >= 48) {
            return length.toDays() + " dagar";
        }
        if (length.toHours() == 0) {
            return length.toMinutes() + " min";
        }
        return length.toHours() + " tim" + (length.toMinutesPart() == 0 ? "" : " " + length.toMinutesPart());
    }

    /** Up to twelve in words, as in "två saker"; more in figures, "1 355". */
    public static String number(int number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : figures(number);
    }

    /** "en klocka", "två klockor". */
    public static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** "ett ärende", "två ärenden". */
    public static String countNeuter(int number, String one, String many) {
        return number == 1 ? "ett " + one : count(number, one, many);
    }

    /** "1 355", with a space that does not break. */
    public static String figures(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, NO_BREAK_SPACE);
        }
        return (number < 0 ? "−" : "") + digits;
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String yearIfOther(LocalDate day, Instant now) {
        return day.getYear() == local(now).getYear() ? "" : " " + day.getYear();
    }

    private static ZonedDateTime local(Instant when) {
        return when.atZone(SwedishTime.ZONE);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
