package se.vagenin.web;

import static se.vagenin.web.Text.text;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import se.vagenin.kernel.SwedishTime;

/**
 * Dates, times and numbers in the language of the request. Swedish by {@link SwedishText}; the others take their names
 * of days and months from CLDR and their order from here. Days and times are those of Sweden.
 */
public final class LocalText {

    private LocalText() {}

    /** "tisdag 24 november 2026", "tiistaina 24. marraskuuta 2026". */
    public static String date(LocalDate day) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.date(day);
            case FINNISH -> in("EEEE d. MMMM yyyy").format(day);
            case ENGLISH, ARABIC, SOMALI -> in("EEEE d MMMM yyyy").format(day);
        };
    }

    public static String date(Instant when) {
        return date(SwedishTime.dateOf(when));
    }

    /** "13.20", "13:20". */
    public static String time(LocalTime time) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> in("HH.mm").format(time);
            case FINNISH -> in("H.mm").format(time);
            case ENGLISH, ARABIC, SOMALI -> in("HH:mm").format(time);
        };
    }

    public static String time(Instant when) {
        return time(local(when).toLocalTime());
    }

    /** "tisdag 24 november 2026, kl. 13.20". */
    public static String dateTime(Instant when) {
        return text("web.datetime", date(when), time(when));
    }

    /** As much as is told of an anonymous visit: "tisdag 24 november 2026, kl. 13" (R15). */
    public static String dateHour(Instant when) {
        return text("web.datehour", date(when), local(when).getHour());
    }

    /** "24 november", "24. marraskuuta". */
    public static String dayAndMonth(LocalDate day) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.dayAndMonth(day);
            case FINNISH -> in("d. MMMM").format(day);
            case ENGLISH, ARABIC, SOMALI -> in("d MMMM").format(day);
        };
    }

    /** "tors 26 nov", and with the year when it is not this year's. */
    public static String shortDay(LocalDate day, Instant now) {
        boolean thisYear = day.getYear() == local(now).getYear();
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.shortDay(day, now);
            case FINNISH -> in(thisYear ? "ccc d.M." : "ccc d.M.yyyy").format(day);
            case ENGLISH, SOMALI ->
                in(thisYear ? "EEE d MMM" : "EEE d MMM yyyy").format(day);
            case ARABIC -> in(thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy").format(day);
        };
    }

    /** "torsdag 24 december", "torstaina 24. joulukuuta". */
    public static String dayOfWeekAndDate(LocalDate day) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.weekday(day.getDayOfWeek()) + " " + SwedishText.dayAndMonth(day);
            case FINNISH -> in("EEEE d. MMMM").format(day);
            case ENGLISH, ARABIC, SOMALI -> in("EEEE d MMMM").format(day);
        };
    }

    /** "måndag", "maanantai". */
    public static String weekday(DayOfWeek day) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.weekday(day);
            case ENGLISH, FINNISH, ARABIC, SOMALI ->
                day.getDisplayName(TextStyle.FULL_STANDALONE, Language.current().locale());
        };
    }

    /** "i dag", "i morgon", "i går", else as {@link #shortDay}. */
    public static String dayWords(Instant when, Instant now) {
        LocalDate day = SwedishTime.dateOf(when);
        return switch ((int) ChronoUnit.DAYS.between(SwedishTime.dateOf(now), day)) {
            case 0 -> text("web.day.today");
            case 1 -> text("web.day.tomorrow");
            case -1 -> text("web.day.yesterday");
            default -> shortDay(day, now);
        };
    }

    /** "1 355", "1,355". */
    public static String figures(long number) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.figures(number);
            case ENGLISH, FINNISH, ARABIC, SOMALI ->
                NumberFormat.getIntegerInstance(Language.current().locale()).format(number);
        };
    }

    /** Swedish up to twelve in words, all else in figures. */
    public static String number(int number) {
        return switch (Language.current()) {
            case SWEDISH, EASY_SWEDISH -> SwedishText.number(number);
            case ENGLISH, FINNISH, ARABIC, SOMALI -> figures(number);
        };
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Language.current().locale());
    }

    private static ZonedDateTime local(Instant when) {
        return when.atZone(SwedishTime.ZONE);
    }
}
