package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;
import se.vagenin.web.Language;
import se.vagenin.web.Text;

/**
 * U1, U3 and U5 for everybody who is not signed in: every public page in every language, each in a browser that has never
 * been there. It leaves nothing, fetches nothing from elsewhere, is light, accessible, and in its own language.
 */
@DemoApp
class PublicCrawlTest {

    private static final int HEAVIEST = 60 * 1024;
    private static final int MOST_REQUESTS = 10;
    /** Of pages that differ only by what they tell of, some are enough. */
    private static final int OF_A_KIND = 2;

    private static final List<String> NOT_PUBLIC =
            List.of("/arbete", "/admin", "/mina", "/demo", "/lamna", "/utloggad");
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    TestClock clock;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> untranslated = new TreeSet<>();
    private int pages;
    private int heaviest;
    private int mostRequests;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void ready() {
        clock.reset();
    }

    @Test
    void everyPublicPageInEveryLanguageIsLightAccessibleAndLeavesNothing() throws IOException {
        Instant began = Instant.now();
        PageRoutes routes = new PageRoutes(mapping);
        for (Language language : Language.values()) {
            crawl(routes, language);
        }
        System.out.printf(
                "U3, U5: %d pages in %d languages: 0 cookies and stored keys, 0 foreign hosts; at most %d KB packed and %d"
                        + " requests; not translated in all: %s; %d faults, %d s%n",
                pages,
                Language.values().length,
                heaviest / 1024,
                mostRequests,
                untranslated,
                faults.size(),
                Duration.between(began, Instant.now()).toSeconds());
        assertThat(faults).isEmpty();
        assertThat(pages).isGreaterThan(Language.values().length * 10);
        if (nothingWaits()) {
            assertThat(untranslated).isEmpty();
        }
    }

    private void crawl(PageRoutes routes, Language language) {
        Deque<String> waiting = new ArrayDeque<>();
        routes.patterns().stream()
                .filter(pattern -> !pattern.contains("{") && isPublic(pattern))
                .sorted()
                .forEach(waiting::add);
        Set<String> asked = new HashSet<>(waiting);
        Map<String, Integer> seen = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            String kind = routes.at(path.replaceFirst("\\?.*", "")).orElse("");
            if (!kind.isEmpty() && seen.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
                for (String link : look(language, path, kind, seen.getOrDefault(kind, 0) == 1)) {
                    if (isPublic(link) && asked.add(link)) {
                        waiting.add(link);
                    }
                }
            }
        }
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/") && NOT_PUBLIC.stream().noneMatch(path::startsWith);
    }

    /** Looks at a page and gives its links as they are without a language. */
    private List<String> look(Language language, String path, String kind, boolean first) {
        String where = language.to(path);
        try (Tab tab = browser.tab(Look.phone())) {
            List<Request> requests = new CopyOnWriteArrayList<>();
            tab.page().onRequestFinished(requests::add);
            Response answer = tab.page().navigate("http://127.0.0.1:" + port + where);
            tab.page().waitForLoadState();
            if (answer == null || !tab.page().url().contains(where.replaceFirst("\\?.*", ""))) {
                return List.of();
            }
            pages++;
            weigh(where, requests);
            hold(where, () -> assertThat(tab.traces()).isEmpty());
            hold(where, () -> inItsLanguage(tab.page(), language));
            hold(where, () -> tab.assertNothingSpills().assertAccessible());
            if (tab.page().content().contains(notice(language))) {
                untranslated.add(where);
            }
            pictures(tab, language, kind, first);
            return links(tab.page(), language);
        } catch (PlaywrightException broken) {
            faults.add(where + ": " + broken);
            return List.of();
        }
    }

    private void weigh(String where, List<Request> requests) {
        int bytes = requests.stream()
                .mapToInt(each -> each.sizes().responseBodySize)
                .sum();
        heaviest = Math.max(heaviest, bytes);
        mostRequests = Math.max(mostRequests, requests.size());
        hold(where, () -> {
            assertThat(bytes).as("bytes").isLessThanOrEqualTo(HEAVIEST);
            assertThat(requests).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(requests)
                    .as("foreign hosts")
                    .allSatisfy(each ->
                            assertThat(URI.create(each.url()).getAuthority()).isEqualTo("127.0.0.1:" + port));
        });
    }

    private static void inItsLanguage(Page page, Language language) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.lang());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.dir());
        assertThat(page.locator("h1").count()).as("main headings").isEqualTo(1);
    }

    /** The desk's width as well, and both kept to be looked at. */
    private void pictures(Tab tab, Language language, String kind, boolean first) {
        if (first) {
            String name = "sprak-" + language.code() + kind.replaceAll("[^a-z-]+", "-");
            tab.picture(name + "-360");
            tab.page().setViewportSize(1280, 900);
            hold(kind, tab::assertNothingSpills);
            tab.picture(name + "-1280");
        }
    }

    private static List<String> links(Page page, Language language) {
        String prefix = language == Language.SWEDISH ? "" : "/" + language.code();
        List<String> links = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(page.evaluate(LINKS))) {
            String link = String.valueOf(each).replaceFirst("#.*", "");
            if (link.startsWith(prefix + "/") && !otherLanguage(link, prefix)) {
                links.add(link.substring(prefix.length()));
            }
        }
        return links;
    }

    private static boolean otherLanguage(String link, String prefix) {
        return prefix.isEmpty()
                && List.of(Language.values()).stream()
                        .filter(each -> each != Language.SWEDISH)
                        .anyMatch(each -> link.equals("/" + each.code()) || link.startsWith("/" + each.code() + "/"));
    }

    private static String notice(Language language) {
        return language.call(() -> Text.text("web.foot.untranslated"));
    }

    private void hold(String where, Runnable claim) {
        try {
            claim.run();
        } catch (AssertionError fault) {
            faults.add(where + ": " + fault.getMessage());
        }
    }

    private static boolean nothingWaits() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/messages/waiting.txt"), StandardCharsets.UTF_8).stream()
                .allMatch(line -> line.isBlank() || line.startsWith("#"));
    }
}
