package se.vagenin.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;
import se.vagenin.testing.DemoApp;

/** The pages of the administrator, of the log reviewer and about the site, as they look: accessible, quiet, in width. */
@DemoApp
class AdminLooksTest {

    private static Browser browser;

    @LocalServerPort
    int port;

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
    void pagesAboutTheSite(Look look) {
        try (Tab tab = browser.tab(look)) {
            for (String page : List.of("om", "personuppgifter", "tillganglighet", "trygghet")) {
                tab.visit(at("/" + page)).check(page + "-" + look);
                assertThat(tab.page().locator("h1").count()).isEqualTo(1);
            }
            assertThat(tab.traces()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfTheAdministrator(Look look) {
        try (Tab tab = signedIn(look, "adam", "/admin")) {
            tab.check("admin-" + look);
            for (String page :
                    List.of("kommun", "webbplats", "oppettider", "personal/ny", "delegation/ny", "ny-kommun")) {
                tab.visit(at("/admin/" + page)).check("admin-" + page.replace('/', '-') + "-" + look);
            }
            tab.page().click("text=Granska innan du skapar");
            tab.check("admin-ny-kommun-fel-" + look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfTheLogReviewer(Look look) {
        try (Tab tab = signedIn(look, "lova", "/arbete/loggkontroll")) {
            tab.visit(at("/arbete/loggkontroll")).check("logg-" + look);
            tab.visit(at("/arbete/loggkontroll/stickprov")).check("logg-stickprov-" + look);
            tab.visit(at("/arbete/loggkontroll")).page().locator("td a").first().click();
            tab.check("logg-rad-" + look);
        }
    }

    private Tab signedIn(Look look, String person, String path) {
        Tab tab = browser.tab(look);
        var page = tab.visit(at(path)).page();
        page.click("button[name=person][value=" + person + "]");
        page.waitForURL("**" + path);
        return tab;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
