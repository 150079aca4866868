package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Outcome;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** A preschool is worried, the child is assessed at once, and the family says yes to a parenting group. */
@DemoApp
class PreschoolToSupportJourneyTest {

    private static final String STORY = "Provbarnet kommer hungrigt och trött.\nMamma säger att hon inte orkar.";
    private static final String REASONS = "Barnet är hos mormor till fredag. Mormor är nådd på telefon.";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

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
    void startOfDay() {
        clock.reset();
        Casework.clearDesk(environment);
    }

    @Test
    @Tag("R01")
    @Tag("R12")
    void aFamilyGetsSupportWithoutAnInvestigation() {
        String reference = preschoolReports();
        try (Walker sanna = new Walker(browser, port)) {
            sanna.signIn("sanna", "/arbete/inkorg");
            UUID matter = takes(sanna, reference);
            assessesProtection(sanna, matter);
            offersSupport(sanna, matter);
            answersTheReporter(sanna, matter);
            familySaysYes(sanna, matter);
            Matter closed = Tenant.call(People.HANINGE, () -> matters.find(People.HANINGE, matter))
                    .orElseThrow();
            assertThat(closed.status()).isEqualTo(MatterStatus.CLOSED);
            assertThat(closed.outcome()).isEqualTo(Outcome.SUPPORT_STARTED);
        }
    }

    private String preschoolReports() {
        try (Walker teacher = new Walker(browser, port)) {
            teacher.visit("/").seen("resa1-01-start");
            teacher.follow("Anmäl oro").seen("resa1-02-bradska");
            teacher.press("Fortsätt").refused("Välj om barnet är i fara just nu");
            teacher.choose("Nej").press("Fortsätt").seen("resa1-03-vem");
            teacher.press("Fortsätt").answered(422);
            teacher.choose("I mitt arbete i förskola eller skola").press("Fortsätt");
            teacher.type("Ditt namn", "Testa Testdotter").press("Fortsätt").answered(422);
            teacher.keeps("Ditt namn", "Testa Testdotter").seen("resa1-04-du-fel");
            teacher.type("Din roll", "Förskollärare")
                    .type("Arbetsplats", "Förskolan Exemplet")
                    .type("Telefon", "070-174 06 05")
                    .choose("Jag vill ha besked om vad ni beslutar")
                    .press("Fortsätt");
            teacher.type("Barnets namn", "Provbarn Resa")
                    .type("Personnummer eller födelsedag", "20271224")
                    .press("Fortsätt")
                    .answered(422);
            teacher.keeps("Barnets namn", "Provbarn Resa").keeps("Personnummer eller födelsedag", "20271224");
            teacher.type("Personnummer eller födelsedag", "2021-03-12")
                    .choose("I förskolan eller skolan")
                    .seen("resa1-05-barnet")
                    .press("Fortsätt");
            teacher.press("Fortsätt").answered(422);
            teacher.press("Tillbaka").keeps("Barnets namn", "Provbarn Resa").press("Fortsätt");
            teacher.type("Berätta med egna ord", STORY).seen("resa1-06-oro").press("Fortsätt");
            teacher.reads("Provbarn Resa", "Provbarnet kommer hungrigt").seen("resa1-07-stammer");
            teacher.press("Skicka orosanmälan").heads("Tack.").seen("resa1-08-kvitto");
            teacher.fetchesPdf(() -> teacher.press("Spara som PDF"));
            assertThat(teacher.page().locator("main").innerText()).doesNotContain("Provbarn Resa");
            return teacher.page()
                    .locator(".vi-receipt .vi-num, .vi-code")
                    .first()
                    .innerText()
                    .strip();
        }
    }

    private UUID takes(Walker sanna, String reference) {
        sanna.visit("/arbete/inkorg?vy=ingens").reads("Provbarn Resa");
        var row = sanna.page().locator("tr[data-row]:has-text('Provbarn Resa')");
        row.getByText("Visa").click();
        sanna.reads(reference, "Provbarnet kommer hungrigt").seen("resa1-10-inkorg");
        try (Walker maja = new Walker(browser, port)) {
            maja.signIn("maja", "/arbete/inkorg?vy=ingens");
            row.locator("button[data-take]").click();
            sanna.reads("Du ansvarar nu för ärendet.");
            maja.page()
                    .locator("tr[data-row]:has-text('Provbarn Resa') button[data-take]")
                    .click();
            maja.answered(409).reads("Sanna").seen("resa1-10-krock");
        }
        sanna.visit("/arbete/inkorg?vy=mina").follow("Provbarn Resa");
        sanna.reads(reference).seen("resa1-11-arende");
        return UUID.fromString(sanna.path().replaceAll(".*/arenden/([0-9a-f-]{36}).*", "$1"));
    }

