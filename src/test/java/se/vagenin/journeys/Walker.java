package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;

/** Somebody at a browser: knows pages by their headings, fields by their labels and buttons by their words. */
final class Walker implements AutoCloseable {

    private final Tab tab;
    private final Page page;
    private final String host;
    private volatile @Nullable Response last;

    Walker(Browser browser, int port) {
        this(browser, port, Look.desk());
    }

    Walker(Browser browser, int port, Look look) {
        this.tab = browser.tab(look);
        this.page = tab.page();
        this.host = "http://127.0.0.1:" + port;
        page.onResponse(response -> {
            // A public form is sent beside the page (decision 30), and asks for a page all the same.
            if (response.request().isNavigationRequest()
                    || "text/html".equals(response.request().headers().get("accept"))) {
                last = response;
            }
        });
    }

    /** Signs in with the demo's login provider and comes to the page that was asked for. */
    Walker signIn(String person, String path) {
        visit(path);
        assertThat(page.url()).contains("/demo/login");
        page.locator("button[name=person][value=" + person + "]").click();
        assertThat(page.url()).startsWith(host + path);
        return this;
    }

    Walker visit(String path) {
        page.navigate(host + path);
        return this;
    }

    Walker press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        Browser.settled(page);
        return this;
    }

    Walker follow(String words) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    Walker choose(String... labels) {
        for (String label : labels) {
            field(label).check();
        }
        return this;
    }

    /** Ticks one answer of a question whose answers have the same words as those of another. */
    Walker answer(String question, String label) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Walker type(String label, String words) {
        field(label).fill(words);
        return this;
    }

    Walker reads(String... words) {
        assertThat(page.locator("main").innerText().replace('\u00a0', ' ')).contains(words);
        return this;
    }

    Walker heads(String words) {
        assertThat(page.locator("h1").innerText()).startsWith(words);
        return this;
    }

    /** An invalid form: 422, the summary says what to do, and each line leads to its field. */
    Walker refused(String... reasons) {
        answered(422);
        assertThat(page.title()).startsWith("Fel:");
        assertThat(page.locator(".ds-error-summary").innerText()).contains(reasons);
        return this;
    }

    Walker answered(int status) {
        assertThat(java.util.Objects.requireNonNull(last).status())
                .as("status of %s", page.url())
                .isEqualTo(status);
        return this;
    }

    Walker keeps(String label, String words) {
        assertThat(field(label).inputValue()).isEqualTo(words);
        return this;
    }

    Walker keepsChoice(String label) {
        assertThat(field(label).isChecked()).isTrue();
        return this;
    }

    /** What a button or link fetches to keep: the first bytes say what it is. */
    Walker fetchesPdf(Runnable click) {
        var file = page.waitForDownload(click).path();
        try {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    /** The page wide and narrow, light and dark: quiet, accessible, within its width; kept as pictures. */
    Walker seen(String name) {
        for (Look look : Look.all()) {
            dress(look);
            tab.check(name + "-" + look);
        }
        dress(Look.desk());
        return this;
    }

    void dress(Look look) {
        page.setViewportSize(look.width(), 900);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    Page page() {
        return page;
    }

    Tab tab() {
        return tab;
    }

    String path() {
        return page.url().substring(host.length());
    }

    private Locator field(String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    @Override
    public void close() {
        tab.close();
    }
}
