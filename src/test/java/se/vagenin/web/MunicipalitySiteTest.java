package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;

class MunicipalitySiteTest {

    private static final Span USUAL = new Span(LocalTime.of(8, 0), LocalTime.of(16, 30));
    private static final OpeningHours HOURS = new OpeningHours(
            week(),
            Map.of(),
            Map.of(LocalDate.of(2026, 12, 7), new Day(new Span(LocalTime.of(10, 0), LocalTime.of(12, 0)), "")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:00:00Z, true, 'Öppen nu, till 08.00'",
        "2026-11-24T12:00:00Z, false, 'Öppnar 16.30'",
        "2026-11-24T05:00:00Z, true, 'Öppen nu, till 08.00'",
        // Friday evening: until Monday
        "2026-11-27T18:00:00Z, true, 'Öppen nu, till mån 30 nov 08.00'",
        // Christmas Eve is a Thursday: the offices open on Monday 28 December
        "2026-12-24T10:00:00Z, true, 'Öppen nu, till mån 28 dec 08.00'",
    })
    void theOutOfHoursServiceAnswersWhenTheReceptionIsClosed(Instant now, boolean open, String words) {
        OpenState state = MunicipalitySite.outOfHours(HOURS, now);
        assertThat(state.open()).isEqualTo(open);
        assertThat(state.words()).isEqualTo(words);
        assertThat(MunicipalitySite.reception(HOURS, now).open()).isEqualTo(!open);
    }

    @Test
    void everyPageSaysThatTheReceptionIsClosedAndUntilWhen() {
        Instant evening = Instant.parse("2026-11-24T18:00:00Z");
        assertThat(MunicipalitySite.reception(HOURS, evening).closedWords())
                .isEqualTo("Mottagningen är stängd och öppnar i morgon 08.00. Kan det inte vänta? Ring socialjouren.");
        assertThat(Language.FINNISH.<String, RuntimeException>call(
                        () -> MunicipalitySite.reception(HOURS, evening).closedWords()))
                .startsWith("Vastaanotto on suljettu ja avautuu huomenna klo 8.00.");
    }

    @Test
    void theWeekIsToldInAsFewLinesAsItHas() {
        assertThat(HoursText.week(HOURS)).containsExactly("Måndag till torsdag 08.00–16.30", "Fredag 08.00–15.00");
        assertThat(Language.FINNISH.<Object, RuntimeException>call(
                        () -> HoursText.week(HOURS).getFirst()))
                .isEqualTo("Maanantai–torstai klo 8.00–16.30");
    }

    @Test
    void daysSoonToComeThatDifferAreTold() {
        assertThat(HoursText.exceptions(HOURS, Instant.parse("2026-12-04T10:00:00Z")))
                .containsExactly("Måndag 7 december: 10.00–12.00", "Torsdag 24 december: stängt");
        assertThat(HoursText.exceptions(HOURS, Instant.parse("2026-11-09T10:00:00Z")))
                .isEmpty();
    }

    private static Map<DayOfWeek, Span> week() {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) < 0) {
                week.put(day, USUAL);
            }
        }
        week.put(DayOfWeek.FRIDAY, new Span(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        return week;
    }
}
