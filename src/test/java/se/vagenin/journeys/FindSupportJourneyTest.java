package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;
import se.vagenin.testing.DemoApp;

/** Somebody looks for support: by choices, by words, by three questions, and past the warning; nothing is left behind. */
@DemoApp
class FindSupportJourneyTest {

    /** U5: what a public page may weigh, packed, with everything it fetches. */
    private static final int HEAVIEST = 60 * 1024;

    private static final int MOST_REQUESTS = 10;

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

    static List<Look> looks() {
        return List.of(Look.desk(), Look.phone(), Look.phone().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsByChoicesAndReadsHowOneComes(Look look) {
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(address("/")).page();
            link(page, "Hitta stöd");
            seen(tab, "list", look);
            open(page);
            page.getByLabel("Mig som förälder").check();
            page.getByLabel("Utan att boka").check();
            press(page, "Visa stöd");
            assertThat(page.url()).endsWith("/stod?vem=foralder&hur=direkt&amne=&nara=&sprak=");
            assertThat(main(page)).contains("stöd passar", "Mig som förälder · Utan att boka");
            seen(tab, "chosen", look);
            link(page, "Öppna förskolan med socionom");
            assertThat(main(page)).contains("Så kommer du", "Familjecentralen Handen", "Ingen utredning behövs");
            seen(tab, "details", look);
            link(page, "Hitta stöd");
            assertThat(page.url()).endsWith("/stod?vem=foralder&hur=direkt");
            assertThat(main(page)).contains("Mig som förälder · Utan att boka");
            leavesNothing(tab, look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsByWordsThatStandNowhere(Look look) {
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(address("/stod")).page();
            page.getByLabel("Sök med egna ord").fill("räkningar kronofogden");
            press(page, "Sök");
            assertThat(main(page)).contains("Råd om skulder och budget");
            assertThat(page.url()).isEqualTo(address("/stod"));
            assertThat(page.getByLabel("Sök med egna ord").inputValue()).isEqualTo("räkningar kronofogden");
            seen(tab, "words", look);
            page.getByLabel("Sök med egna ord").fill("xylofonkurs");
            press(page, "Sök");
            assertThat(main(page)).contains("Vi hittar inget på de orden", "Prata med oss");
            seen(tab, "nothing", look);
            leavesNothing(tab, look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isLedByThreeQuestionsToSuggestions(Look look) {
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(address("/stod")).page();
            link(page, "Vet du inte vad du ska leta efter?");
            seen(tab, "guide-danger", look);
            press(page, "Fortsätt");
            assertThat(page.locator(".ds-error-summary").innerText()).contains("Välj om någon är i fara");
            page.getByLabel("Ja", exact()).check();
            press(page, "Fortsätt");
            assertThat(main(page)).contains("Ring först");
            seen(tab, "guide-call", look);
            press(page, "Fortsätt till frågorna");
            page.getByLabel("En ung person, 13–20 år").check();
            press(page, "Fortsätt");
            seen(tab, "guide-what", look);
            page.getByLabel("Ung och behöver prata").check();
            press(page, "Visa stöd");
            assertThat(main(page)).contains("Det här kan passa", "Därför:", "Prata med oss");
            assertThat(page.locator(".vi-offer").count()).isBetween(1, 5);
            seen(tab, "guide-result", look);
            press(page, "Tillbaka");
            assertThat(page.getByLabel("Ung och behöver prata").isChecked()).isTrue();
            assertThat(page.url()).isEqualTo(address("/stod/guide"));
            leavesNothing(tab, look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isWarnedBeforeWhatAnotherMustNotSee(Look look) {
        try (Tab tab = browser.tab(look)) {
            Page page = tab.visit(address("/stod")).page();
            link(page, "Är du rädd för någon nära?");
            assertThat(main(page)).contains("Innan du går vidare");
            assertThat(page.title()).startsWith("Hitta stöd");
            seen(tab, "pause", look);
            press(page, "Visa stöden");
            assertThat(main(page)).contains("Du är inte ensam", "Stöd vid våld hemma", "020-50 50 50");
            seen(tab, "behind", look);
            page.locator(".vi-offer", new Page.LocatorOptions().setHasText("Stöd vid våld hemma"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            Browser.settled(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Stöd vid våld hemma");
            assertThat(page.title()).startsWith("Hitta stöd");
            assertThat(URI.create(page.url()).getPath()).matches("/stod/(samtal|grupp|stod)-\\d+");
            assertThat(page.locator(".vi-exit").isVisible()).isTrue();
            seen(tab, "behind-details", look);
            leavesNothing(tab, look);
        }
    }

    @Test
    void readsFromTheOtherSideInArabic() {
        for (Look look : List.of(Look.desk(), Look.phone())) {
            try (Tab tab = browser.tab(look)) {
                Page page = tab.visit(address("/ar/stod")).page();
                assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                seen(tab, "ar-list", look);
                page.locator(".vi-offer a").first().click();
                assertThat(page.url()).contains("/ar/stod/");
                seen(tab, "ar-details", look);
                tab.visit(address("/ar/stod/guide"));
                seen(tab, "ar-guide", look);
            }
        }
    }

    @Test
    void isWalkedByKeysAlone() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(address("/stod/guide")).page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("ds-skip-link");
            page.keyboard().press("Enter");
            for (int presses = 0; presses < 6 && !focused(page).equals("fara"); presses++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            Browser.settled(page);
            assertThat(main(page)).contains("Vem gäller det?");
        }
    }

    @Test
    void everyPageIsLight() {
        List<String> told = new ArrayList<>();
        for (String path :
                List.of("/stod", "/stod?vem=foralder", "/stod/familjesamtal", "/stod/guide", "/stod/vidare")) {
            try (Tab tab = browser.tab(Look.phone())) {
                List<Request> requests = new CopyOnWriteArrayList<>();
                tab.page().onRequestFinished(requests::add);
                tab.visit(address(path));
                tab.page().waitForLoadState();
                int bytes = requests.stream()
                        .mapToInt(each -> each.sizes().responseBodySize)
                        .sum();
                told.add("%s %d KB %d requests".formatted(path, bytes / 1024, requests.size()));
                assertThat(bytes).as(path).isLessThanOrEqualTo(HEAVIEST);
                assertThat(requests.size()).as(path).isLessThanOrEqualTo(MOST_REQUESTS);
            }
        }
        System.out.println("U5: " + String.join(", ", told));
    }

    /** Without script nothing can be asked of the page from within; it is then held to its width by the picture alone. */
    private static void seen(Tab tab, String what, Look look) {
        if (look.script()) {
            tab.check(name(what, look));
        } else {
            tab.picture(name(what, look));
        }
    }

    /** What the visit left; what is stored can only be asked for with script, which is also what could store it. */
    private static void leavesNothing(Tab tab, Look look) {
        assertThat(look.script() ? tab.traces() : tab.page().context().cookies())
                .isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.name || ''"));
    }

    private static void open(Page page) {
        Locator fold = page.locator(".vi-fold-link");
        if (fold.isVisible()) {
            fold.click();
        }
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String name(String what, Look look) {
        return "stod-" + what + "-" + look + (look.script() ? "" : "-noscript");
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static void link(Page page, String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        Browser.settled(page);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
