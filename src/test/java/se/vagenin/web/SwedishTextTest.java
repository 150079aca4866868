package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.web.ClockChipTest.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SwedishTextTest {

    private static final Instant NOW = at("2026-11-24T13:20");

    @Test
    void writesTheWholeDateAndTime() {
        assertThat(SwedishText.dateTime(NOW)).isEqualTo("tisdag 24 november 2026, kl. 13.20");
        assertThat(SwedishText.date(LocalDate.of(2026, 3, 1))).isEqualTo("söndag 1 mars 2026");
    }

    @Test
    void writesInstantsInSwedishTimeSummerAndWinter() {
        assertThat(SwedishText.time(Instant.parse("2026-07-01T10:05:00Z"))).isEqualTo("12.05");
        assertThat(SwedishText.time(Instant.parse("2026-12-01T23:05:00Z"))).isEqualTo("00.05");
    }

    @Test
    void writesListTimesShortAndAddsTheYearOnlyWhenItIsAnother() {
        assertThat(SwedishText.shortDateTime(at("2026-11-09T08:47"), NOW)).isEqualTo("9 nov 08.47");
        assertThat(SwedishText.shortDateTime(at("2025-11-09T08:47"), NOW)).isEqualTo("9 nov 2025 08.47");
    }

    @Test
    void saysTodayAndYesterday() {
        assertThat(SwedishText.moment(at("2026-11-24T11:40"), NOW)).isEqualTo("I dag 11.40");
        assertThat(SwedishText.moment(at("2026-11-23T23:59"), NOW)).isEqualTo("I går 23.59");
        assertThat(SwedishText.moment(at("2026-11-22T23:59"), NOW)).isEqualTo("22 nov 23.59");
    }

    @Test
    void saysHowLong() {
        assertThat(SwedishText.duration(Duration.ofMinutes(33))).isEqualTo("33 min");
        assertThat(SwedishText.duration(Duration.ofMinutes(273))).isEqualTo("4 tim 33");
        assertThat(SwedishText.duration(Duration.ofHours(47))).isEqualTo("47 tim");
        assertThat(SwedishText.duration(Duration.ofHours(49))).isEqualTo("2 dagar");
    }

    @Test
    void writesNumbersInWordsUpToTwelve() {
        assertThat(SwedishText.count(1, "klocka", "klockor")).isEqualTo("en klocka");
        assertThat(SwedishText.countNeuter(1, "ärende", "ärenden")).isEqualTo("ett ärende");
        assertThat(SwedishText.countNeuter(12, "ärende", "ärenden")).isEqualTo("tolv ärenden");
        assertThat(SwedishText.count(13, "klocka", "klockor")).isEqualTo("13 klockor");
        assertThat(SwedishText.figures(1_355)).isEqualTo("1\u00a0355");
        assertThat(SwedishText.figures(1_000_000)).isEqualTo("1\u00a0000\u00a0000");
        assertThat(SwedishText.figures(355)).isEqualTo("355");
    }

    @Test
    void saysWhenAServiceAnswers() {
        assertThat(OpenState.openUntil(at("2026-11-25T08:00"), at("2026-11-24T19:00"))
                        .words())
                .isEqualTo("Öppen nu, till 08.00");
        assertThat(OpenState.openUntil(at("2026-11-25T08:00"), at("2026-11-24T03:00"))
                        .words())
                .isEqualTo("Öppen nu, till i morgon 08.00");
        assertThat(OpenState.opensAt(at("2026-11-24T16:30"), NOW).words()).isEqualTo("Öppnar 16.30");
        assertThat(OpenState.opensAt(at("2026-11-25T08:00"), NOW).words()).isEqualTo("Öppnar i morgon 08.00");
    }
}
