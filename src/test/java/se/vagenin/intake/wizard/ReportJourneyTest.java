package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.casefile.picture.Planted;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;

/** The public pages in a browser, with and without script: whole paths, every page checked by axe, nothing left behind. */
@SpringBootTest(
        classes = WizardServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WizardServer.KEYS, WizardServer.MAKE_KEYS})
class ReportJourneyTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static List<Look> privateLooks() {
        return List.of(Look.phone(), Look.desk(), Look.phone().withoutScript());
    }

    static List<Look> workLooks() {
        return List.of(
                Look.phone().inTheDark(), Look.desk().inTheDark(), Look.desk().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("privateLooks")
    void privatePersonReportsAnonymously(Look look) {
        try (Browser.Tab tab = browser.tab(look)) {
            Page page = tab.page();
            List<String> foreign = foreignTo(page);
            tab.visit(home());
            seen(tab, look, "report-" + look + "-01-start");
            link(page, "Anmäl oro");
            seen(tab, look, "report-" + look + "-02-danger");
            press(page, "Fortsätt");
            assertThat(page.locator(".ds-error-summary").innerText()).contains("Välj om barnet är i fara just nu");
            seen(tab, look, "report-" + look + "-03-danger-wrong");
            choose(page, "Ja");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-04-call");
            press(page, "Jag har ringt, fortsätt");
            choose(page, "Som privatperson");
            seen(tab, look, "report-" + look + "-05-who");
            press(page, "Fortsätt");
            choose(page, "Jag vill vara anonym");
            seen(tab, look, "report-" + look + "-06-you");
            press(page, "Fortsätt");
            type(page, "Barnets namn", "Provbarn Ett");
            type(page, "Personnummer eller födelsedag", "2019-03-12");
            seen(tab, look, "report-" + look + "-07-child");
            press(page, "Fortsätt");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-08-place-wrong");
            choose(page, "Hemma");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-09-adults");
            press(page, "Fortsätt");
            type(page, "Berätta med egna ord", "Barnet är ensamt på kvällarna.\nالطفل وحيد 😢");
            seen(tab, look, "report-" + look + "-10-worry");
            press(page, "Fortsätt");
            choose(page, "Barnet lämnas ensamt");
            seen(tab, look, "report-" + look + "-11-reasons");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-12-check");
            page.setInputFiles("#bilagor", new FilePayload("tom.txt", "text/plain", new byte[0]));
            press(page, "Skicka orosanmälan");
            assertThat(page.locator(".ds-error-summary").innerText()).contains("Filen tom.txt är tom");
            seen(tab, look, "report-" + look + "-12-check-wrong");
            page.setInputFiles("#bilagor", new FilePayload("bild.png", "image/png", Planted.png()));
            press(page, "Skicka orosanmälan");
            assertThat(page.locator("main").innerText()).contains("En fil");
            assertThat(page.locator("h1").innerText()).startsWith("Tack.");
            seen(tab, look, "report-" + look + "-13-receipt");
            assertThat(page.url()).isEqualTo(home() + "orosanmalan");
            assertThat(tab.traces()).isEmpty();
            assertThat(foreign).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("workLooks")
    void preschoolReports(Look look) {
        try (Browser.Tab tab = browser.tab(look)) {
            Page page = tab.page();
            List<String> foreign = foreignTo(page);
            tab.visit(home() + "orosanmalan?slag=forskola");
            choose(page, "Nej");
            press(page, "Fortsätt");
            press(page, "Fortsätt");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-21-work-wrong");
            type(page, "Ditt namn", "Sanna Exempel");
            type(page, "Arbetsplats", "Förskolan Exemplet");
            type(page, "Telefon", "070-000 00 01");
            choose(page, "Jag vill ha besked om vad ni beslutar");
            press(page, "Fortsätt");
            type(page, "Barnets namn", "Provbarn Ett");
            choose(page, "I förskolan eller skolan");
            seen(tab, look, "report-" + look + "-22-child");
            press(page, "Lägg till ett barn");
            type(page, "Barnets namn", "Provbarn Två");
            choose(page, "Hemma");
            choose(page, "Samma hem som barn 1");
            seen(tab, look, "report-" + look + "-23-sibling");
            press(page, "Fortsätt");
            type(page, "Berätta med egna ord", "Barnen kommer hungriga varje dag.");
            seen(tab, look, "report-" + look + "-24-worry");
            press(page, "Fortsätt");
            seen(tab, look, "report-" + look + "-25-check");
            press(page, "Skicka orosanmälan");
            assertThat(page.locator("h1").innerText()).startsWith("Tack.");
            seen(tab, look, "report-" + look + "-26-receipt");
            assertThat(tab.traces()).isEmpty();
            assertThat(foreign).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("privateLooks")
    void otherDoorsLeadToWhatExists(Look look) {
        try (Browser.Tab tab = browser.tab(look)) {
            tab.visit(home() + "stod");
            seen(tab, look, "report-" + look + "-32-support");
            assertThat(tab.traces()).isEmpty();
        }
    }

    private String home() {
        return "http://localhost:" + port + "/";
    }

    private List<String> foreignTo(Page page) {
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(home())) {
                foreign.add(request.url());
            }
        });
        return foreign;
    }

    /** axe is a script itself: with script every page is checked, without it the path is walked and must fit. */
    private static void seen(Browser.Tab tab, Look look, String name) {
        if (look.script()) {
            tab.check(name);
        } else {
            tab.assertNothingSpills();
        }
    }

    private static void link(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        Browser.settled(page);
    }

    private static void choose(Page page, String words) {
        Locator choice = page.getByLabel(words, new Page.GetByLabelOptions().setExact(true));
        choice.check();
    }

    private static void type(Page page, String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }
}
