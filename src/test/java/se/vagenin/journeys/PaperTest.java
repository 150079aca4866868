package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.vagenin.casefile.MatterKind;
import se.vagenin.person.Protection;
import se.vagenin.testing.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** U13: what staff print is on paper what it is on the screen, without the shell, the buttons and the ways to more. */
@DemoApp
class PaperTest {

    /** An A4 sheet within its margins. */
    private static final int SHEET = 718;

    private static final String VISIBLE = """
            selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()
                && e.getBoundingClientRect().width > 1).map(e => e.outerHTML.slice(0, 120))""";
    private static final String NOT_ON_PAPER =
            "nav, button, .ds-button, input, select, textarea, .ds-skip-link, .vi-mask a, .vi-exit, .vi-menu, kbd";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

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
        Casework.clearDesk(context.getEnvironment());
    }

    @Test
    void whatIsPrintedHasNoShellAndNoWayToWhatIsHidden() {
        Casework work = new Casework(context);
        UUID hidden = work.received(Casework.about(
                        MatterKind.CHILD_CONCERN,
                        List.of(Casework.child("Provbarn Hemlig", Protection.CONFIDENTIALITY_MARK)),
                        Duration.ofDays(16)))
                .matterId();
        UUID open = work.opened("Provbarn Papper").matterId();
        try (Walker maja = new Walker(browser, port)) {
            maja.signIn("maja", "/arbete");
            onPaper(maja, "papper-arende", "/arbete/arenden/" + hidden);
            assertThat(maja.page().locator(".vi-mask").first().isVisible()).isTrue();
            onPaper(maja, "papper-min-dag", "/arbete");
            onPaper(maja, "papper-inkorg", "/arbete/inkorg");
            assertThat(maja.page().locator(".vi-clock b").first().innerText()).isNotBlank();
            onPaper(maja, "papper-lista", "/arbete/inkorg/utskrift?arende=" + open);
        }
        try (Walker sanna = new Walker(browser, port);
                Walker ulf = new Walker(browser, port)) {
            Handovers.prepare(sanna.signIn("sanna", "/arbete"), open);
            Handovers.send(sanna, open);
            onPaper(sanna, "papper-overlamning", "/arbete/arenden/" + open + "/overlamning");
            ulf.signIn("ulf", "/arbete/overlamningar").follow("Provbarn Papper");
            onPaper(ulf, "papper-paket", ulf.path());
            assertThat(ulf.page().locator("#paket").isVisible()).isTrue();
        }
    }

    @Test
    void theButtonOpensThePrintOfTheBrowserAndWithoutScriptThePageSaysHow() {
        UUID matter = new Casework(context)
                .received(Casework.preschool("Provbarn Knapp", Duration.ofHours(1)))
                .matterId();
        try (Walker sanna = new Walker(browser, port)) {
            sanna.page().addInitScript("window.print = () => document.body.setAttribute('data-printed', 'yes')");
            sanna.signIn("sanna", "/arbete/arenden/" + matter).press("Skriv ut");
            assertThat(sanna.page().locator("body").getAttribute("data-printed"))
                    .isEqualTo("yes");
        }
        try (Browser.Tab plain = browser.tab(Browser.Look.desk().withoutScript())) {
            Page page = plain.visit("http://127.0.0.1:" + port + "/arbete/arenden/" + matter)
                    .page();
            page.locator("button[name=person][value=sanna]").click();
            assertThat(page.locator(".vi-tools").innerText()).contains("Skriv ut med Ctrl + P");
            assertThat(page.locator("[data-print]").isVisible()).isFalse();
        }
    }

    private static void onPaper(Walker walker, String name, String path) {
        Page page = walker.visit(path).answered(200).page();
        page.setViewportSize(SHEET, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        walker.tab().assertNothingSpills().picture(name);
        assertThat((List<?>) page.evaluate(VISIBLE, NOT_ON_PAPER)).as(path).isEmpty();
        assertThat(page.locator(".vi-onpaper").innerText()).startsWith("Utskrivet av ");
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }
}
