package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;

@SpringBootTest(classes = WebServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class GalleryBrowserTest {

    private static final AtomicReference<String> DRAFT = new AtomicReference<>("");
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Controller
    static class Drafts {
        @PostMapping("/arbete/demo/utkast")
        ResponseEntity<Void> keep(@RequestParam("skal") String reasons) {
            DRAFT.set(reasons);
            return ResponseEntity.noContent().build();
        }
    }

    @Test
    void anInvalidPageSaysSoInItsTitleAndTakesFocusToTheSummary() {
        try (Tab tab = browser.tab(Look.phone().withoutScript())) {
            Page page = tab.visit(at("/demo/komponenter")).page();
            assertThat(page.title()).isEqualTo("Fel: Komponenter – Vägen in, Påhittade kommun");
            assertThat(page.locator(".ds-error-summary:focus").count()).isEqualTo(1);
        }
    }

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
    void everyComponentIsAccessibleQuietAndFits(Look look) {
        try (Tab tab = browser.tab(look)) {
            tab.visit(at("/demo/komponenter")).check("komponenter-" + look);
            assertThat(tab.traces()).isEmpty();
            tab.visit(at("/arbete/demo/komponenter")).check("komponenter-arbete-" + look);
            tab.visit(at("/finns-inte")).check("fel-404-" + look);
            tab.visit(at("/arbete/prov/krock")).check("krock-" + look);
        }
    }

    @Test
    void fitsTheNarrowestWindow() {
        try (Tab tab = browser.tab(new Look(320, false, true))) {
            tab.visit(at("/demo/komponenter")).assertNothingSpills();
            tab.visit(at("/arbete/demo/komponenter")).assertNothingSpills();
        }
    }

    @Test
    void theMenuOpensOnATelephoneWithoutScript() {
        try (Tab tab = browser.tab(Look.phone().withoutScript())) {
            Page page = tab.visit(at("/arbete/demo/komponenter")).page();
            assertThat(page.locator("#meny").isVisible()).isFalse();
            page.locator(".vi-menu").click();
            assertThat(page.locator("#meny").isVisible()).isTrue();
            assertThat(page.locator("#meny .vi-logout").isVisible()).isTrue();
        }
    }

    @Test
    void anErrorInTheSummaryLeadsToItsField() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(at("/demo/komponenter")).page();
            page.locator(".ds-error-summary a").first().click();
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("var");
            page.locator(".ds-error-summary a").last().click();
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("dag");
        }
    }

    @Test
    void theListAnswersToKeysButNotWhileOneTypes() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(at("/arbete/demo/komponenter")).page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator("tr [aria-current=true]").innerText()).isEqualTo("Provbarn 1");
            page.keyboard().press("o");
            assertThat(page.url()).endsWith("#rad-1");
            page.locator("#sok").focus();
            page.keyboard().press("j");
            assertThat(page.locator("#sok").inputValue()).isEqualTo("j");
            assertThat(page.locator("tr[data-focus] a").innerText()).isEqualTo("Provbarn 1");
        }
    }

    @Test
    void aDraftSavesItselfAndSaysSo() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(at("/arbete/demo/komponenter")).page();
            page.locator("#skal").fill("Mormor är nådd.");
            page.locator("[data-draft-status]:has-text('Utkast sparat')").waitFor();
            assertThat(page.locator("[data-draft-status]").innerText()).matches("Utkast sparat \\d\\d\\.\\d\\d");
            assertThat(DRAFT.get()).isEqualTo("Mormor är nådd.");
        }
    }

    @Test
    void shiftThreeTimesLeavesAndBackShowsNothing() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.page();
            page.route("https://www.smhi.se/**", route -> route.fulfill(new Route.FulfillOptions().setBody("Väder")));
            tab.visit(at("/prov/tomt")).visit(at("/demo/komponenter"));
            for (int press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("https://www.smhi.se/");
            page.goBack();
            assertThat(page.url()).endsWith("/prov/tomt");
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
