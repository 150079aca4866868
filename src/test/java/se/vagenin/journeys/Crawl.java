package se.vagenin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;
import se.vagenin.testing.Browser.Look;

/**
 * Follows links breadth first. Of each kind of page a few are looked at closely; every other link is asked for, so that a
 * dead one is found.
 */
final class Crawl {

    private static final int OF_EACH_KIND = 2;
    private static final String FACTS = """
            () => ({
              heads: document.querySelectorAll('h1').length,
              title: document.title,
              links: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')),
              nowhere: [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
                  .filter(id => id && !document.getElementById(id))
            })""";

    private final PageRoutes routes;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int pages;
    private int links;

    Crawl(PageRoutes routes) {
        this.routes = routes;
    }

    void walk(String who, Walker walker, List<String> from) {
        Deque<String> waiting = new ArrayDeque<>(from);
        Set<String> met = new HashSet<>(from);
        Set<String> older = Set.copyOf(seen);
        Map<String, Integer> looked = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            String kind = routes.at(path.replaceAll("[?#].*", "")).orElse(null);
            if (kind != null && looked.merge(kind, 1, Integer::sum) <= (older.contains(kind) ? 1 : OF_EACH_KIND)) {
                for (String link : look(who, walker, new Stop(path, kind))) {
                    if (met.add(link)) {
                        waiting.add(link);
                    }
                }
            } else {
                ask(who, walker, path);
            }
        }
    }

    int pages() {
        return pages;
    }

    int links() {
        return links;
    }

    Set<String> seen() {
        return seen;
    }

    List<String> faults() {
        return faults;
    }

    private record Stop(String path, String kind) {}

    private List<String> look(String who, Walker walker, Stop stop) {
        Page page = walker.page();
        Response response = Objects.requireNonNull(page.navigate(address(page, stop.path())));
        if (response.status() >= 400) {
            faults.add(who + " " + stop.path() + ": " + response.status());
            return List.of();
        }
        pages++;
        boolean first = seen.add(stop.kind());
        String name = "sida" + stop.kind().replaceAll("[{}]", "").replace('/', '-') + "-" + who;
        for (Look look : first ? Look.all() : List.of(Look.phone())) {
            hold(who, stop, () -> {
                walker.dress(look);
                if (first) {
                    walker.tab().check(name + "-" + look);
                } else {
                    walker.tab().assertNothingSpills().assertAccessible();
                }
            });
        }
        hold(who, stop, () -> {
            page.setViewportSize(320, 900);
            walker.tab().assertNothingSpills();
        });
        walker.dress(Look.desk());
        return read(who, page, stop);
    }

    private List<String> read(String who, Page page, Stop stop) {
        Map<?, ?> facts = (Map<?, ?>) Objects.requireNonNull(page.evaluate(FACTS));
        if (!Objects.equals(facts.get("heads"), 1)) {
            faults.add(who + " " + stop.path() + ": " + facts.get("heads") + " h1");
        }
        if (String.valueOf(facts.get("title")).isBlank()) {
            faults.add(who + " " + stop.path() + ": no title");
        }
        if (!((List<?>) Objects.requireNonNull(facts.get("nowhere"))).isEmpty()) {
            faults.add(who + " " + stop.path() + ": links to nowhere on the page " + facts.get("nowhere"));
        }
        return ((List<?>) Objects.requireNonNull(facts.get("links")))
                .stream()
                        .map(link -> own(page, String.valueOf(link)))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    /** A link that is no page, or one more of a kind: it answers, that is enough. */
    private void ask(String who, Walker walker, String path) {
        links++;
        int status = walker.page().request().get(address(walker.page(), path)).status();
        if (status >= 400) {
            faults.add(who + " " + path + ": " + status);
        }
    }

    private void hold(String who, Stop stop, Runnable check) {
        try {
            check.run();
        } catch (AssertionError fault) {
            faults.add(who + " " + stop.path() + ": " + fault.getMessage());
        }
    }

    private static String address(Page page, String path) {
        return URI.create(page.url()).resolve(path).toString();
    }

    /** The path of a link within the site, without its fragment; nothing for another site, a telephone, or the way out. */
    private static @Nullable String own(Page page, String link) {
        URI here = URI.create(page.url());
        URI there = here.resolve(link);
        boolean within = here.getHost().equals(there.getHost()) && here.getPort() == there.getPort();
        String path = String.valueOf(there.getRawPath());
        if (!within || path.equals("/lamna") || path.equals("/logout") || link.startsWith("#")) {
            return null;
        }
        return there.getRawQuery() == null ? path : path + "?" + there.getRawQuery();
    }
}
