package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** U4: whoever must leave sees a blank page at once, and Back shows nothing of what was read (decision 30). */
@DemoApp
class LeavingJourneyTest {

    private static final int BLANK_MILLIS = 100;
    private static final int RUNS = 9;

    /** Tells how long it took from the last key or click until a page without anything was painted. */
    private static final String STOPWATCH = """
            let began = 0;
            for (const kind of ['click', 'keydown']) addEventListener(kind, e => { began = e.timeStamp; }, true);
            new MutationObserver((_, me) => {
              if (document.readyState !== 'complete' || document.documentElement.firstElementChild) return;
              me.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => blankAfter(performance.now() - began, document.documentElement.childNodes.length)));
            }).observe(document, { childList: true, subtree: true });""";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

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

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @CsvSource({"knapp", "skift", "tabb"})
    void thePageIsBlankAtOnce(String way) {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Resident person = new Resident(browser, port, Look.phone(), "")) {
                times.add(blankAfter(person, way));
            }
        }
        times.sort(null);
        double median = times.get(RUNS / 2);
        System.out.printf(
                "U4: blank %.0f ms after %s (median of %d; slowest %.0f ms)%n", median, way, RUNS, times.getLast());
        assertThat(median).isLessThanOrEqualTo(BLANK_MILLIS);
    }

    private static double blankAfter(Resident person, String way) {
        Page page = person.page();
        List<Double> told = new CopyOnWriteArrayList<>();
        List<Route> waiting = new CopyOnWriteArrayList<>();
        page.exposeFunction("blankAfter", args -> {
            assertThat(((Number) args[1]).intValue())
                    .as("what is left on the page")
                    .isZero();
            return told.add(((Number) args[0]).doubleValue());
        });
        page.addInitScript(STOPWATCH);
        page.route("**/lamna", waiting::add); // The net is slow: what is blank must not wait for it.
        person.visit("/kontakt");
        leave(page, way);
        page.waitForCondition(() -> !told.isEmpty() && !waiting.isEmpty());
        assertThat(waiting).hasSize(1);
        waiting.forEach(Route::abort);
        return told.getFirst();
    }

    private static void leave(Page page, String way) {
        switch (way) {
            case "knapp" -> {
                BoundingBox button = page.locator(".vi-exit").boundingBox();
                page.mouse().click(button.x + button.width / 2, button.y + button.height / 2);
            }
            case "skift" -> {
                for (int press = 0; press < 3; press++) {
                    page.keyboard().press("Shift");
                }
            }
            default -> {
                page.keyboard().press("Tab");
                page.keyboard().press("Tab");
                assertThat(page.evaluate("() => document.activeElement.className"))
                        .isEqualTo("vi-exit");
                page.keyboard().press("Enter");
            }
        }
    }

    /** From the start page to a receipt: with script one entry, without it as many as there were pages. */
    @ParameterizedTest
    @MethodSource("ways")
    void anAnonymousVisitIsOneEntryAndBackShowsNothing(String language, Look look) {
        try (Resident person = new Resident(browser, port, look, language)) {
            Page page = person.page();
            everydayPages(page);
            page.navigate(before());
            Entries entries = new Entries(page, look.script());
            person.visit("/");
            entries.first();
            person.click("main a[href$='/stod']");
            entries.same();
            person.click(".vi-offer a");
            entries.same();
            person.click("header .vi-top a[href]").click("main a[href$='/kontakt']");
            entries.same();
            person.onward();
            entries.same();
            person.choose("fara", "NO").onward();
            entries.same();
            person.choose("vem", "SELF").onward().choose("amne", "PARENTING").onward();
            person.fill("text", "Det här får ingen se.").press("tillbaka");
            entries.same();
            person.onward().fill("text", "Det här får ingen se.").onward();
            person.choose("anonym", "ja").onward().onward().press("skicka");
            entries.same();
            assertThat(person.code()).isNotEmpty();
            person.seen("lamna-kvitto").leavesNothing();

            person.click(".vi-exit");
            page.waitForURL("https://www.smhi.se/");
            page.goBack();
            if (look.script()) {
                assertThat(page.url()).isEqualTo(before());
            }
            assertThat(page.content()).doesNotContain("Det här får ingen se.");
        }
    }

    private String before() {
        return "http://127.0.0.1:" + port + "/forut";
    }

    /** The address that was visited before and the one that is left for, without asking either. */
    private static void everydayPages(Page page) {
        page.route(
                "**/forut",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("Förut")));
        page.route(
                "https://www.smhi.se/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Väder</title>Sol")));
    }

    /** How many entries the tab has. */
    private static final class Entries {

        private final Page page;
        private final boolean one;
        private int begun;

        Entries(Page page, boolean one) {
            this.page = page;
            this.one = one;
        }

        void first() {
            begun = now();
        }

        void same() {
            if (one) {
                assertThat(now()).as("entries at %s", page.url()).isEqualTo(begun);
            } else {
                assertThat(now()).as("entries at %s", page.url()).isGreaterThan(begun);
            }
        }

        private int now() {
            return ((Number) page.evaluate("() => history.length")).intValue();
        }
    }

    /** U6: what a reload and the browser's own Back and Forward do to answers that stand in one entry. */
    @ParameterizedTest
    @CsvSource({"''", "/ar"})
    void aReloadKeepsTheAnswersAndForwardBringsThemBack(String language) {
        try (Resident person = new Resident(browser, port, Look.phone(), language)) {
            Page page = person.page();
            everydayPages(page);
            page.navigate(before());
            person.visit("/kontakt")
                    .choose("fara", "NO")
                    .onward()
                    .choose("vem", "SELF")
                    .onward();
            person.choose("amne", "PARENTING")
                    .onward()
                    .fill("text", "Mina ord.")
                    .onward()
                    .press("tillbaka");
            page.reload();
            Browser.settled(page);
            assertThat(person.value("text")).isEqualTo("Mina ord.");
            page.goBack();
            assertThat(page.url()).isEqualTo(before());
            page.goForward();
            page.locator("main [name=text]").waitFor();
            assertThat(person.value("text")).isEqualTo("Mina ord.");
            person.press("tillbaka");
            assertThat(page.locator("main [name=amne][value=PARENTING]").isChecked())
                    .isTrue();
        }
    }

    /** Places on a page are no pages: the summary of errors, the way past the head, the filter of a phone. */
    @Test
    void aPlaceOnThePageIsTheSameEntryAndLosesNothing() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            everydayPages(page);
            page.navigate(before());
            person.visit("/stod");
            Entries entries = new Entries(page, true);
            entries.first();
            page.locator(".vi-fold-link").first().click();
            assertThat(page.locator("#filter").isVisible()).isTrue();
            entries.same();
            person.visit("/kontakt");
            entries.first();
            person.choose("fara", "NO").onward().onward();
            page.locator(".ds-error-summary a").first().click();
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("vem");
            entries.same();
            page.reload();
            Browser.settled(page);
            assertThat(page.locator("main [name=vem]").count()).isPositive();
            page.goBack();
            assertThat(page.url()).endsWith("/stod#filter");
        }
    }

    /** What stands beside an entry is written to disk by browsers, and a closed tab can be opened again. */
    @Test
    void nothingTypedStandsBesideTheEntryAndALateForwardShowsNothing() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            page.clock().install();
            everydayPages(page);
            page.navigate(before());
            person.visit("/kontakt")
                    .choose("fara", "NO")
                    .onward()
                    .choose("vem", "SELF")
                    .onward();
            person.choose("amne", "PARENTING")
                    .onward()
                    .fill("text", "Mina ord.")
                    .onward()
                    .press("tillbaka");
            assertThat(page.evaluate("() => JSON.stringify(history.state)").toString())
                    .contains("igen")
                    .doesNotContain("Mina ord", "PARENTING");
            page.goBack();
            page.clock().fastForward("10:00");
            page.goForward();
            page.locator("main [name=fara]").first().waitFor();
            page.reload();
            Browser.settled(page);
            assertThat(page.locator("main [name=fara]").count()).isPositive();
        }
    }

    /** An answer on its way when somebody leaves does not bring the site back. */
    @Test
    void anAnswerThatComesAfterLeavingShowsNothing() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            List<Route> sent = new CopyOnWriteArrayList<>();
            List<String> left = new CopyOnWriteArrayList<>();
            page.route("**/lamna", route -> {
                left.add(route.request().url());
                // no content: the emptied page stays to be looked at
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
            person.visit("/stod");
            page.route("**/stod", route -> {
                if (route.request().method().equals("POST")) {
                    sent.add(route);
                } else {
                    route.resume();
                }
            });
            page.locator("main form:has(#ord) button.ds-button").click();
            page.waitForCondition(() -> !sent.isEmpty());
            leave(page, "skift");
            page.waitForCondition(() -> !left.isEmpty());
            sent.getFirst().resume();
            page.waitForTimeout(500);
            assertThat(page.evaluate("() => document.body === null")).isEqualTo(true);
        }
    }

    /** A link out of a form opens beside it; the quick way out then closes both. */
    @Test
    void aLinkOutOfAFormLosesNothingAndLeavingLeavesEveryTab() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            person.visit("/kontakt").choose("fara", "NO").onward().choose("vem", "SELF");
            Page beside = page.context()
                    .waitForPage(
                            () -> page.locator("footer a[href$='/trygghet']").click());
            beside.waitForLoadState();
            assertThat(beside.locator("h1").innerText()).isEqualTo("Använd sidan i lugn och ro");
            assertThat(page.locator("main [name=vem][value=SELF]").isChecked()).isTrue();
            page.context().route("**/lamna", route -> route.fulfill(new Route.FulfillOptions().setBody("Sol")));
            beside.locator(".vi-exit").click();
            beside.waitForURL("**/lamna");
            page.waitForURL("**/lamna");
        }
    }

    /** Where the script cannot fetch, the browser sends the form itself. */
    @Test
    void aFormThatCannotBeFetchedIsSentByTheBrowser() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            page.route("**/stod", route -> {
                if (route.request().resourceType().equals("fetch")) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(503)
                            .setContentType("text/html")
                            .setBody("nej"));
                } else {
                    route.resume();
                }
            });
            person.visit("/stod").fill("ord", "x");
            page.locator("#ord").fill("skilsmässa");
            page.locator("main form:has(#ord) button.ds-button").click();
            page.waitForCondition(() -> page.locator("#ord").inputValue().equals("skilsmässa"));
            assertThat(page.url()).endsWith("/stod");
            assertThat(person.text()).doesNotContain("nej");
        }
    }

    /** A browser that brings the left page back as it was is sent away again. */
    @Test
    void aPageThatWasLeftIsNotBroughtBack() {
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            Page page = person.page();
            List<Route> waiting = new CopyOnWriteArrayList<>();
            page.route("**/lamna", waiting::add);
            person.visit("/kontakt");
            leave(page, "skift");
            page.waitForCondition(() -> waiting.size() == 1);
            waiting.getFirst().abort("aborted");
            page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            page.waitForCondition(() -> waiting.size() == 2);
            waiting.getLast().abort("aborted");
        }
    }

    @Test
    void theSessionOfSomebodySignedInIsOver() {
        try (Walker vera = new Walker(browser, port)) {
            everydayPages(vera.page());
            vera.visit("/mina");
            vera.page().locator("button[name=person][value=vera]").click();
            assertThat(vera.path()).startsWith("/mina");
            vera.page().locator(".vi-exit").click();
            vera.page().waitForURL("https://www.smhi.se/");
            assertThat(vera.page().context().cookies()).isEmpty();
            vera.visit("/mina");
            assertThat(vera.path()).startsWith("/demo/login");
        }
    }
}
