package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** An owner keeps an entry of the catalogue right, and goes back to how it was; and reads a file through before it counts. */
@DemoApp
class CatalogueDeskJourneyTest {

    private static final String ENTRY = "En vuxen till";
    private static final String HOW = "Ring först, så berättar vi hur det går till.";
    private static final String HEAD =
            "adress;namn;beskrivning;forvem;sort;amne;sprak;beslutsnummer;beslutsdatum;galler;enhet;bokning\n";
    private static final String GOOD =
            ";Provkväll ur fil;Kom och prata.;Föräldrar;Grupp för föräldrar;Bråk hemma;Svenska;SN 2026:41;2026-03-18;2031-04-01;Förebyggande unga och vuxna;ja\n";

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
    void anEntryIsChangedSeenBeforeItIsPublishedGoneThroughAndTakenBack(boolean script) {
        try (Walker petra = walker(script)) {
            petra.signIn("petra", "/arbete/insatser").follow(ENTRY).heads(ENTRY);
            String address = petra.path();
            petra.follow("Ändra insatsen").type("Avgift i kronor", "nio").press("Förhandsgranska");
            petra.refused("Skriv ett helt tal").keeps("Avgift i kronor", "nio");
            look(petra, script, "katalog-1-fel");
            petra.type("Avgift i kronor", "0").type("Så kommer man", HOW).press("Förhandsgranska");
            petra.reads("Så här kommer det att se ut", HOW);
            look(petra, script, "katalog-2-forhandsvisad");
            petra.press("Ändra mer").keeps("Så kommer man", HOW).press("Förhandsgranska");
            petra.press("Publicera").heads(ENTRY);

            petra.press("Uppgifterna stämmer")
                    .reads("Uppgifterna gicks igenom tisdag 24 november 2026. Nästa gång senast");
            look(petra, script, "katalog-3-genomgangen");
            petra.follow("Historik").heads("Historik").reads("Petra Programprov");
            petra.follow("Jämför").reads("jämförd med den som gäller nu", HOW);
            look(petra, script, "katalog-4-historik");
            petra.page().locator("main a.ds-button").first().click();
            petra.press("Förhandsgranska").press("Publicera").heads(ENTRY);
            petra.visit(address);
            assertThat(petra.page().locator("main").innerText()).doesNotContain(HOW);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsReadThroughRowByRowBeforeItCounts(boolean script) {
        try (Walker petra = walker(script)) {
            petra.signIn("petra", "/arbete/insatser/fil")
                    .press("Läs igenom filen")
                    .refused("Välj en CSV-fil");
            String bad = HEAD
                    + GOOD
                    + GOOD.replace("Grupp för föräldrar", "Grupp för ufon")
                    + GOOD.replace("2026-03-18", "18/3 2026");
            read(petra, bad).answered(422).reads("Det här behöver rättas", "sort", "beslutsdatum", "Grupp för ufon");
            assertThat(petra.page().locator("main th[scope=row]").allInnerTexts())
                    .containsExactly("3", "4");
            look(petra, script, "katalog-5-fil-fel");
            petra.visit("/arbete/insatser");
            assertThat(petra.page().locator("main").innerText()).doesNotContain("Provkväll ur fil");

            petra.visit("/arbete/insatser/fil");
            read(petra, HEAD + GOOD.replace("ur fil", script ? "ett" : "två"))
                    .answered(200)
                    .reads("Så här blir det");
            look(petra, script, "katalog-6-fil-hel");
            petra.press("Skriv in i katalogen").reads("Filen är inläst");
        }
    }

    private static Walker read(Walker walker, String csv) {
        walker.page()
                .setInputFiles(
                        "main input[type=file]",
                        new FilePayload("insatser.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        return walker.press("Läs igenom filen");
    }

    private Walker walker(boolean script) {
        return new Walker(browser, port, script ? Look.desk() : Look.desk().withoutScript());
    }

    /** axe is a script itself: without script the pages must fit at both widths. */
    private static void look(Walker walker, boolean script, String name) {
        for (Look look : List.of(Look.phone().inTheDark(), Look.desk())) {
            walker.dress(look);
            if (script) {
                walker.tab().check(name + "-" + look);
            } else {
                walker.tab().assertNothingSpills();
            }
        }
    }
}
