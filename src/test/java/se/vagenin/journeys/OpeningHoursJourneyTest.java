package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** Somebody comes by day, at night and on a holiday: who answers, until when, and whom to ring instead. */
@DemoApp
class OpeningHoursJourneyTest {

    private static final String RECEPTION = "main a.vi-call";
    private static final String CLOSED = ".vi-closed";
    private static final String OUT_OF_HOURS = ".vi-emergency a.vi-num";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whoAnswersNowAndWhoDoesOtherwise(String language, Look look) {
        try (Resident person = new Resident(browser, port, look, language)) {
            boolean swedish = language.isEmpty();

            at("2026-11-24T13:20");
            person.visit("/").seen("oppet-1-dag");
            assertThat(count(person, RECEPTION)).isEqualTo(1);
            assertThat(count(person, CLOSED)).isZero();
            assertThat(count(person, "main .vi-open")).isEqualTo(1);
            if (swedish) {
                person.reads("Öppen nu, till 16.30");
            }

            at("2026-11-24T20:00");
            String night = person.visit("/")
                    .seen("oppet-2-natt")
                    .page()
                    .locator(OUT_OF_HOURS)
                    .first()
                    .getAttribute("href");
            assertThat(night).startsWith("tel:");
            assertThat(count(person, CLOSED)).isEqualTo(1);
            assertThat(count(person, "main .vi-open")).isZero();
            assertThat(count(person, "main a[href='" + night + "']"))
                    .as("whom to ring now")
                    .isEqualTo(1);
            if (swedish) {
                person.reads("Öppnar i morgon 08.00", "Nu svarar socialjouren");
            }

            // At night a report is taken as by day, and who is in danger is led to the telephone first.
            person.visit("/orosanmalan").choose("fara", "YES").onward().seen("oppet-3-natt-fara");
            assertThat(count(person, "main a.vi-call[href='tel:112']")).isEqualTo(1);
            assertThat(count(person, "main a[href='" + night + "']")).isEqualTo(1);

            // Christmas Day, a Friday: closed until the Monday.
            at("2026-12-25T12:00");
            person.visit("/").seen("oppet-4-helg");
            assertThat(count(person, CLOSED)).isEqualTo(1);
            assertThat(count(person, "main a[href='" + night + "']")).isEqualTo(1);
            if (swedish) {
                person.reads("Öppnar mån 28 dec 08.00", "Fredag 25 december: stängt", "Nu svarar socialjouren");
                assertThat(person.page().locator(".vi-emergency").innerText().replace('\u00a0', ' '))
                        .contains("Mottagningen är stängd och öppnar mån 28 dec 08.00", "Ring socialjouren");
            }
            person.visit("/boka").choose("val", "").choose("satt", "PHONE").onward();
            assertThat(count(person, "main input[name=tid]"))
                    .as("times after the holidays")
                    .isPositive();
            person.leavesNothing();
        }
    }

    private void at(String local) {
        Instant instant = LocalDateTime.parse(local).atZone(SwedishTime.ZONE).toInstant();
        clock.set(instant);
    }

    private static int count(Resident person, String selector) {
        return person.page().locator(selector).count();
    }
}
