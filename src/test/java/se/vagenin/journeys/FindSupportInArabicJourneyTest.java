package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;

/** The same ways to support as FindSupportJourneyTest, from the other side of the page; and how soon the first support comes. */
@DemoApp
class FindSupportInArabicJourneyTest {

    /** Of a small telephone: what shows before one has moved the page, and once more. */
    private static final int TWO_SCREENS = 2 * 640;

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.desk(), Look.phone().inTheDark(), Look.phone().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isLedByTheGuidePastTheCallToSuggestions(Look look) {
        try (Resident person = new Resident(browser, port, look, "/ar")) {
            person.visit("/stod").click("main a[href$='/stod/guide']").onward().seen("stod-guide-1-fel");
            assertThat(count(person, ".ds-error-summary")).isEqualTo(1);
            person.choose("fara", "ja").onward().seen("stod-guide-2-ring");
            assertThat(count(person, "main a[href='tel:112']")).isEqualTo(1);
            person.click("#formular .vi-row .ds-button");
            person.choose("vem", "foralder").onward();
            person.choose("om", "vet-inte").seen("stod-guide-3-om").onward();
            assertThat(count(person, ".vi-offer")).isBetween(1, 5);
            assertThat(person.page().url()).endsWith("/ar/stod/guide");
            person.seen("stod-guide-4-forslag").leavesNothing();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void narrowsByChoicesTogetherSearchesInVainAndGoesOn(Look look) {
        try (Resident person = new Resident(browser, port, look, "/ar")) {
            person.visit("/stod");
            int all = found(person);
            openChoices(person);
            person.choose("vem", "foralder").click("#filter button[type=submit]");
            int parents = found(person);
            openChoices(person);
            person.choose("hur", "direkt").pick("sprak", "ar").click("#filter button[type=submit]");
            assertThat(person.page().url()).contains("vem=foralder", "hur=direkt", "sprak=ar");
            assertThat(found(person)).isPositive().isLessThan(parents);
            assertThat(parents).isLessThan(all);
            person.seen("stod-val");
            // The words are held against what was chosen, and neither is lost.
            person.fill("ord", "xylofon").click(".vi-search button").seen("stod-inget");
            assertThat(person.value("ord")).isEqualTo("xylofon");
            assertThat(person.page().url()).as("words stand nowhere").endsWith("/ar/stod");
            assertThat(count(person, ".vi-empty")).isEqualTo(1);
            assertThat(count(person, "main a[href='/ar/kontakt']")).isPositive();
            person.click(".vi-empty a");
            assertThat(found(person)).isEqualTo(all);
            person.leavesNothing();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isWarnedBeforeWhatAnotherMustNotSee(Look look) {
        try (Resident person = new Resident(browser, port, look, "/ar")) {
            String neutral = person.visit("/stod").page().title();
            person.click("main a[href$='/stod/vidare']").seen("stod-paus");
            assertThat(person.page().title()).isEqualTo(neutral);
            assertThat(count(person, ".vi-offer")).isZero();
            person.click("main button[name=visa]").seen("stod-bakom").reads("020-50 50 50");
            assertThat(count(person, ".vi-offer")).isPositive();
            person.click(".vi-offer button[name=visa]");
            assertThat(person.page().title()).isEqualTo(neutral);
            assertThat(person.page().locator(".vi-exit").isVisible()).isTrue();
            person.leavesNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lattlast", "/en", "/fi", "/ar", "/so"})
    void theFirstSupportComesWithinTwoScreens(String language) {
        try (Resident person = new Resident(browser, port, Look.phone(), language)) {
            person.visit("/stod").seen("stod-telefon");
            BoundingBox first = person.page().locator(".vi-offer").first().boundingBox();
            assertThat(first.y).as(language).isLessThan(TWO_SCREENS);
            assertThat(person.page().locator("#filter").isVisible()).isFalse();
        }
    }

    private static void openChoices(Resident person) {
        Locator fold = person.page().locator(".vi-fold-link");
        if (fold.isVisible()) {
            fold.click();
        }
    }

    private static int found(Resident person) {
        String words = person.page().locator("#antal").innerText();
        return Integer.parseInt(words.replaceAll("\\D", ""));
    }

    private static int count(Resident person, String selector) {
        return person.page().locator(selector).count();
    }
}
