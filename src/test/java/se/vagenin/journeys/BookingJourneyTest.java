package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Somebody books a first talk, comes back with the code, moves and cancels it; and staff see it in their calendar. */
@DemoApp
class BookingJourneyTest {

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

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void booksComesBackMovesAndCancels(String language, Look look) {
        try (Resident person = new Resident(browser, port, look, language)) {
            person.visit("/boka").seen("boka-1").onward().seen("boka-1-fel");
            person.choose("val", "").choose("satt", "PHONE").onward().seen("boka-2");
            person.lastTime().onward().seen("boka-3").onward().seen("boka-3-fel");
            person.fill("namn", "Alias 😢 <b>")
                    .fill("telefon", "070-174 06 14")
                    .fill("sakert", "<script>alert(1)</script>");
            person.choose("paminnelse", "SMS")
                    .seen("boka-3-paminnelse")
                    .onward()
                    .seen("boka-3-paminnelse-fel");
            person.fill("paminn.nummer", "070-174 06 14");
            person.onward().reads("070-174 06 14").seen("boka-4-kvitto").leavesNothing();
            assertThat(person.page().locator("[data-print]").isVisible()).isEqualTo(look.script());
            String code = person.code();
            person.visit("/boka/min-tid")
                    .seen("min-tid-1")
                    .fill("kod", "12")
                    .onward()
                    .seen("min-tid-1-fel");
            person.fill("kod", code).onward().reads("070-174 06 14").seen("min-tid-2");
            person.press("paminnelse-bort").seen("min-tid-2-utan-paminnelse");
            person.press("flytta").seen("min-tid-3").time(5).press("flytta-ja").seen("min-tid-4");
            person.press("avboka")
                    .seen("min-tid-5")
                    .press("avboka-ja")
                    .seen("min-tid-6")
                    .leavesNothing();
        }
    }

    @Test
    void twoTabsAtTheSameTimeOneIsTakenAndTheOtherIsToldWithNothingLost() {
        try (Resident first = new Resident(browser, port, Look.phone(), "");
                Resident second = new Resident(browser, port, Look.phone(), "")) {
            for (Resident each : new Resident[] {first, second}) {
                each.visit("/boka")
                        .choose("val", "")
                        .choose("satt", "VIDEO")
                        .fill("sprak", "Somali")
                        .onward();
            }
            first.time(0).onward().fill("namn", "Alias").onward().reads("Tiden är bokad");
            // The other of the two who talk by video takes the next; then nobody is left at that time.
            second.time(0).onward();
            if (second.text().contains("Någon annan hann före")) {
                second.time(0).onward();
            }
            second.fill("namn", "Annan").onward().reads("Tiden är bokad", "Somali");
        }
    }

    @Test
    void staffSeeTheTalkAndSayWhenTheyCanBeBooked() {
        String name = "Kalender Provsson";
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            person.visit("/boka")
                    .choose("val", "")
                    .choose("satt", "PLACE")
                    .onward()
                    .time(0)
                    .onward();
            person.fill("namn", name)
                    .fill("telefon", "070-174 06 15")
                    .fill("sakert", "bara före tre")
                    .fill("ord", "Hej.");
            person.onward().reads("Servicecentret Handen");
        }
        try (Walker sanna = new Walker(browser, port)) {
            sanna.signIn("sanna", "/arbete/kalender").heads("Kalender");
            if (!sanna.page().locator("main").innerText().contains(name)) {
                sanna.visit("/arbete/kalender?vem="
                        + sanna.page()
                                .locator("select[name=vem] option:has-text('Maja')")
                                .getAttribute("value"));
            }
            sanna.reads(name, "På plats").seen("kalender").follow(name).heads(name);
            sanna.reads("Innan du ringer.", "bara före tre. Lämna inget meddelande.", "Hej.")
                    .seen("kalender-tid");
            sanna.press("Avboka för personen").reads("Avbokad av oss");
            sanna.visit("/arbete/kalender").follow("Mina bokningsbara tider").seen("kalender-tider");
            sanna.type("Måndag", "tolv till nio").press("Spara tiderna").refused("Skriv tiderna i ordning");
            sanna.keeps("Måndag", "tolv till nio")
                    .type("Måndag", "9–12, 13–16")
                    .press("Spara tiderna")
                    .heads("Kalender");
            sanna.visit("/arbete/kalender/mina-tider").type("Första dagen borta", "2026-12-21");
            sanna.press("Lägg till")
                    .reads("måndag 21 december")
                    .press("Ta bort")
                    .reads("Ingen frånvaro framåt");
        }
        try (Walker adam = new Walker(browser, port)) {
            adam.signIn("adam", "/admin/paminnelser").reads("Inkopplat").seen("paminnelser");
        }
        try (Walker maja = new Walker(browser, port)) {
            maja.signIn("maja", "/arbete/kalender/rum")
                    .heads("Rum")
                    .reads("Samtalsrum 1")
                    .seen("kalender-rum");
            maja.press("Lägg till rummet").refused("Skriv vad rummet heter", "Välj lokalen");
            assertThat(maja.path()).startsWith("/arbete/kalender/rum");
        }
    }
}
