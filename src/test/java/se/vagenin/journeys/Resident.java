package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;

/**
 * Somebody at the public pages in any language: knows fields by their names and buttons by what they send, so that the same
 * walk can be walked in Swedish and in Arabic.
 */
final class Resident implements AutoCloseable {

    private static final int MOST_MILLIS = 5000;
    /** A link to another page, or the button of a form whose answers stand in the address. */
    private static final String LEAVES = """
            e => {
              const a = e.closest('a[href]');
              if (!a) return e.form?.method === 'get';
              return !a.target && !a.hasAttribute('download') && a.origin === location.origin
                && (a.pathname !== location.pathname || a.search !== location.search || !a.hash);
            }""";

    private final Tab tab;
    private final Page page;
    private final String base;
    private final Look look;
    private final String language;
    private final List<String> foreign = new ArrayList<>();

    Resident(Browser browser, int port, Look look, String language) {
        this.tab = browser.tab(look);
        this.page = tab.page();
        this.base = "http://127.0.0.1:" + port;
        this.look = look;
        this.language = language;
        page.onRequest(this::hear);
    }

    /** How it is walked: desk and phone, with and without script, in a language that runs each way. */
    static Stream<org.junit.jupiter.params.provider.Arguments> ways() {
        return Stream.of("", "/ar")
                .flatMap(language -> Stream.of(
                                Look.desk(),
                                Look.phone().inTheDark(),
                                Look.phone().withoutScript())
                        .map(look -> org.junit.jupiter.params.provider.Arguments.of(language, look)));
    }

    private void hear(Request request) {
        if (!base.equals("http://" + URI.create(request.url()).getAuthority())) {
            foreign.add(request.url());
        }
    }

    Resident visit(String path) {
        page.navigate(base + language + path);
        return this;
    }

    /** One of the demo's people, at its provider of e-IDs. */
    Resident as(String person) {
        assertThat(page.url()).contains("/demo/login");
        page.locator("button[name=person][value='" + person + "']").click();
        return this;
    }

    Resident pick(String name, String value) {
        page.locator("main select[name='" + name + "']").first().selectOption(value);
        return this;
    }

    Resident choose(String name, String value) {
        page.locator("main [name='" + name + "'][value='" + value + "']")
                .first()
                .check();
        return this;
    }

    Resident fill(String name, String text) {
        page.locator("main [name='" + name + "']").first().fill(text);
        return this;
    }

    Resident file(String name, Path file) {
        page.locator("main input[type=file][name='" + name + "']").setInputFiles(file);
        return this;
    }

    /** The button that leads on. */
    Resident onward() {
        return click(
                page.locator("#formular button.ds-button:not([data-variant])").first());
    }

    /** The button that sends this as {@code till}. */
    Resident press(String value) {
        return click(
                page.locator("main button[name=till][value='" + value + "']").first());
    }

    Resident click(String selector) {
        return click(page.locator(selector).first());
    }

    private Resident click(Locator button) {
        boolean leaves = look.script() && Boolean.TRUE.equals(button.evaluate(LEAVES));
        if (leaves) {
            page.evaluate("() => { window.before = true; }");
        }
        button.click();
        if (leaves) {
            awaitAnother();
        }
        Browser.settled(page);
        return this;
    }

    /** A link replaces the page a moment after it was pressed (decision 30); one that opens beside it leaves it as it is. */
    private void awaitAnother() {
        try {
            page.waitForFunction(
                    "() => !window.before", null, new Page.WaitForFunctionOptions().setTimeout(MOST_MILLIS));
        } catch (TimeoutError stays) {
            assertThat(tab.page().context().pages()).as("opened beside it").hasSizeGreaterThan(1);
        }
    }

    /** The first free time after some that are left alone. */
    Resident time(int after) {
        page.locator("main input[name=tid]").nth(after).check();
        return this;
    }

    /** The last free time on the page, which is days away. */
    Resident lastTime() {
        page.locator("main input[name=tid]").last().check();
        return this;
    }

    String value(String name) {
        return page.locator("main [name='" + name + "']").first().inputValue();
    }

    String code() {
        return page.locator(".vi-code").first().innerText();
    }

    Resident reads(String... words) {
        assertThat(text()).contains(words);
        return this;
    }

    String text() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    Page page() {
        return page;
    }

    /** Accessible, quiet, within its width, in its language and direction; kept as a picture. */
    Resident seen(String name) {
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("/ar") ? "rtl" : "ltr");
        String picture = name + (language.isEmpty() ? "" : "-" + language.substring(1)) + "-" + look;
        if (look.script()) {
            tab.check(picture);
        } else {
            // axe needs script to look at a page.
            tab.assertQuiet().picture(picture + "-utan-skript");
        }
        return this;
    }

    /** U3: no cookie, no stored key, nothing fetched from elsewhere. */
    Resident leavesNothing() {
        if (look.script()) {
            assertThat(tab.traces()).isEmpty();
        } else {
            assertThat(page.context().cookies()).isEmpty();
        }
        assertThat(foreign).isEmpty();
        return this;
    }

    @Override
    public void close() {
        tab.close();
    }
}
