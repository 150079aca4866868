package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vagenin.testing.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/**
 * U1: every page of the program, as each of those who meet it, in every state that it can show. A page that no link and
 * no step leads to fails the run, and so does a run that sees none.
 */
@DemoApp
class EveryPageTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    TestClock clock;

    private final Inspection inspection = new Inspection();
    private Crawl crawl;
    private PageRoutes routes;
    private States states;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void everyState() {
        clock.reset();
        Casework.clearDesk(context.getEnvironment());
        routes = new PageRoutes(mapping);
        crawl = new Crawl(routes, inspection);
        states = States.made(new Casework(context));
        crawl.refuses(states.of("skyddad"));
    }

    @Test
    void everyPageIsReachedAccessibleAndWithinItsWindow() {
        Instant began = Instant.now();
        visitor();
        firstLine();
        receiver();
        others();
        residents();
        try (Moments moments = new Moments(browser, port, inspection, crawl)) {
            moments.all(states, context);
        }
        Set<String> never = new TreeSet<>(routes.patterns());
        never.removeAll(crawl.seen());
        System.out.printf(
                "U1: %d pages looked at, %d links asked for, %d of %d routes, never %s, %d faults, %d s%n",
                inspection.pages(),
                crawl.links(),
                routes.patterns().size() - never.size(),
                routes.patterns().size(),
                never,
                inspection.faults().size(),
                Duration.between(began, Instant.now()).toSeconds());
        assertThat(inspection.faults()).isEmpty();
        assertThat(never).as("pages that no walk reached").isEmpty();
        assertThat(inspection.pages()).isGreaterThan(routes.patterns().size());
    }

    private void visitor() {
        try (Walker visitor = new Walker(browser, port)) {
            visitor.visit("/");
            crawl.walk(
                    "besökare",
                    visitor,
                    "/",
                    "/kontakt",
                    "/svar",
                    "/stod",
                    "/boka",
                    "/boka/min-tid",
                    "/demo/komponenter");
            assertThat(visitor.tab().traces()).isEmpty();
            crawl.walk("besökare", visitor, "/utloggad", "/mina/utloggad", "/orosanmalan/kvitto");
            crawl.note("/orosanmalan/kvitto");
        }
    }

    private void firstLine() {
        try (Walker sanna = new Walker(browser, port)) {
            sanna.visit("/arbete");
            crawl.note("/demo/login");
            inspection.whole("besökare /demo/login", sanna, "sida-demo-login");
            sanna.signIn("sanna", "/arbete");
            handOvers(sanna);
            states.all().forEach((name, matter) -> {
                if (!name.equals("skyddad")) {
                    crawl.visit("sanna", sanna, "arende-" + name, matter(matter));
                }
            });
            for (String name : new String[] {"oppnat", "skickat", "mottaget", "atersant"}) {
                crawl.visit("sanna", sanna, "overlamning-" + name, matter(states.of(name)) + "/overlamning");
            }
            crawl.visit("sanna", sanna, "aterkoppling-kvar", matter(states.of("besked-kvar")) + "/aterkoppling");
            crawl.visit("sanna", sanna, "aterkoppling-lamnad", matter(states.of("besked-lamnat")) + "/aterkoppling");
            crawl.visit("sanna", sanna, "uppgift", matter(states.of("vrakning")) + "/uppgift");
            crawl.visit("sanna", sanna, "samtal", matter(states.of("samtal")) + "/samtal");
            crawl.visit("sanna", sanna, "samtal-anmalan", matter(states.of("samtal")) + "/samtal/orosanmalan");
            crawl.visit("sanna", sanna, "stod-svar", matter(states.of("stod-erbjudet")) + "/stod");
            crawl.visit("sanna", sanna, "bokad-tid", "/arbete/kalender/tid/" + new Casework(context).booked());
            crawl.walk(
                    "sanna",
                    sanna,
                    "/arbete",
                    "/arbete/demo/komponenter",
                    "/arbete/inloggad",
                    matter(states.of("langre-tid")),
                    matter(states.of("forberett")) + "/overlamning");
        }
        try (Walker maja = new Walker(browser, port)) {
            maja.signIn("maja", "/arbete");
            crawl.visit("maja", maja, "arende-skyddad", matter(states.of("skyddad")));
            crawl.walk("maja", maja, "/arbete", matter(states.of("skyddad")), matter(states.of("sista-dagen")));
        }
    }

    /** The hand-overs are made at their own pages: prepared, sent, accepted and returned. */
    private void handOvers(Walker sanna) {
        Handovers.prepare(sanna, states.of("forberett"));
        for (String name : new String[] {"skickat", "mottaget", "atersant"}) {
            Handovers.prepare(sanna, states.of(name));
            Handovers.send(sanna, states.of(name));
        }
        try (Walker ulf = new Walker(browser, port)) {
            ulf.signIn("ulf", "/arbete/overlamningar")
                    .follow("Provbarn Mottaget")
                    .press("Ta emot ärendet");
            ulf.visit("/arbete/overlamningar").follow("Provbarn Atersant");
            ulf.type("Varför återsänder ni?", "Barnets skola saknas.").press("Återsänd");
        }
    }

    private void receiver() {
        try (Walker ulf = new Walker(browser, port)) {
            ulf.signIn("ulf", "/arbete");
            crawl.walk("ulf", ulf, "/arbete", "/arbete/overlamningar");
        }
    }

    private void others() {
        for (String person : new String[] {"hilda", "nadja", "petra", "lova", "ana"}) {
            try (Walker walker = new Walker(browser, port)) {
                walker.signIn(person, "/arbete");
                crawl.walk(person, walker, "/arbete");
            }
        }
        try (Walker adam = new Walker(browser, port)) {
            adam.signIn("adam", "/admin");
            crawl.walk("adam", adam, "/admin");
        }
    }

    private void residents() {
        try (Walker fia = new Walker(browser, port)) {
            fia.visit("/mina/orosanmalan?slag=forskola");
            fia.page().locator("button[name=person][value=fia]").click();
            fia.press("Spara och fortsätt senare");
            crawl.walk(
                    "fia", fia, "/mina", "/mina/orosanmalan", "/mina/orosanmalningar", "/mina/inloggad", "/mina/boka");
        }
        // One booking among one's own, which OwnPagesJourneyTest looks at.
        crawl.note("/mina/bokningar/{id}");
        // Answers at the addresses of others, which SavedReportJourneyTest and ProductionLoginTest look at.
        crawl.note("/mina/orosanmalan/fortsatt");
        crawl.note("/mina/-/skicka-igen");
        crawl.note("/mina/-/misslyckad");
        crawl.note("/arbete/-/loggar-ut");
    }

    static String matter(UUID id) {
        return "/arbete/arenden/" + id;
    }
}
