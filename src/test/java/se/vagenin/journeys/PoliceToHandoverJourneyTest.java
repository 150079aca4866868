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
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.kernel.Rules;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** The police report violence against a child: it is opened and handed over, and the first line reads only. */
@DemoApp
class PoliceToHandoverJourneyTest {

    private static final String STORY =
            "Patrull till adressen kl. 02.10. Pojken har blåmärken och säger att pappa slog.";

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
    @Tag("R08")
    @Tag("R20")
    void violenceReachesTheInvestigator() {
        policeReport();
        try (Walker sanna = new Walker(browser, port);
                Walker ulf = new Walker(browser, port)) {
            UUID matter = opens(sanna);
            handsOver(sanna, matter);
            ulf.signIn("ulf", "/arbete/overlamningar").seen("resa2-08-mottagna");
            ulf.follow("Provbarn Polisresa").reads(STORY).seen("resa2-09-paket");
            ulf.press("Återsänd").refused("Skriv varför");
            ulf.press("Ta emot ärendet").reads("Mottagen").seen("resa2-10-mottagen");
            readsOnly(sanna, matter);
            assertThat(Tenant.call(People.HANINGE, () -> matters.find(People.HANINGE, matter))
                            .orElseThrow()
                            .status())
                    .isEqualTo(MatterStatus.HANDED_OVER);
        }
    }

    private void policeReport() {
        try (Walker police = new Walker(browser, port)) {
            police.visit("/orosanmalan?slag=myndighet");
            police.choose("Ja").press("Fortsätt").heads("Ring nu").seen("resa2-01-ring");
            police.press("Jag har ringt, fortsätt").press("Fortsätt").seen("resa2-02-du");
            police.page().locator("select[name='du.kategori']").selectOption("POLICE");
            police.type("Ditt namn", "Polis Provsson")
                    .type("Din roll", "Inspektör")
                    .type("Arbetsplats", "Polisen Haninge")
                    .type("Telefon", "08-465 004 99")
                    .press("Fortsätt");
            police.type("Barnets namn", "Provbarn Polisresa")
                    .type("Personnummer eller födelsedag", "2016-05-05")
                    .choose("Hemma")
                    .type("Barnets adress", "Påhittade gatan 4")
                    .press("Fortsätt");
            police.type("Berätta med egna ord", STORY).choose("Våld mot barnet").press("Fortsätt");
            police.press("Skicka orosanmälan").heads("Tack.");
        }
    }

    private static UUID opens(Walker sanna) {
        sanna.signIn("sanna", "/arbete/inkorg?vy=skydd").follow("Provbarn Polisresa");
        UUID matter = UUID.fromString(sanna.path().replaceAll(".*/arenden/([0-9a-f-]{36}).*", "$1"));
        sanna.follow("Bedöm skydd")
                .reads("Våld kan finnas i hemmet.")
                .choose("Ja, barnet behöver skydd nu", "Orosanmälan")
                .type("Skäl", "Pojken är med polisen. Chefen är nådd, placering hos moster i natt.")
                .answer("Har barnet fått komma till tals?", "Ja")
                .press("Lås skyddsbedömningen");
        sanna.follow("Besluta").reads("Anmälan gäller våld.").seen("resa2-03-beslut");
        sanna.choose("Inled inte, ingen åtgärd behövs")
                .type("Skäl", "Pappa säger att det inte stämmer.")
                .answer("Har barnet fått komma till tals?", "Ja")
                .press("Fatta beslutet")
                .refused("Anmälan gäller våld.");
        sanna.keeps("Skäl", "Pappa säger att det inte stämmer.").seen("resa2-04-nej-inte");
        sanna.choose("Inled utredning").type("Skäl", "Uppgifter om våld mot barnet.");
        meetingUnsuitable(sanna);
        sanna.press("Fatta beslutet");
        assertThat(sanna.path()).isEqualTo("/arbete/arenden/" + matter);
        sanna.reads("Lämna över ärendet till utredning").seen("resa2-05-oppnat");
        return matter;
    }

    private static void meetingUnsuitable(Walker sanna) {
        sanna.answer("Har ett möte med barnet, vårdnadshavare och anmälaren erbjudits?", "Nej, det är inte lämpligt")
                .type("Skäl till att möte inte är lämpligt", "Det kan öka risken för barnet.");
    }

    private static void handsOver(Walker sanna, UUID matter) {
        Page page = sanna.page();
        sanna.follow("Lämna över").reads(STORY).seen("resa2-06-overlamning");
        page.locator("input[name=mottagare]").first().check();
        sanna.answer("Har de som berörs fått veta att utredningen har inletts?", "Nej, skäl anges")
                .press("Granska en gång till")
                .refused(Rules.get("R20").reason());
        assertThat(page.locator("input[name=mottagare]").first().isChecked()).isTrue();
        sanna.answer("Har de som berörs fått veta att utredningen har inletts?", "Ja")
                .press("Granska en gång till");
        sanna.heads("Skicka till ").seen("resa2-07-kontrollera");
        page.locator("main button:has-text('Skicka till')").click();
        sanna.refused("Kontrollera mottagaren").choose("Jag har kontrollerat mottagaren");
        page.locator("main button:has-text('Skicka till')").click();
        sanna.heads("Skickat, väntar på svar").visit("/arbete/arenden/" + matter);
    }

    /** After the receiver has accepted, the first line reads and writes nothing: no steps, no notes. */
    private static void readsOnly(Walker sanna, UUID matter) {
        sanna.visit("/arbete/arenden/" + matter)
                .reads("överlämnat till utredning")
                .seen("resa2-11-lases");
        assertThat(sanna.page().locator("main a:has-text('Ny anteckning')").count())
                .isZero();
        assertThat(sanna.page().locator("main a:has-text('Lämna över')").count())
                .isZero();
        sanna.visit("/arbete/arenden/" + matter + "/anteckningar/ny")
                .type("Vad hände?", "För sent.")
                .press("Lås anteckningen")
                .refused("Ärendet är överlämnat och går bara att läsa här");
    }
}
