package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.Browser;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * U8's ground: how often a page of the desk asks the database does not follow how much it shows. In Norrköping, so that the
 * desk of the other tests stays as it is.
 */
@DemoApp
class StatementsPerPageTest {

    private static final int MANY = 12;

    /** From Skatteverket's series for tests. */
    private static final String CHILD = "201601282385";

    private static final String REPORTS = "/api/v1/0581/concern-reports";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<Logger> senders = Stream.of(JdbcTemplate.class.getName(), "se.vagenin.tenancy.SentTrip")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private final AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            boolean ofARequest = event.getThreadName().startsWith("tomcat");
            String message = event.getFormattedMessage();
            if (ofARequest
                    && (message.startsWith("Executing prepared SQL statement")
                            || message.startsWith("Executing a trip"))) {
                statements.add(message);
            }
        }
    };

    @BeforeEach
    void listen() {
        clock.reset();
        counter.start();
        senders.forEach(sender -> {
            sender.addAppender(counter);
            sender.setLevel(Level.DEBUG);
            sender.setAdditive(false);
        });
    }

    @AfterEach
    void stop() {
        senders.forEach(sender -> {
            sender.setLevel(null);
            sender.setAdditive(true);
            sender.detachAppender(counter);
        });
    }

    @Test
    void theDeskTakesAsManyStatementsForManyRowsAsForFew() {
        Browser gun = new Cases(context, port).signedIn("gun");
        assign(received(2));
        received(1);
        Map<String, Integer> few = counts(gun);
        for (int i = 0; i < MANY; i++) {
            assign(received(1 + i % 3));
        }
        Map<String, Integer> many = counts(gun);
        System.out.printf("U8: statements for few rows %s, for %d more %s%n", few, MANY, many);
        assertThat(few.values()).allSatisfy(each -> assertThat(each).isPositive());
        assertThat(many).isEqualTo(few);
    }

    /** As few as what a page shows allows: who is signed in is confirmed on the way, and the menu's number goes along. */
    @Test
    void aPageTakesFewTrips() {
        Browser gun = new Cases(context, port).signedIn("gun");
        Browser nora = new Cases(context, port).signedIn("nora");
        UUID matter = received(3);
        assign(received(2));
        atMost(1, gun, "/arbete/inkorg");
        atMost(4, gun, "/arbete");
        atMost(1, gun, "/arbete/siffror");
        atMost(2, nora, "/arbete/arenden/" + matter);
        atMost(3, nora, "/arbete/inkorg?valt=" + matter);
    }

    @Test
    void aSearchTakesFewTrips() {
        Browser nora = new Cases(context, port).signedIn("nora");
        received(2);
        for (String words : List.of(CHILD, "Provbarn Känd", "Prowbarn Kend")) {
            String csrf = Browser.token(nora.get("/arbete/sok"));
            statements.clear();
            assertThat(nora.post("/arbete/sok", Map.of("_csrf", csrf, "fraga", words))
                            .body())
                    .contains("Provbarn");
            assertFew(2, "a search for " + words);
        }
    }

    /** Whoever looks for help waits behind nobody's questions but these. */
    @Test
    void aVisitorsPageTakesFewTrips() {
        Browser visitor = new Browser(port);
        atMost(1, visitor, "/stod");
        atMost(1, visitor, "/stod?vem=foralder");
        atMost(1, visitor, "/en/stod");
        atMost(2, visitor, "/stod/familjesamtal");
    }

    @Test
    void aSystemsRequestTakesFewTrips() {
        ApiCaller system = ApiCaller.register(context.getBean(ApiClients.class), port, People.NORRKOPING);
        UUID matter = received(2);
        String timeline = "/api/v1/0581/matters/" + matter + "/timeline?limit=50";
        system.get(timeline);
        statements.clear();
        assertThat(system.get(timeline).statusCode()).isEqualTo(200);
        assertFew(3, timeline);
        for (int children = 1; children <= 3; children++) {
            String report = report(children);
            system.post(REPORTS, report);
            statements.clear();
            assertThat(system.post(REPORTS, report).statusCode()).isEqualTo(201);
            assertFew(4, "a report on " + children);
        }
    }

    /** It read its case three times and took twenty-four. */
    @Test
    void aDecisionTakesFewTrips() {
        ApiCaller system = ApiCaller.register(context.getBean(ApiClients.class), port, People.NORRKOPING);
        JsonNode made =
                new JsonMapper().readTree(system.post(REPORTS, report(1)).body());
        String child = REPORTS + "/" + made.get("id").asString() + "/children/"
                + made.get("children").get(0).get("id").asString();
        assertThat(system.post(child + "/protection-assessment", """
                                {"assessor": "nora", "outcome": "NO_NEED", "bases": ["REPORT"], "reasons": "Hos mormor.",
                                 "childHeard": {"heard": true}}""").statusCode())
                .isEqualTo(201);
        statements.clear();
        var decided = system.post(child + "/preliminary-decision", """
                {"decider": "nora", "decision": "OPEN", "reasons": "Uppgifter om slag.",
                 "childHeard": {"heard": true}, "meeting": {"offered": true}}""");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        assertFew(11, "a decision");
    }

    private static String report(int children) {
        String each = """
                {"name": "Provbarn Anmäld", "birthDate": "2018-01-05", "guardians": []}""";
        return """
                {"reporter": {"category": "PRESCHOOL_OR_SCHOOL", "name": "Prov Lärare", "role": "Lärare",
                  "organisation": "Provskolan", "phone": "0700000000", "wantsFeedback": true},
                 "children": [{"personalNumber": "%s", "name": "Provbarn Känd"}%s],
                 "concern": {"text": "Barnet berättar om slag.", "reasons": ["NEGLECT"]}}
                """.formatted(CHILD, (", " + each).repeat(children - 1));
    }

    private void atMost(int most, Browser browser, String path) {
        count(browser, path);
        assertFew(most, path);
    }

    private void assertFew(int most, String what) {
        assertThat(statements)
                .as("%s is sent as %n%s", what, String.join("\n", statements))
                .hasSizeLessThanOrEqualTo(most);
        assertThat(statements).isNotEmpty();
    }

    @Test
    void aMatterTakesAsManyStatementsHoweverOftenTheChildIsKnown() {
        Browser nora = new Cases(context, port).signedIn("nora");
        UUID first = received(2);
        int alone = count(nora, "/arbete/arenden/" + received(2));
        for (int i = 0; i < MANY; i++) {
            received(4);
        }
        int known = count(nora, "/arbete/arenden/" + received(4));
        int preview = count(nora, "/arbete/inkorg?valt=" + first);
        System.out.printf(
                "U8: statements for a matter %d, with %d earlier and four children %d, its preview %d%n",
                alone, MANY, known, preview);
        assertThat(known).isEqualTo(alone);
    }

    private Map<String, Integer> counts(Browser browser) {
        return Map.of(
                "/arbete",
                count(browser, "/arbete"),
                "/arbete/inkorg",
                count(browser, "/arbete/inkorg"),
                "/arbete/inkorg?vy=ingens",
                count(browser, "/arbete/inkorg?vy=ingens"),
                "/arbete/siffror",
                count(browser, "/arbete/siffror"));
    }

    private int count(Browser browser, String path) {
        browser.get(path);
        statements.clear();
        assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        return statements.size();
    }

    /** About a child who is in every report, and others. */
    private UUID received(int children) {
        ReportedConcern one = People.preschoolReport(TestClock.START.minus(Duration.ofDays(15)));
        PersonalNumber number =
                PersonalNumber.parse(CHILD, LocalDate.of(2026, 11, 24)).orElseThrow();
        List<ReportedConcern.Subject> subjects = IntStream.range(0, children)
                .mapToObj(place -> place == 0
                        ? new ReportedConcern.Subject(
                                number, null, "Provbarn Känd", null, null, null, Protection.NONE, List.of())
                        : People.child("Provbarn Syskon " + place, LocalDate.of(2018, 1, place)))
                .toList();
        ReportedConcern report =
                People.report(one.receivedAt(), one.reporter(), subjects, Set.of(ReportedConcern.Reason.NEGLECT));
        return Tenant.call(
                People.NORRKOPING,
                () -> context.getBean(ReceiveConcern.class)
                        .receive(new Actor.Visitor(People.NORRKOPING), report)
                        .matterId());
    }

    private void assign(UUID id) {
        var gun = context.getBean(People.class).staff("gun");
        Tenant.run(
                People.NORRKOPING,
                () -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                        .executeWithoutResult(_ -> {
                            Matters matters = context.getBean(Matters.class);
                            Matter matter = matters.find(People.NORRKOPING, id).orElseThrow();
                            matters.assign(gun, matter, gun.id(), matter.unitId());
                        }));
    }
}
