package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.kernel.Eve;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;

class OpeningHoursTest {

    private static final Span USUAL = span("08:00", "16:30");

    /** Weekdays 8–16.30 but Thursdays to 18; half a day on Maundy Thursday, closed on Twelfth Night and one day of its own. */
    private static final OpeningHours HOURS = new OpeningHours(
            week(),
            Map.of(
                    Eve.MAUNDY_THURSDAY, new Day(span("08:00", "12:00"), ""),
                    Eve.TWELFTH_NIGHT, new Day(null, ""),
                    Eve.ALL_SAINTS_EVE, new Day(span("08:00", "13:00"), "")),
            Map.of(
                    LocalDate.of(2026, 12, 7), new Day(null, "Vi flyttar"),
                    LocalDate.of(2026, 12, 24), new Day(span("09:00", "12:00"), "")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00, true, 2026-11-24T16:30",
        "2026-11-24T16:29, true, 2026-11-24T16:30",
        "2026-11-24T16:30, false, 2026-11-25T08:00",
        "2026-11-24T07:59, false, 2026-11-24T08:00",
        "2026-11-26T17:00, true, 2026-11-26T18:00",
        "2026-11-27T17:00, false, 2026-11-30T08:00",
        // a single day wins over the week, and over a holiday
        "2026-12-07T10:00, false, 2026-12-08T08:00",
        "2026-12-24T10:00, true, 2026-12-24T12:00",
        "2026-12-24T12:00, false, 2026-12-28T08:00",
        // Maundy Thursday 2 April 2026, then Good Friday, the weekend and Easter Monday
        "2026-04-02T11:59, true, 2026-04-02T12:00",
        "2026-04-02T12:00, false, 2026-04-07T08:00",
        // Twelfth Night on a Monday, Epiphany on the Tuesday
        "2026-01-05T10:00, false, 2026-01-07T08:00",
        "2026-10-30T12:59, true, 2026-10-30T13:00"
    })
    void tellsWhetherItIsOpenAndWhenThatEnds(LocalDateTime now, boolean open, LocalDateTime changes) {
        assertThat(HOURS.open(at(now))).isEqualTo(open);
        assertThat(HOURS.changes(at(now))).contains(at(changes));
    }

    /** The clock is moved in the night to 26 March 2028 and to 25 October 2026; the office opens at eight by the wall. */
    @ParameterizedTest
    @CsvSource({"2028-03-24T20:00, 2028-03-27T08:00, 59", "2026-10-23T20:00, 2026-10-26T08:00, 61"})
    void aNightWhenTheClockIsMovedChangesNothing(LocalDateTime evening, LocalDateTime opens, long hours) {
        Instant next = HOURS.changes(at(evening)).orElseThrow();
        assertThat(next).isEqualTo(at(opens));
        assertThat(Duration.between(at(evening), next).toHours()).isEqualTo(hours);
    }

    @Test
    void anEveOnASaturdayOpensNothing() {
        OpeningHours hours =
                new OpeningHours(week(), Map.of(Eve.WALPURGIS_NIGHT, new Day(span("08:00", "12:00"), "")), Map.of());
        LocalDate saturday = LocalDate.of(2022, 4, 30);
        assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(hours.on(saturday)).isEmpty();
        assertThat(hours.on(LocalDate.of(2026, 4, 30))).contains(span("08:00", "12:00"));
    }

    @Test
    void aReceptionThatNeverOpensTellsNoTime() {
        OpeningHours never = new OpeningHours(Map.of(), Map.of(), Map.of());
        assertThat(never.open(at(LocalDateTime.parse("2026-11-24T10:00")))).isFalse();
        assertThat(never.changes(at(LocalDateTime.parse("2026-11-24T10:00")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, TWELFTH_NIGHT",
        "2026-04-02, MAUNDY_THURSDAY",
        "2027-03-25, MAUNDY_THURSDAY",
        "2026-04-30, WALPURGIS_NIGHT",
        "2026-05-13, ASCENSION_EVE",
        "2026-05-15, ASCENSION_FRIDAY",
        "2026-06-05, NATIONAL_DAY_EVE",
        "2026-10-30, ALL_SAINTS_EVE",
        "2027-11-05, ALL_SAINTS_EVE",
        "2026-12-23, CHRISTMAS_EVES_EVE",
        "2026-12-30, NEW_YEARS_EVES_EVE"
    })
    void evesAreFoundInTheCalendar(LocalDate day, Eve eve) {
        assertThat(Eve.of(day)).contains(eve);
    }

    @Test
    void anOrdinaryDayIsNoEve() {
        assertThat(Eve.of(LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(Eve.of(LocalDate.of(2026, 4, 9))).isEmpty();
    }

    private static Map<DayOfWeek, Span> week() {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, USUAL));
        week.put(DayOfWeek.THURSDAY, span("08:00", "18:00"));
        return week;
    }

    private static Span span(String opens, String closes) {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SwedishTime.ZONE).toInstant();
    }
}
