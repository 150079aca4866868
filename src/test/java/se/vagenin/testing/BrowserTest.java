package se.vagenin.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;

/** The looks of every page rest on this: what is wrong is seen, and a page that is right is let through. */
class BrowserTest {

    private static Browser browser;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @Test
    void aPageThatIsRightIsLetThrough() {
        try (Tab tab = tab("<p>Ett ord</p><label>Namn <input type='text'></label>")) {
            tab.assertQuiet().assertNothingSpills().assertAccessible();
        }
    }

    @Test
    void weakWordsAndAFieldWithoutALabelAreSeenTogether() {
        try (Tab tab = tab("<p style='color: #ddd; background: #fff'>Svagt</p><input type='text'>")) {
            assertThatThrownBy(tab::assertAccessible)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("Svagt")
                    .hasMessageContaining("label");
        }
    }

    /** Looked at before, and changed since: what was looked at then does not answer for it. */
    @Test
    void aPageIsLookedAtAnewEachTime() {
        try (Tab tab = tab("<p>Ett ord</p>")) {
            tab.assertAccessible();
            tab.page().evaluate("document.querySelector('p').style.color = '#ddd'");
            assertThatThrownBy(tab::assertAccessible).hasMessageContaining("color-contrast");
        }
    }

    @Test
    void aPageWiderThanItsWindowIsSeen() {
        try (Tab tab = tab("<div style='width: 400px'>Bred</div>")) {
            assertThatThrownBy(tab::assertNothingSpills).hasMessageContaining("spill");
        }
    }

    private static Tab tab(String main) {
        Tab tab = browser.tab(Look.phone());
        tab.page()
                .setContent("<!doctype html><html lang='sv'><head><title>Prov</title>"
                        + "<meta name='viewport' content='width=device-width'></head><body><main><h1>Prov</h1>" + main
                        + "</main></body></html>");
        return tab;
    }
}
