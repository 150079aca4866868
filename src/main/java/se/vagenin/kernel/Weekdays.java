package se.vagenin.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days in Sweden: Monday to Friday that are neither a public holiday nor one of the eves (midsummer, Christmas,
 * New Year) that offices keep closed. The calendar of today is used for every year. Holidays never move a legal
 * deadline here; they only move the warning before it.
 */
public final class Weekdays {

    private static final HolidayManager SWEDEN =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    private Weekdays() {}

    public static boolean isWorkingDay(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    /** A public holiday, or an eve that offices keep closed, whatever day of the week it falls on. */
    public static boolean isHoliday(LocalDate date) {
        return SWEDEN.isHoliday(date);
    }

    /** Whether it is the holiday that the calendar calls so, such as {@code ASCENSION_DAY}. */
    static boolean isHoliday(LocalDate date, String name) {
        return SWEDEN.getHolidays(date, date).stream()
                .anyMatch(each -> each.getPropertiesKey().endsWith(name));
    }

    /** The last working day strictly before {@code date}. */
    public static LocalDate lastWorkingDayBefore(LocalDate date) {
        LocalDate candidate = date.minusDays(1);
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
