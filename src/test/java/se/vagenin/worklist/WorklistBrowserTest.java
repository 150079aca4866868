package se.vagenin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.casefile.MatterKind;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Protection;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;

/** The desk in a browser: how it looks, and that all of it can be done by keyboard. */
@AtTheDesk
class WorklistBrowserTest {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Desk.Fixture desk;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    static List<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsAccessibleQuietAndFits(Look look) throws Exception {
        UUID chosen = someMatters();
        try (Tab tab = browser.tab(look)) {
            tab.page().context().addCookies(List.of(cookie(People.MAJA)));
            tab.visit(at("/arbete")).check("min-dag-" + look);
            tab.visit(at("/arbete/inkorg")).check("inkorg-" + look);
            tab.visit(at("/arbete/inkorg?valt=" + chosen + "&rad=" + chosen)).check("inkorg-forhand-" + look);
            tab.visit(at("/arbete/inkorg?kanal=LETTER")).check("inkorg-tom-" + look);
            tab.visit(at("/arbete/inkorg/fordela?arende=" + chosen)).check("fordela-" + look);
            tab.visit(at("/arbete/inkorg/utskrift?arende=" + chosen)).check("utskrift-" + look);
            tab.visit(at("/arbete/inkorg/vyer/ny")).check("spara-vy-" + look);
            tab.visit(at("/arbete/inkorg/genvagar")).check("genvagar-" + look);
            tab.visit(at("/arbete/inkorg/ny")).check("ny-kontakt-" + look);
            tab.page().locator("button[value=spara]").click();
            tab.check("ny-kontakt-fel-" + look);
            tab.page().locator("button[value=lagg-till]").click();
            tab.page().locator("summary").first().click();
            tab.check("ny-kontakt-flera-" + look);
            tab.visit(at("/arbete/inkorg/ny/radgivning")).check("radgivning-" + look);
            tab.visit(at("/arbete/sok"));
            tab.page().locator("main input[name=fraga]").fill("Provbarn");
            tab.page().locator("main button[type=submit]").click();
            tab.check("sok-" + look);
        }
        try (Tab tab = browser.tab(look)) {
            tab.page().context().addCookies(List.of(cookie(People.ANALYST)));
            tab.visit(at("/arbete")).check("min-dag-annan-" + look);
        }
    }

    @Test
    void tenReportsAreTakenAndOpenedWithFewKeysAndNoMouse() {
        desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(
                                "update matter set closed_at = '2020-01-01Z' where municipality = 136 and closed_at is null")
                        .update());
        List<UUID> reports = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            reports.add(desk.concern(People.SANNA, "Provbarn " + i, Desk.NOW.minus(Duration.ofMinutes(100 - i)))
                    .matterId());
        }
        List<UUID> read = new ArrayList<>();
        AtomicInteger mouse = new AtomicInteger();
        AtomicInteger keys = new AtomicInteger();
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.page();
            page.exposeFunction("mouseSeen", _ -> mouse.incrementAndGet());
            page.addInitScript("for (const kind of ['mousedown', 'mousemove', 'touchstart', 'pointerdown'])"
                    + " addEventListener(kind, () => mouseSeen(), true)");
            page.context().addCookies(List.of(cookie(People.OMAR)));
            tab.visit(at("/arbete/inkorg?vy=alla"));
            for (int i = 0; i < 10; i++) {
                read.add(triage(page, keys));
            }
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(reports);
        assertThat(reports)
                .allSatisfy(each -> assertThat(desk.responsible(each)).isEqualTo(People.OMAR.id()));
        assertThat(mouse).hasValue(0);
        assertThat(keys.get()).isLessThanOrEqualTo(10 * 12);
    }

    @Test
    void theWayBackFromAMatterLeadsToTheHits() throws Exception {
        someMatters();
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.page();
            page.context().addCookies(List.of(cookie(People.OMAR)));
            tab.visit(at("/arbete"));
            page.locator("#sok").fill("Provbarn");
            page.keyboard().press("Enter");
            page.waitForURL("**/arbete/sok?igen=*");
            String hits = page.locator("main table").innerText();
            page.locator("main table a").first().click();
            page.waitForURL("**/arbete/arenden/*");

            page.goBack();
            assertThat(page.locator("main input[name=fraga]").inputValue()).isEqualTo("Provbarn");
            assertThat(page.locator("main table").innerText()).isEqualTo(hits);
            page.reload();
            assertThat(page.locator("main table").innerText()).isEqualTo(hits);
            page.goBack();
            page.waitForURL(at("/arbete"));
        }
    }

    /** Down to the row, read it beside the list, take it, open it, and back to the list where one was. */
    private static UUID triage(Page page, AtomicInteger keys) {
        press(page, keys, "j");
        press(page, keys, "v");
        page.waitForURL(url -> url.contains("valt=") && !url.contains("besked=tog"));
        String report = page.url().replaceAll(".*valt=([0-9a-f-]{36}).*", "$1");
        press(page, keys, "t");
        page.waitForURL("**besked=tog**");
        press(page, keys, "o");
        page.waitForURL("**/arbete/arenden/" + report);
        // Alt and left arrow, which a browser without a window does not hear.
        keys.addAndGet(2);
        page.goBack();
        page.waitForURL("**rad=" + report + "**");
        return UUID.fromString(report);
    }

    private static void press(Page page, AtomicInteger keys, String key) {
        keys.incrementAndGet();
        page.keyboard().press(key);
    }

    private UUID someMatters() throws Exception {
        var visitor = new Visitor(port);
        UUID first = desk.concern(People.SANNA, "Provbarn Två", Desk.NOW.minus(Duration.ofMinutes(273)))
                .matterId();
        UUID late = desk.concern(People.SANNA, "Provbarn Sju", Desk.NOW.minus(Duration.ofDays(15)))
                .matterId();
        desk.concern(People.SANNA, "Provbarn Nio", Desk.NOW.minus(Duration.ofDays(12)));
        desk.receive(
                People.SANNA,
                Desk.Fixture.concernAbout(
                        "Vuxen Påhittad",
                        Desk.NOW.minus(Duration.ofDays(3)),
                        Protection.NONE,
                        MatterKind.ADULT_CONCERN));
        desk.receive(
                People.SANNA,
                Desk.Fixture.concernAbout(
                        "Hemlig Påhittad",
                        Desk.NOW.minus(Duration.ofDays(1)),
                        Protection.CONFIDENTIALITY_MARK,
                        MatterKind.UNBORN_CONCERN));
        visitor.post(People.MAJA, "/arbete/inkorg/ta", java.util.Map.of("ta", first + ".0"));
        visitor.post(People.OMAR, "/arbete/inkorg/ta", java.util.Map.of("ta", late + ".0"));
        return first;
    }

    private Cookie cookie(Actor.Staff staff) {
        return new Cookie("vem", staff.id().toString()).setUrl("http://127.0.0.1:" + port);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
