package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.web.ClockChip.State.LATE;
import static se.vagenin.web.ClockChip.State.OK;
import static se.vagenin.web.ClockChip.State.SOON;
import static se.vagenin.web.ClockChip.State.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.kernel.SwedishTime;

class ClockChipTest {

    private static final Instant NOW = at("2026-11-24T13:20");

    @ParameterizedTest
    @CsvSource({
        "2026-12-08, OK, 14 dagar kvar, tis 8 dec",
        "2026-11-28, OK, 4 dagar kvar, lör 28 nov",
        "2026-11-27, SOON, 3 dagar kvar, fre 27 nov",
        "2026-11-25, SOON, 1 dag kvar, ons 25 nov",
        "2026-11-24, TODAY, I dag, före 24.00",
        "2026-11-23, LATE, Försenad 1 dag, mån 23 nov",
        "2026-11-14, LATE, Försenad 10 dagar, lör 14 nov",
        "2027-01-04, OK, 41 dagar kvar, mån 4 jan 2027"
    })
    void saysHowManyLocalDaysAreLeft(LocalDate lastDay, ClockChip.State state, String words, String shown) {
        ClockChip chip = ClockChip.dueDay(lastDay, NOW);
        assertThat(chip.state()).isEqualTo(state);
        assertThat(chip.words()).isEqualTo(words);
        assertThat(chip.shown()).isEqualTo(shown);
    }

    @Test
    void isDueTodayUntilTheLastInstantAndLateAtMidnight() {
        LocalDate lastDay = LocalDate.of(2026, 11, 24);
        assertThat(ClockChip.dueDay(lastDay, at("2026-11-24T23:59:59")).state()).isEqualTo(TODAY);
        assertThat(ClockChip.dueDay(lastDay, at("2026-11-25T00:00")).state()).isEqualTo(LATE);
    }

    @Test
    void neverSaysZeroDaysLate() {
        assertThat(ClockChip.dueDay(LocalDate.of(2026, 11, 23), at("2026-11-24T00:00"))
                        .words())
                .isEqualTo("Försenad 1 dag");
        ClockChip sameDay = ClockChip.due(at("2026-11-24T12:47"), NOW);
        assertThat(sameDay.state()).isEqualTo(LATE);
        assertThat(sameDay.words()).isEqualTo("Försenad 33 min");
        assertThat(sameDay.shown()).isEqualTo("i dag 12.47");
    }

    @Test
    void countsCalendarDaysOverTheNightsWhenTheClockIsMoved() {
        assertThat(ClockChip.dueDay(LocalDate.of(2026, 3, 30), at("2026-03-28T23:30"))
                        .words())
                .isEqualTo("2 dagar kvar");
        assertThat(ClockChip.dueDay(LocalDate.of(2026, 10, 26), at("2026-10-24T00:30"))
                        .words())
                .isEqualTo("2 dagar kvar");
    }

    @Test
    void tellsWhatIsToBeDoneAtOnceByHowLongItHasWaited() {
        ClockChip chip = ClockChip.atOnce("Skydd", at("2026-11-24T08:47"), NOW);
        assertThat(chip.state()).isEqualTo(TODAY);
        assertThat(chip.words()).isEqualTo("Skydd: nu");
        assertThat(chip.shown()).isEqualTo("väntat 4 tim 33");
        assertThat(ClockChip.atOnce("", at("2026-11-24T08:47"), NOW).words()).isEqualTo("Nu");
    }

    @Test
    void turnsFromOkToSoonAtThreeDays() {
        assertThat(ClockChip.dueDay(LocalDate.of(2026, 11, 27), NOW).state()).isEqualTo(SOON);
        assertThat(ClockChip.dueDay(LocalDate.of(2026, 11, 28), NOW).state()).isEqualTo(OK);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SwedishTime.ZONE).toInstant();
    }
}
