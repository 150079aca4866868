package se.vagenin.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.vagenin.testing.Browser.Look;

/** Looks closely at a page as it stands, and keeps what is wrong with it so that one run tells all. */
final class Inspection {

    private static final int NARROWEST = 320;
    private static final String FACTS = """
            () => ({
              heads: document.querySelectorAll('h1').length,
              title: document.title,
              links: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')),
              nowhere: [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
                  .filter(id => id && !document.getElementById(id))
            })""";

    private final List<String> faults = new ArrayList<>();
    private int pages;

    /** Wide and narrow, light and dark, with pictures. */
    List<String> whole(String where, Walker walker, String name) {
        return look(where, walker, name, Look.all());
    }

    /** Wide in light and narrow in the dark, with pictures. */
    List<String> half(String where, Walker walker, String name) {
        return look(where, walker, name, List.of(Look.desk(), Look.phone().inTheDark()));
    }

    /** One more of a kind, on a telephone. */
    List<String> again(String where, Walker walker) {
        pages++;
        hold(where, () -> {
            walker.dress(Look.phone());
            walker.tab().assertQuiet().assertNothingSpills().assertAccessible();
        });
        return read(where, walker);
    }

    void fault(String words) {
        faults.add(words);
    }

    List<String> faults() {
        return faults;
    }

    int pages() {
        return pages;
    }

    private List<String> look(String where, Walker walker, String name, List<Look> looks) {
        pages++;
        for (Look look : looks) {
            hold(where + " " + look, () -> {
                walker.dress(look);
                walker.tab().check(name + "-" + look);
            });
        }
        return read(where, walker);
    }

    private List<String> read(String where, Walker walker) {
        Page page = walker.page();
        hold(where + " " + NARROWEST, () -> {
            page.setViewportSize(NARROWEST, 900);
            walker.tab().assertNothingSpills();
        });
        walker.dress(Look.desk());
        Map<?, ?> facts = (Map<?, ?>) Objects.requireNonNull(page.evaluate(FACTS));
        expect(Objects.equals(facts.get("heads"), 1), where + ": " + facts.get("heads") + " h1");
        expect(!String.valueOf(facts.get("title")).isBlank(), where + ": no title");
        List<?> nowhere = (List<?>) Objects.requireNonNull(facts.get("nowhere"));
        // The galleries show components with links that lead nowhere.
        expect(
                nowhere.isEmpty() || where.endsWith("/komponenter"),
                where + ": links to nowhere on the page " + nowhere);
        List<?> links = (List<?>) Objects.requireNonNull(facts.get("links"));
        return links.stream().map(String::valueOf).toList();
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            faults.add(otherwise);
        }
    }

    /** Does something, and keeps what is wrong with it. */
    void hold(String where, Runnable check) {
        try {
            check.run();
        } catch (AssertionError | PlaywrightException fault) {
            faults.add(where + ": " + fault.getMessage());
        }
    }
}
