package se.vagenin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The system's own Chromium, driven for journeys and looks. A tab fails its test on any word in the console, on any
 * request to another host, on any axe violation, and on a page wider than its window.
 */
public final class Browser implements AutoCloseable {

    public static final int PHONE = 360;
    public static final int DESK = 1280;

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = AxeBuilder.getAxeScript();
    /** Every rule, but only what breaks one is brought back: all that keeps them takes as long again. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html)}`)""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    public static Browser launch() {
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A fresh visitor with an empty browser. */
    public Tab tab(Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.script())
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm"));
        return new Tab(context);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** The page is there with its scripts, and what a button sent beside it has come and stands in its place. */
    public static void settled(Page page) {
        page.waitForLoadState();
        page.locator("html:not([data-moving])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static Path executable() {
        String named = System.getenv("VAGENIN_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install it or set VAGENIN_CHROMIUM"));
    }

    /** How wide, in which colours, and whether scripts run. */
    public record Look(int width, boolean dark, boolean script) {

        public static Look desk() {
            return new Look(DESK, false, true);
        }

        public static Look phone() {
            return new Look(PHONE, false, true);
        }

        public Look inTheDark() {
            return new Look(width, true, script);
        }

        public Look withoutScript() {
            return new Look(width, dark, false);
        }

        public static List<Look> all() {
            return List.of(desk(), desk().inTheDark(), phone(), phone().inTheDark());
        }

        @Override
        public String toString() {
            return width + (dark ? "-dark" : "-light");
        }
    }

    /** One visitor's tab. */
    public static final class Tab implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> console = new ArrayList<>();

        private Tab(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(this::hear);
            page.onPageError(error -> console.add("error: " + error));
        }

        /** For what this class has no word for. */
        public Page page() {
            return page;
        }

        public Tab visit(String address) {
            page.navigate(address);
            return this;
        }

        /** The whole page as it stands: quiet, accessible, within its width; kept as a picture. */
        public Tab check(String name) {
            assertQuiet().assertNothingSpills();
            picture(name);
            assertAccessible();
            return this;
        }

        public Tab assertQuiet() {
            assertThat(console).as("console on %s", page.url()).isEmpty();
            return this;
        }

        public Tab assertAccessible() {
            if (!"object".equals(page.evaluate("typeof axe"))) {
                page.evaluate(AXE);
            }
            List<?> found = (List<?>) Objects.requireNonNull(page.evaluate(VIOLATIONS));
            assertThat(found).as("axe on %s", page.url()).isEmpty();
            return this;
        }

        public Tab assertNothingSpills() {
            Object spill = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) spill).intValue())
                    .as("spill on %s", page.url())
                    .isLessThanOrEqualTo(0);
            return this;
        }

        public Tab picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", name + ".png")));
            return this;
        }

        /** What the visit left behind: cookies and stored keys. */
        public List<String> traces() {
            List<String> left = new ArrayList<>();
            context.cookies().forEach(cookie -> left.add("cookie " + cookie.name));
            Object keys = page.evaluate("() => localStorage.length + sessionStorage.length");
            if (((Number) keys).intValue() > 0) {
                left.add("stored keys");
            }
            return left;
        }

        @Override
        public void close() {
            assertThat(console).as("console").isEmpty();
            context.close();
        }

        /** A page that answers 4xx is itself reported as a failed resource; that is meant, all else is not. */
        private void hear(ConsoleMessage message) {
            boolean own = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url().replaceFirst("[?#].*", ""));
            // The browser tells that it did what /lamna asked for.
            boolean cleared = message.text().startsWith("Clear-Site-Data header");
            if (!own && !cleared) {
                console.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        }
    }
}
