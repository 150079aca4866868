package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** A preschool teacher begins a report, signs in to save it, and sends it another day; and what others see of it. */
@DemoApp
class SavedReportJourneyTest {

    private static final String OFFER = "Logga in för att kunna spara och fortsätta senare";
    private static final String SAVE = "Spara och fortsätt senare";
    private static final String STORY = "Barnet kommer hungrigt.\nالطفل جائع 😢 <b>";

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTeacherSavesGoesAwayComesBackAndSends(boolean script) {
        deleteWhatOthersSaved("fia");
        try (Walker fia = walker(script)) {
            fia.visit("/orosanmalan?slag=forskola").heads("Är det bråttom?");
            assertThat(fia.tab().traces()).isEmpty();
            fia.follow(OFFER);
            choosePerson(fia, "fia").heads("Är det bråttom?");
            assertThat(fia.path()).isEqualTo("/mina/orosanmalan?slag=forskola");
            look(fia, script, "spara-01-forsta");
            fia.choose("Nej").press("Fortsätt").press("Fortsätt").heads("Hur når vi dig?");
            fia.keeps("Ditt namn", "Fia Förskoleprov");
            fia.type("Arbetsplats", "Påhittade förskolan").type("Telefon", "070-174 06 01");
            fia.press("Fortsätt").heads("Vem är barnet?");
            // What is wrong is kept too: saving asks for nothing.
            fia.type("Barnets namn", "Provbarn Sparad").type("Personnummer eller födelsedag", "fel nummer");
            look(fia, script, "spara-02-barnet");
            fia.press(SAVE).heads("Sparade orosanmälningar");
            fia.reads(
                    "Anmälan är sparad. Den är inte skickad.",
                    "Ett barn, steg 4 av 6",
                    "Tas bort torsdag 24 december 2026");
            assertThat(fia.page().locator("main").innerText()).doesNotContain("Provbarn");
            look(fia, script, "spara-03-lista");
            fia.press("Logga ut").heads("Du är utloggad");
            assertThat(fia.tab().traces()).isEmpty();
        }
        try (Walker fia = walker(script)) {
            fia.visit("/mina/orosanmalningar");
            choosePerson(fia, "fia").follow("Fortsätt");
            fia.heads("Vem är barnet?").keeps("Personnummer eller födelsedag", "fel nummer");
            fia.press("Fortsätt").refused("Personnumret stämmer inte");
            fia.type("Personnummer eller födelsedag", "2021-03-12").choose("Hemma");
            fia.press("Fortsätt").heads("Vad är du orolig för?");
            fia.type("Berätta med egna ord", STORY).press("Fortsätt").heads("Stämmer dina svar?");
            look(fia, script, "spara-04-kontroll");
            fia.press("Skicka orosanmälan").heads("Tack.");
            String reference = fia.page().locator(".vi-code").first().innerText();
            look(fia, script, "spara-05-kvitto");
            fia.visit("/mina/orosanmalningar").reads("Du har inget sparat.");
            look(fia, script, "spara-06-tom");
            fia.visit("/mina").heads("Mina sidor").reads(reference, "Skickad tisdag 24 november 2026");
            look(fia, script, "mina-01-oversikt");
            fia.follow("Vad vi har sparat").heads("Dina uppgifter").reads("Vem som har läst", "Är något fel?");
            look(fia, script, "mina-02-uppgifter");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersTypedBeforeLoginComeAlong(boolean script) {
        try (Walker siv = walker(script)) {
            siv.visit("/orosanmalan?slag=vard").choose("Nej").press("Fortsätt").press("Fortsätt");
            siv.type("Arbetsplats", "Provmottagningen").press(OFFER).heads("Logga in och fortsätt");
            assertThat(siv.tab().traces()).isEmpty();
            look(siv, script, "spara-11-logga-in");
            // Too early: nothing is lost, and the page says so.
            siv.press("Jag har loggat in, fortsätt").heads("Du är inte inloggad");
            look(siv, script, "spara-12-inte-inloggad");
            signInInAnotherTab(siv, "siv");
            siv.press("Jag har loggat in, fortsätt").heads("Hur når vi dig?");
            siv.keeps("Arbetsplats", "Provmottagningen").keeps("Ditt namn", "Siv Skolprov");
            siv.press(SAVE).reads("Anmälan är sparad.");
            siv.follow("Ta bort").heads("Ta bort det du har sparat?");
            look(siv, script, "spara-13-ta-bort");
            siv.press("Ta bort anmälan").reads("Anmälan är borttagen.", "Du har inget sparat.");
        }
    }

    @Test
    void aSessionThatEndsInMidFormLosesNothingTyped() {
        try (Walker par = walker(true)) {
            par.visit("/mina/orosanmalan?slag=myndighet");
            choosePerson(par, "par").choose("Nej").press("Fortsätt").press("Fortsätt");
            par.type("Arbetsplats", "Påhittade polisen").type("Telefon", "070-174 06 02");
            forget(par.page().context(), "JSESSIONID");
            par.press(SAVE).answered(401).heads("Du är inte inloggad").reads("Inget av det du skrev är borta.");
            signInInAnotherTab(par, "par");
            par.press("Jag har loggat in, fortsätt").reads("Anmälan är sparad.");
            par.follow("Fortsätt").keeps("Arbetsplats", "Påhittade polisen").keeps("Telefon", "070-174 06 02");
        }
    }

    @Test
    void aSavedReportIsNotThereForSomebodyElse() {
        String address;
        try (Walker fia = walker(true)) {
            fia.visit("/mina/orosanmalan?slag=forskola");
            choosePerson(fia, "fia").choose("Nej").press(SAVE);
            address =
                    String.valueOf(fia.page().locator("main .ds-button").first().getAttribute("href"));
            fia.visit(address).answered(200).heads("Är det bråttom?");
            fia.visit("/mina/orosanmalningar").follow("Ta bort").press("Ta bort anmälan");
            fia.visit("/mina/orosanmalan?slag=forskola").choose("Ja").press(SAVE);
            address =
                    String.valueOf(fia.page().locator("main .ds-button").first().getAttribute("href"));
        }
        try (Walker siv = walker(true)) {
            siv.visit("/mina/orosanmalningar");
            choosePerson(siv, "siv").reads("Du har inget sparat.");
            siv.visit(address).answered(404);
            siv.visit(address + "/ta-bort").answered(404);
            String missing = siv.visit("/mina/orosanmalningar/0193a000-0000-7000-8000-00000000a136")
                    .answered(404)
                    .page()
                    .locator("main")
                    .innerText();
            assertThat(siv.visit(address).page().locator("main").innerText()).isEqualTo(missing);
        }
    }

    @Test
    void aPrivatePersonIsNeverAskedToSignInAndOneSignedInCanStillBeAnonymous() {
        try (Walker anybody = walker(true)) {
            anybody.visit("/orosanmalan?slag=privat");
            assertThat(anybody.page().content()).doesNotContain(OFFER);
            anybody.choose("Nej").press("Fortsätt").press("Fortsätt").heads("Vill du säga vem du är?");
            assertThat(anybody.page().content()).doesNotContain(OFFER);
        }
        try (Walker faisa = walker(true)) {
            faisa.visit("/mina/orosanmalan?slag=privat");
            choosePerson(faisa, "faisa").choose("Nej").press("Fortsätt").press("Fortsätt");
            faisa.reads("Du är inloggad och skriver under ditt namn.").keeps("Ditt namn", "Faisa Föräldraprov");
            look(faisa, true, "spara-21-privat");
            faisa.press("Jag vill fortsätta utan att vara inloggad").heads("Vill du säga vem du är?");
            assertThat(faisa.path()).isEqualTo("/orosanmalan");
            assertThat(faisa.page().content()).doesNotContain("Inloggad:");
            faisa.choose("Jag vill vara anonym")
                    .press("Fortsätt")
                    .heads("Vem är barnet?")
                    .reads("du är anonym");
        }
    }

    @Test
    void anEidOfTooLowALevelIsToldWhatToDo() {
        try (Walker lage = walker(true)) {
            lage.visit("/mina/orosanmalningar");
            choosePerson(lage, "lage").answered(401).reads("har för låg säkerhetsnivå", "BankID eller Freja+");
            look(lage, true, "spara-31-for-lag");
        }
    }

    @Test
    void afterTheQuickWayOutBackShowsNothing() {
        try (Walker vera = walker(true)) {
            vera.page().route("https://www.smhi.se/**", route -> route.fulfill());
            vera.visit("/mina/orosanmalan?slag=privat");
            choosePerson(vera, "vera").choose("Nej").press(SAVE).heads("Sparade orosanmälningar");
            vera.page().locator(".vi-exit").click();
            vera.page().waitForURL("https://www.smhi.se/**");
            vera.page().goBack();
            assertThat(vera.page().content()).doesNotContain("Inloggad:", "Sparade orosanmälningar", "Ett barn");
            vera.visit("/mina/orosanmalningar");
            assertThat(vera.path()).startsWith("/demo/login");
        }
    }

    /** Other classes share the server and may have saved reports as the same person. */
    private void deleteWhatOthersSaved(String person) {
        try (Walker walker = walker(true)) {
            walker.visit("/mina/orosanmalningar");
            choosePerson(walker, person).heads("Sparade orosanmälningar");
            while (walker.page().locator("main a:has-text('Ta bort')").count() > 0) {
                walker.follow("Ta bort").press("Ta bort anmälan").heads("Sparade orosanmälningar");
            }
            walker.reads("Du har inget sparat.");
        }
    }

    private Walker walker(boolean script) {
        return new Walker(browser, port, script ? Look.desk() : Look.desk().withoutScript());
    }

    private static Walker choosePerson(Walker walker, String person) {
        walker.page().locator("button[name=person][value=" + person + "]").click();
        return walker;
    }

    /** As the page says: the link opens a tab, which is closed again. */
    private static void signInInAnotherTab(Walker walker, String person) {
        Page other = walker.page().waitForPopup(() -> walker.follow("Logga in med e-legitimation i en ny flik"));
        other.locator("button[name=person][value=" + person + "]").click();
        assertThat(other.locator("h1").innerText()).isEqualTo("Du är inloggad");
        other.close();
    }

    private static void forget(BrowserContext context, String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    /** axe is a script itself: without script the path is walked and must fit. */
    private static void look(Walker walker, boolean script, String name) {
        if (script) {
            walker.seen(name);
        } else {
            for (Look look : List.of(Look.phone(), Look.desk())) {
                walker.dress(look);
                walker.tab().assertNothingSpills();
            }
        }
    }
}
