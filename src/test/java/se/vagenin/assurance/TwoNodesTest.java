package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;
import se.vagenin.Vagenin;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.Browser;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Two whole programs on one database: what one of them does holds at once at the other, and is done once. */
class TwoNodesTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final String REPORTS = "/api/v1/0136/concern-reports";
    private static final String PAGE = "/arbete/inkorg";
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path data;

    private static ApplicationContext a;
    private static ApplicationContext b;

    /** What nodes share: the database, the keys and a directory. */
    @ActiveProfiles("demo")
    abstract static class Node {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry properties) {
            properties.add("spring.datasource.url", DATABASE::url);
            properties.add(
                    "spring.datasource.username", () -> DATABASE.appLogin().user());
            properties.add(
                    "spring.datasource.password", () -> DATABASE.appLogin().password());
            properties.add("spring.datasource.hikari.maximum-pool-size", () -> 6);
            properties.add("vagenin.data-dir", data::toString);
            properties.add(
                    "vagenin.keyset-file", () -> data.resolve("keyset.json").toString());
            properties.add("vagenin.keyset-create", () -> true);
        }
    }

    @SpringBootTest(
            classes = Vagenin.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"vagenin.demo.matters=false", "vagenin.node=a"})
    static final class NodeA extends Node {}

    @SpringBootTest(
            classes = Vagenin.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"vagenin.demo.matters=false", "vagenin.node=b"})
    static final class NodeB extends Node {}

    @BeforeAll
    static void start() {
        a = new TestContextManager(NodeA.class).getTestContext().getApplicationContext();
        b = new TestContextManager(NodeB.class).getTestContext().getApplicationContext();
        assertThat(a).isNotSameAs(b);
    }

    @Test
    void aRoleTakenAwayAtOneNodeIsGoneAtTheOtherWithTheNextRequest() {
        Browser browser = new Browser(port(b));
        assertThat(browser.signIn("vilma", PAGE).statusCode()).isEqualTo(200);
        StaffMember vilma = member("Vilma Tryggprov");
        Tenant.run(HANINGE, () -> register(a).setRoles(HANINGE, vilma.id(), Set.of()));
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
        Tenant.run(HANINGE, () -> register(a).setRoles(HANINGE, vilma.id(), vilma.assignments()));
        HttpResponse<String> again = browser.get(PAGE + "?vy=ingens");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.uri().getQuery()).isEqualTo("vy=ingens");
    }

    /** An address that leads nowhere asks the database nothing, and its page has a menu all the same. */
    @Test
    void anErrorPageShowsNoMenuByARoleThatIsGone() {
        Browser browser = new Browser(port(b));
        browser.signIn("vilma", PAGE);
        assertThat(browser.get("/arbete/finns-inte").body()).contains("Vilma Tryggprov");
        StaffMember vilma = member("Vilma Tryggprov");
        Tenant.run(
                HANINGE,
                () -> register(a)
                        .change(
                                HANINGE,
                                new StaffMember(
                                        vilma.id(), vilma.name(), vilma.qualified(), false, vilma.assignments())));
        HttpResponse<String> lost = browser.get("/arbete/finns-inte");
        assertThat(lost.statusCode()).isIn(403, 404);
        assertThat(lost.body()).doesNotContain("Vilma Tryggprov").doesNotContain("/arbete/inkorg");
        Tenant.run(HANINGE, () -> register(a).change(HANINGE, vilma));
    }

    @Test
    void anAccountEndedAtOneNodeIsEndedAtTheOther() {
        Browser browser = new Browser(port(b));
        assertThat(browser.signIn("frida", PAGE).statusCode()).isEqualTo(200);
        StaffMember frida = member("Frida Rättsprov");
        StaffMember ended = new StaffMember(frida.id(), frida.name(), frida.qualified(), false, frida.assignments());
        Tenant.run(HANINGE, () -> register(a).save(HANINGE, new LoginName("demo", "frida"), ended));
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
    }

    /** To whom a matter can be given is a right, and never taken from the names that a node remembers. */
    @Test
    void whoMayBeGivenMattersIsNeverRemembered() {
        StaffMember sanna = member("Sanna Exempel");
        Tenant.run(HANINGE, () -> {
            assertThat(register(b).active(HANINGE)).contains(sanna);
            register(a).setRoles(HANINGE, sanna.id(), Set.of());
            assertThat(register(b).active(HANINGE)).doesNotContain(sanna);
            register(a).setRoles(HANINGE, sanna.id(), sanna.assignments());
        });
    }

    @Test
    void aTokenFromOneNodeIsGoodAtTheOther() {
        ApiCaller atA = ApiCaller.register(a.getBean(ApiClients.class), port(a), HANINGE);
        assertThat(atA.at(port(b)).get(REPORTS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportSentToBothNodesIsOneReport() throws Exception {
        ApiCaller atA = ApiCaller.register(a.getBean(ApiClients.class), port(a), HANINGE);
        ApiCaller atB = atA.at(port(b));
        long before = reports();
        String key = UUID.randomUUID().toString();
        String body = "{\"children\": [{\"name\": \"Provbarn\", \"birthDate\": \"2020-03-01\"}],"
                + " \"concern\": {\"text\": \"Två noder " + key + "\"}}";
        Callable<String> one = () -> patiently(atA, key, body);
        Callable<String> other = () -> patiently(atB, key, body);
        Set<String> ids = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(one, other, one, other, one, other, one, other))) {
                ids.add(answer.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(reports()).isEqualTo(before + 1);
    }

    /** Sessions lie in a node (record 0034): who comes to another is asked to sign in, and nothing typed is lost. */
    @Test
    void aFormThatReachesAnotherNodeKeepsEveryFieldAndIsSentAfterLogin() {
        Browser browser = new Browser(port(a));
        browser.signIn("sanna", PAGE);
        String token = Browser.token(browser.get(PAGE));
        String cookies = "JSESSIONID=" + browser.cookie("JSESSIONID") + "; csrf=" + browser.cookie("csrf");
        HttpResponse<String> kept = new Browser(port(b))
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(b) + "/arbete/sok"))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("fraga=Provsson&_csrf=" + token)));
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body()).contains("Du har blivit utloggad", "action=\"/arbete/sok\"", "Provsson");

        Browser anew = new Browser(port(b));
        anew.signIn("sanna", PAGE);
        var found = anew.post("/arbete/sok", Map.of("fraga", "Provsson", "_csrf", Browser.token(anew.get(PAGE))));
        assertThat(found.statusCode()).isEqualTo(200);
    }

    /** As the API's description asks for: whoever is told that the first try is still running sends the same once more. */
    private static String patiently(ApiCaller api, String key, String body) throws InterruptedException {
        HttpResponse<String> answer = api.post(REPORTS, key, body);
        for (int tries = 0; answer.statusCode() == 409 && tries < 100; tries++) {
            Thread.sleep(50);
            answer = api.post(REPORTS, key, body);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).get("id").asString();
    }

    private static long reports() {
        return Tenant.call(
                HANINGE,
                () -> a.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                        .execute(_ -> a.getBean(JdbcClient.class)
                                .sql("select count(*) from concern_report where municipality = 136")
                                .query(Long.class)
                                .single()));
    }

    private static int port(ApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static StaffRegister register(ApplicationContext node) {
        return node.getBean(StaffRegister.class);
    }

    private static StaffMember member(String name) {
        return Tenant.call(HANINGE, () -> register(a).active(HANINGE)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
