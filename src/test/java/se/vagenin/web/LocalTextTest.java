package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.kernel.SwedishTime;

class LocalTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = at("2026-11-24T13:20");

    @ParameterizedTest
    @CsvSource({
        "SWEDISH, tisdag 24 november 2026, 08.05, mån 30 nov",
        "EASY_SWEDISH, tisdag 24 november 2026, 08.05, mån 30 nov",
        "ENGLISH, Tuesday 24 November 2026, 08:05, Mon 30 Nov",
        "FINNISH, tiistaina 24. marraskuuta 2026, 8.05, ma 30.11.",
        "ARABIC, الثلاثاء 24 نوفمبر 2026, 08:05, الاثنين 30 نوفمبر",
        "SOMALI, Talaado 24 Noofeembar 2026, 08:05, Isn 30 Nof"
    })
    void daysAndTimesAreWrittenAsEachLanguageDoes(Language language, String date, String time, String shortDay) {
        language.call(() -> {
            assertThat(LocalText.date(DAY)).isEqualTo(date);
            assertThat(LocalText.time(LocalTime.of(8, 5))).isEqualTo(time);
            assertThat(LocalText.shortDay(DAY.plusDays(6), NOW)).isEqualTo(shortDay);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SWEDISH, '20\u00a0000', två",
        "ENGLISH, '20,000', 2",
        "FINNISH, '20\u00a0000', 2",
        "ARABIC, '20,000', 2",
        "SOMALI, '20,000', 2"
    })
    void figuresAreGroupedAndInDigitsThatATelephoneHas(Language language, String many, String two) {
        language.call(() -> {
            assertThat(LocalText.figures(20_000)).isEqualTo(many);
            assertThat(LocalText.number(2)).isEqualTo(two);
            return true;
        });
    }

    @Test
    void anAnonymousVisitIsToldToTheHour() {
        assertThat(LocalText.dateHour(NOW)).isEqualTo("tisdag 24 november 2026, kl. 13");
        Language.ENGLISH.call(() -> {
            assertThat(LocalText.dateHour(NOW)).contains("13").doesNotContain("20:", ":20");
            return true;
        });
    }

    /** A telephone number between Arabic words would otherwise be shown with its groups in the wrong order. */
    @Test
    void valuesInsideArabicWordsKeepTheirOwnDirection() {
        String words = Language.ARABIC.call(() -> Text.text("web.open.time", "08-123 456 78"));
        assertThat(words).contains("\u206808-123 456 78\u2069");
        assertThat(Language.ENGLISH.<String, RuntimeException>call(() -> Text.text("web.open.time", "08-123 456 78")))
                .doesNotContain("\u2068");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SwedishTime.ZONE).toInstant();
    }
}
