package se.vagenin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Language;

/**
 * Follows links breadth first. The first page of each kind is looked at in every look, a second and one in each other
 * language on a telephone; every other link is asked for, so that a dead one is found.
 */
final class Crawl {

    private static final int OF_EACH_KIND = 2;

    private final PageRoutes routes;
    private final Inspection inspection;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    Crawl(PageRoutes routes, Inspection inspection) {
        this.routes = routes;
        this.inspection = inspection;
    }

    /** From some addresses to all that can be reached from them by links, as one person. */
    void walk(String who, Walker walker, String... from) {
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        Set<String> met = new HashSet<>(waiting);
        Set<String> older = Set.copyOf(seen);
        Map<String, Integer> looked = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            String kind = kind(path);
            boolean once = kind != null && (older.contains(kind) || language(kind) != Language.SWEDISH);
            if (kind != null && looked.merge(kind, 1, Integer::sum) <= (once ? 1 : OF_EACH_KIND)) {
                for (String link : look(who, walker, path)) {
                    if (met.add(link)) {
                        waiting.add(link);
                    }
                }
            } else {
                ask(who, walker, path);
            }
        }
    }

    /** One page that is a picture of its own, whatever was seen of its kind. */
    void visit(String who, Walker walker, String name, String path) {
        if (arrives(who, walker, path)) {
            here(walker, name);
        }
    }

    /** A page that is reached in another way than by a link, as it stands. */
    void here(Walker walker, String name) {
        String kind = kind(walker.path());
        if (kind != null) {
            seen.add(kind);
        }
        inspection.half(name, walker, name);
    }

    /** An address that only leads on, or a page that answers at the address of another. */
    void note(String kind) {
        seen.add(kind);
    }

    /** What lists show of this may lead to a refusal with its reason. */
    void refuses(Object id) {
        refused.add(id.toString());
    }

    Set<String> seen() {
        return seen;
    }

    int links() {
        return asked.size();
    }

    /** The route that answers; before it the language, where the address names one. */
    private @Nullable String kind(String path) {
        String bare = path.replaceAll("[?#].*", "");
        Language language = language(bare);
        String swedish = bare.substring(prefix(language).length());
        return routes.at(swedish.isEmpty() ? "/" : swedish)
                .map(each -> prefix(language) + each)
                .orElse(null);
    }

    private static Language language(String path) {
        return Arrays.stream(Language.values())
                .filter(each -> (path + "/").startsWith(prefix(each) + "/") && each != Language.SWEDISH)
                .findFirst()
                .orElse(Language.SWEDISH);
    }

    private static String prefix(Language language) {
        return language == Language.SWEDISH ? "" : "/" + language.code();
    }

    private boolean arrives(String who, Walker walker, String path) {
        Page page = walker.page();
        Response response = Objects.requireNonNull(page.navigate(address(page, path)));
        if (response.status() != 200 && !refusedRightly(path, response.status())) {
            inspection.fault(who + " " + path + ": " + response.status());
        }
        return response.status() == 200;
    }

    /** A link may lead on to another page than it names, such as the login. */
    private List<String> look(String who, Walker walker, String path) {
        if (!arrives(who, walker, path)) {
            return List.of();
        }
        String where = who + " " + path;
        String kind = String.valueOf(kind(walker.path()));
        boolean first = seen.add(kind);
        List<String> links = first && language(kind) == Language.SWEDISH
                ? inspection.whole(
                        where, walker, "sida" + kind.replaceAll("[{}]", "").replace('/', '-'))
                : inspection.again(where, walker);
        return links.stream()
                .map(link -> own(walker.page(), link))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A link that is no page, or one more of a kind: it answers, that is enough. */
    private void ask(String who, Walker walker, String path) {
        asked.add(path);
        int status = walker.page().request().get(address(walker.page(), path)).status();
        if (status >= 400 && !refusedRightly(path, status)) {
            inspection.fault(who + " " + path + ": " + status);
        }
    }

    private boolean refusedRightly(String path, int status) {
        return status == 403 && refused.stream().anyMatch(path::contains);
    }

    private static String address(Page page, String path) {
        return URI.create(page.url()).resolve(path).toString();
    }

    /** The path of a link within the site, without its fragment; nothing for another site, a telephone, or the way out. */
    private static @Nullable String own(Page page, String link) {
        URI here = URI.create(page.url());
        URI there = here.resolve(link);
        boolean within = Objects.equals(here.getHost(), there.getHost()) && here.getPort() == there.getPort();
        String path = String.valueOf(there.getRawPath());
        if (!within || path.equals("/lamna") || path.equals("/logout") || link.startsWith("#")) {
            return null;
        }
        return there.getRawQuery() == null ? path : path + "?" + there.getRawQuery();
    }
}
