package se.vagenin.intake;

/**
 * Swedish days counted without {@code java.time}: day numbers from 1970-01-01, the summer-time rule of the European Union
 * and the Easter computus, written out. It shares no code with what it checks.
 */
final class ClockOracle {

    private static final long DAY = 86_400;

    private ClockOracle() {}

    static long dayNumber(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /** Year, month and day of a day number. */
    static int[] civil(long dayNumber) {
        int year = 1970 + (int) Math.floorDiv(dayNumber, 366L);
        while (dayNumber(year + 1, 1, 1) <= dayNumber) {
            year++;
        }
        int month = 1;
        while (month < 12 && dayNumber(year, month + 1, 1) <= dayNumber) {
            month++;
        }
        return new int[] {year, month, (int) (dayNumber - dayNumber(year, month, 1)) + 1};
    }

    /** Seconds east of Greenwich. Summer time ended in September up to 1995. */
    static long offset(long second) {
        int year = civil(Math.floorDiv(second, DAY))[0];
        long begins = lastSunday(year, 3) * DAY + 3_600;
        long ends = lastSunday(year, year < 1996 ? 9 : 10) * DAY + 3_600;
        return second >= begins && second < ends ? 7_200 : 3_600;
    }

    static long lastSunday(int year, int month) {
        long last = (month == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
        return last - Math.floorMod(last + 4, 7L);
    }

    static long localDay(long second) {
        return Math.floorDiv(second + offset(second), DAY);
    }

    /** The second at which the clock on the wall shows this hour; never asked for the hours that a night skips. */
    static long at(long day, int hour) {
        long winter = day * DAY + hour * 3_600L - 3_600;
        return offset(winter - 3_600) == 7_200 && offset(winter) == 7_200 ? winter - 3_600 : winter;
    }

    static long plusMonths(long day, int months) {
        int[] date = civil(day);
        int index = date[0] * 12 + date[1] - 1 + months;
        int year = index / 12;
        int month = index % 12 + 1;
        long first = dayNumber(year, month, 1);
        long last = (month == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
        return Math.min(first + date[2] - 1, last);
    }

    static long workingDayBefore(long day) {
        long candidate = day - 1;
        while (free(candidate)) {
            candidate--;
        }
        return candidate;
    }

    private static boolean free(long day) {
        long weekday = Math.floorMod(day + 4, 7L); // Sunday is 0
        int[] date = civil(day);
        int monthDay = date[1] * 100 + date[2];
        long afterEaster = day - easter(date[0]);
        return weekday == 0
                || weekday == 6
                || monthDay == 101
                || monthDay == 106
                || monthDay == 501
                || monthDay == 606
                || (monthDay >= 1224 && monthDay <= 1226)
                || monthDay == 1231
                || afterEaster == -2
                || afterEaster == 1
                || afterEaster == 39
                || (weekday == 5 && monthDay >= 619 && monthDay <= 625);
    }

    private static long easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return dayNumber(year, n / 31, n % 31 + 1);
    }
}
