package se.vagenin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, nyårsdagen",
        "2026-01-06, trettondedagen",
        "2026-04-03, långfredagen",
        "2026-04-06, annandag påsk",
        "2026-05-01, första maj",
        "2026-05-14, Kristi himmelsfärd",
        "2028-06-06, nationaldagen",
        "2026-06-19, midsommarafton",
        "2026-12-24, julafton",
        "2026-12-25, juldagen",
        "2026-12-31, nyårsafton",
        "2026-11-21, lördag",
        "2026-11-22, söndag"
    })
    void isNoWorkingDay(LocalDate date, String name) {
        assertThat(Weekdays.isWorkingDay(date)).as(name).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02", "2026-01-05", "2026-04-02", "2026-05-15", "2026-06-18", "2026-11-20", "2026-12-23"})
    void isAWorkingDay(LocalDate date) {
        assertThat(Weekdays.isWorkingDay(date)).isTrue();
    }

    @Test
    void anOrdinarySaturdayOrSundayIsNoHolidayButChristmasEveOnASaturdayIs() {
        assertThat(Weekdays.isHoliday(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(Weekdays.isHoliday(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(Weekdays.isHoliday(LocalDate.of(2022, 12, 24))).isTrue();
    }

    @Test
    void stepsBackOverEasterAndAWeekend() {
        assertThat(Weekdays.lastWorkingDayBefore(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(Weekdays.lastWorkingDayBefore(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(Weekdays.lastWorkingDayBefore(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 11, 19));
    }
}
