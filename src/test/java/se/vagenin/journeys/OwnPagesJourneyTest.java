package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Somebody signs in with the demo's e-ID, has a booking among one's own, moves and cancels it there, and signs out. */
@DemoApp
class OwnPagesJourneyTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void nothingBooked() {
        clock.reset();
        JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")))
                .sql("delete from booking")
                .update();
    }

    @AfterEach
    void leaveNothing() {
        nothingBooked();
    }

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void tiesABookingByItsCodeMovesAndCancelsIt(String language, Look look) {
        try (Resident person = new Resident(browser, port, look, language)) {
            person.visit("/boka").choose("val", "").choose("satt", "PHONE").onward();
            person.time(2).onward().fill("namn", "Alias Provsson").fill("telefon", "070-174 06 33");
            String code = person.onward().code();

            person.visit("/mina").as("unni").visit("/mina").seen("mina-1-tom");
            assertThat(person.page().locator(".vi-own").count()).isZero();
            person.click(".vi-foldout summary").fill("kod", "12");
            person.click(".vi-foldout button[type=submit]").seen("mina-2-fel");
            assertThat(person.value("kod")).isEqualTo("12");
            person.fill("kod", code).click(".vi-foldout button[type=submit]").seen("mina-3-tid");
            assertThat(person.text()).doesNotContain("070-174 06 33", "Alias", code);

            person.click(".vi-own a").seen("mina-4-oppnad");
            person.press("flytta").time(4).press("flytta-ja").seen("mina-5-flyttad");
            person.press("avboka").press("avboka-ja").click("main a.vi-back").seen("mina-6-avbokad");
            person.press("bort").seen("mina-7-borta");
            assertThat(person.page().locator(".vi-own").count()).isZero();

            person.visit("/mina/uppgifter").seen("mina-8-uppgifter");
            person.visit("/mina/boka").seen("mina-9-boka");
            person.visit("/mina").click(".vi-signed button").leavesNothing();
        }
    }
}
