package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** Somebody reads what the site says of itself, and tells that something on it cannot be used. */
@DemoApp
class StandingPagesJourneyTest {

    private static final String WORDS = "Skärmläsaren läser inte upp tiderna. العربية";

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

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsThePagesAndTellsWhatDoesNotWork(String language, Look look) {
        try (Resident person = new Resident(browser, port, look, language)) {
            person.visit("/");
            for (String page : List.of("om", "personuppgifter", "trygghet", "tillganglighet")) {
                person.click("footer a[href$='/" + page + "']");
                assertThat(person.page().url()).endsWith("/" + page);
                person.seen("om-sidan-" + page);
            }
            person.reads("socialtjansten@haninge.example", "Exempelgatan 1");
            person.click("main a[href$='/tillganglighet/synpunkt']").seen("synpunkt-1");
            person.fill("sida", "Boka").press("skicka").seen("synpunkt-1-fel");
            assertThat(person.value("sida")).isEqualTo("Boka");
            person.fill("text", WORDS).press("skicka").seen("synpunkt-2-kvitto").leavesNothing();
        }
        try (Walker adam = new Walker(browser, port)) {
            adam.signIn("adam", "/arbete/synpunkter").reads(WORDS, "Vill inte ha svar");
            adam.tab().check("synpunkter-1280");
            adam.page()
                    .locator("main .vi-panel:has-text('Skärmläsaren') button")
                    .first()
                    .click();
            adam.reads("Synpunkten är hanterad", "Adam Adminprov");
        }
    }
}
