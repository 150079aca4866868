package se.vagenin.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.FileContent;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.picture.Planted;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.Received;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** The pages of a matter in a real browser: the chain from report to decision, accessible at every step. */
@DemoApp
class MatterLooksTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ReceiveConcern receive;

    @Autowired
    RegisterContact register;

    @Autowired
    People people;

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

    static List<Look> looks() {
        return List.of(
                Look.desk(), Look.phone(), Look.desk().inTheDark(), Look.phone().inTheDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyStepFromReportToDecisionIsAccessible(Look look) {
        Receipt receipt = twoChildren();
        try (Tab tab = browser.tab(look)) {
            Page page = signedIn(tab, matter(receipt));
            tab.check("arende-" + look);
            page.click("aside a:has-text('Ange säker kontakt')");
            tab.check("arende-saker-kontakt-" + look);
            page.fill("#aldrig", "Ring aldrig hem, partnern svarar.");
            page.check("text=Neutral avsändare");
            page.fill("#sprak", "Arabiska");
            page.click("text=Spara säker kontakt");
            tab.check("arende-med-saker-kontakt-" + look);
            tab.visit(at(matter(receipt) + "/anmalan")).check("arende-anmalan-" + look);
            page.navigate(at(matter(receipt)));
            page.click(".vi-next .ds-button");
            tab.check("arende-skydd-" + look);
            page.click("text=Lås skyddsbedömningen");
            tab.check("arende-skydd-fel-" + look);
            page.check("text=Nej, inget behov av omedelbart skydd");
            page.fill("#skal", "Barnet är hos mormor, det är bekräftat per telefon.");
            page.check("#hord");
            page.click("text=Lås skyddsbedömningen");
            tab.check("arende-skyddat-" + look);
            page.click("table a:has-text('Besluta')");
            tab.check("arende-beslut-" + look);
            page.click("text=Fatta beslutet");
            tab.check("arende-beslut-fel-" + look);
            for (String step : List.of("/logg", "/kontakt", "/aterkoppling", "/anteckningar/ny", "/stod", "/vag")) {
                tab.visit(at(matter(receipt) + step)).check("arende" + step.replace('/', '-') + "-" + look);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatTheLawAsksForInOtherMattersIsAccessible(Look look) {
        UUID eviction = registered(MatterKind.HOUSING, false);
        UUID talk = registered(MatterKind.FAMILY_LAW, true);
        try (Tab tab = browser.tab(look)) {
            Page page = signedIn(tab, "/arbete/arenden/" + eviction);
            tab.check("avhysning-" + look);
            page.click(".vi-next .ds-button");
            page.click("text=Spara och stanna klockan");
            tab.check("avhysning-fel-" + look);
        }
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(at("/arbete/arenden/" + talk + "/uppgift")).page();
            page.click("button:has-text('Frida Rättsprov')");
            tab.check("informationssamtal-" + look);
        }
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(at("/admin/lokala-mal")).page();
            page.click("button:has-text('Adam Adminprov')");
            tab.check("lokala-mal-" + look);
        }
    }

    private UUID registered(MatterKind kind, boolean talk) {
        UUID id = UUID.randomUUID();
        var contact = new NewContact(
                id,
                kind,
                Channel.LETTER,
                TestClock.START.minus(Duration.ofHours(1)),
                ReporterCategory.PRIVATE,
                List.of(new NewContact.About(null, new NewPerson("Vuxen Provsson", null, null, null, Protection.NONE))),
                talk,
                "Kom med posten.");
        return Tenant.call(People.HANINGE, () -> register.register(people.sanna(), contact));
    }

    static List<Look> withAndWithoutScript() {
        return List.of(Look.desk(), Look.phone().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutScript")
    void aDecisionAsksOnlyWhatBelongsToTheChosenWayAndKeepsWhatWasTyped(Look look) {
        Receipt receipt = twoChildren();
        try (Tab tab = browser.tab(look)) {
            Page page = signedIn(tab, matter(receipt));
            page.click(".vi-next .ds-button");
            page.check("text=Nej, inget behov av omedelbart skydd");
            page.check("text=Orosanmälan");
            page.fill("#skal", "Barnet är hos mormor.");
            page.check("#hord");
            page.click("text=Lås skyddsbedömningen");
            page.click("table a:has-text('Besluta')");
            assertThat(List.of(page.isVisible("#partner"), page.isVisible("#utredning"), page.isVisible("#hordskal")))
                    .containsOnly(false);
            page.check("text=Inled inte, hänvisa till någon annan");
            page.fill("#partner", "Barn- och ungdomspsykiatrin");
            page.check("text=Lägg till pågående utredning");
            assertThat(page.isVisible("#partner")).isFalse();
            assertThat(page.isVisible("#utredning")).isTrue();
            page.check("text=Inled inte, hänvisa till någon annan");
            page.click("text=Fatta beslutet");
            assertThat(page.inputValue("#partner")).isEqualTo("Barn- och ungdomspsykiatrin");
            assertThat(page.isVisible("#partner")).isTrue();
        }
    }

    @Test
    void aNoteSavesItselfWhileOneWrites() {
        Receipt receipt = twoChildren();
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = signedIn(tab, matter(receipt) + "/anteckningar/ny");
            page.fill("#text", "Ringt skolan.");
            page.waitForSelector("[data-draft-status]:has-text('Utkast sparat')");
            page.fill("#text", "Ringt skolan. Rektor berättar.");
            page.waitForFunction("() => document.querySelector('[name=version]').value === '2'");
            page.navigate(at(matter(receipt)));
            assertThat(page.textContent(".vi-entry[data-state=working]")).contains("Rektor berättar.");
        }
    }

    private Receipt twoChildren() {
        var report =
                People.preschoolReport(TestClock.START.minus(Duration.ofHours(4).plusMinutes(33)));
        ReportedConcern two = People.report(
                report.receivedAt(),
                report.reporter(),
                List.of(
                        People.child("Provbarn Ett", LocalDate.of(2019, 12, 30)),
                        People.child("Provbarn Två", LocalDate.of(2016, 12, 30))),
                Set.of(ReportedConcern.Reason.LEFT_ALONE, ReportedConcern.Reason.WITNESSED_VIOLENCE));
        List<NewFile> files = List.of(
                new NewFile("teckning.png", "image/png", FileContent.of(Planted.png())),
                new NewFile("brev.txt", "text/plain", FileContent.of("Hej".getBytes(StandardCharsets.UTF_8))));
        return ((Received.Stored) Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), two, files)))
                .receipt();
    }

    private Page signedIn(Tab tab, String path) {
        Page page = tab.visit(at(path)).page();
        page.click("button:has-text('Sanna Exempel')");
        page.waitForURL(at(path));
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String matter(Receipt receipt) {
        return "/arbete/arenden/" + receipt.matterId();
    }
}