    private static void assessesProtection(Walker sanna, UUID matter) {
        sanna.follow("Bedöm skydd").heads("Skyddsbedömning").seen("resa1-12-skydd");
        sanna.type("Skäl", REASONS).press("Lås skyddsbedömningen").answered(422).keeps("Skäl", REASONS);
        sanna.seen("resa1-13-skydd-fel");
        Page other = sanna.page().context().newPage();
        other.navigate(sanna.page().url());
        sanna.choose("Nej, inget behov av omedelbart skydd", "Orosanmälan")
                .answer("Har barnet fått komma till tals?", "Nej, skäl anges")
                .type("Skäl till att barnet inte har hörts", "Samtal är bokat på torsdag.")
                .press("Lås skyddsbedömningen");
        assertThat(sanna.path()).isEqualTo("/arbete/arenden/" + matter);
        sanna.reads("Inget behov av omedelbart skydd");
        tooLate(other);
    }

    /** The second tab still shows the form: what was typed there is shown beside what holds, and nothing is overwritten. */
    private static void tooLate(Page other) {
        other.getByLabel("Nej, inget behov av omedelbart skydd").check();
        other.getByLabel("Orosanmälan", new Page.GetByLabelOptions().setExact(true))
                .check();
        other.locator("textarea[name=skal]").fill("Skrivet i en annan flik.");
        other.locator("input[name=hord][value=ja]").check();
        var late = other.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> other.getByText("Lås skyddsbedömningen").click());
        assertThat(late.status()).isEqualTo(409);
        assertThat(other.locator("main").innerText()).contains("Skrivet i en annan flik.");
        other.close();
    }

    private static void offersSupport(Walker sanna, UUID matter) {
        sanna.follow("Besluta").heads("Förhandsbedömning").seen("resa1-14-beslut");
        sanna.choose("Inled inte, erbjud stöd").press("Fatta beslutet").answered(422);
        sanna.keepsChoice("Inled inte, erbjud stöd").seen("resa1-15-beslut-fel");
        sanna.type("Skäl", "Behovet möts av föräldrastöd och familjen vill ha det.")
                .press("Spara utkast");
        sanna.visit("/arbete/arenden/" + matter);
        sanna.page().goBack();
        sanna.keeps("Skäl", "Behovet möts av föräldrastöd och familjen vill ha det.");
        sanna.page().locator("input[name=insats]").first().check();
        sanna.choose("Inled inte, erbjud stöd", "Jag har berättat om rätten att ansöka om stöd")
                .answer("Har barnet fått komma till tals?", "Nej, skäl anges")
                .type("Skäl till att barnet inte har hörts", "Barnet är fem år, samtalet är bokat.")
                .answer("Har ett möte med barnet, vårdnadshavare och anmälaren erbjudits?", "Ja")
                .press("Fatta beslutet");
        assertThat(sanna.path()).isEqualTo("/arbete/arenden/" + matter);
        sanna.reads("Erbjudet stöd", "Svara anmälaren").seen("resa1-16-beslutat");
    }

    private static void answersTheReporter(Walker sanna, UUID matter) {
        sanna.follow("Lämna besked").heads("Besked till anmälaren").seen("resa1-17-besked");
        sanna.press("Lås beskedet").refused("Välj om beskedet lämnas eller inte");
        sanna.page().locator("input[type=radio][value=ja]").check();
        sanna.press("Lås beskedet").reads("Hämta brevet (PDF)");
        sanna.fetchesPdf(() -> sanna.follow("Hämta brevet"));
        sanna.visit("/arbete/arenden/" + matter).reads("Följ upp erbjudet stöd");
    }

    private static void familySaysYes(Walker sanna, UUID matter) {
        sanna.follow("Skriv svaret").heads("Erbjudet stöd").seen("resa1-18-svar");
        sanna.press("Spara svaret").answered(422);
        sanna.page().locator("input[type=radio][value=ACCEPTED]").check();
        sanna.press("Spara svaret");
        sanna.visit("/arbete/arenden/" + matter)
                .reads("öppet stöd tackades ja till")
                .seen("resa1-19-avslutat");
    }
}
