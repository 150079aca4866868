package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vagenin.Vagenin;
import se.vagenin.identity.login.EndpointGuard;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;
import se.vagenin.testing.TestDatabase;
import se.vagenin.web.Answer;
import se.vagenin.web.Redirect;
import tools.jackson.databind.json.JsonMapper;

/** Login, sessions and tokens as a browser and a calling system meet them, on a started server. */
@SpringBootTest(classes = Vagenin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({LoginJourneyTest.Desk.class, LoginJourneyTest.Pages.class})
class LoginJourneyTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final String SESSION = "JSESSIONID";
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> DATABASE.appLogin().user());
        properties.add("spring.datasource.password", () -> DATABASE.appLogin().password());
        properties.add("vagenin.data-dir", data::toString);
        properties.add("vagenin.keyset-file", () -> data.resolve("keyset.json").toString());
        properties.add("vagenin.keyset-create", () -> true);
    }

    /** Pages that only this test has. */
    @RestController
    static class Desk {

        @GetMapping(path = "/arbete/prov", produces = MediaType.TEXT_PLAIN_VALUE)
        @Requires(Operation.SEE_QUEUE)
        String show(Actor.Staff staff, @RequestParam(defaultValue = "") String q) {
            return staff.municipality() + " " + staff.name() + " "
                    + Tenant.current().orElseThrow() + " " + q;
        }

        @PostMapping(path = "/arbete/prov", produces = MediaType.TEXT_PLAIN_VALUE)
        @Requires(Operation.SEE_QUEUE)
        String save(Actor.Staff staff, @RequestParam String text) {
            return "saved " + text;
        }

        @PostMapping("/arbete/prov/bara-post")
        @Requires(Operation.SEE_QUEUE)
        String onlyPost() {
            return "saved";
        }

        @GetMapping("/arbete/odeklarerad")
        String forgotten() {
            return "open";
        }

        @GetMapping(path = "/prov-publik", produces = MediaType.TEXT_PLAIN_VALUE)
        @PublicEndpoint
        String open(Actor.Visitor visitor) {
            return "visitor " + visitor.municipality();
        }

        @GetMapping("/api/v1/{municipality}/prov")
        @Requires(Operation.API_READ)
        Map<String, String> api(Actor.Client client) {
            return Map.of("client", client.clientId());
        }
    }

    /** The same, with the product's own answers. */
    @Controller
    static class Pages {

        static final List<String> SAVED = new CopyOnWriteArrayList<>();

        private final Trips trips;

        Pages(Trips trips) {
            this.trips = trips;
        }

        /** Asks nothing, and where it leads depends on who asks. */
        @GetMapping("/arbete/prov/vidare")
        @Requires(Operation.SEE_QUEUE)
        Answer onward(Actor.Staff staff) {
            return Redirect.to("/arbete/prov?q=" + staff.units().size());
        }

        /** Does something before it asks anything. */
        @PostMapping("/arbete/prov/spara")
        @Requires(Operation.SEE_QUEUE)
        Answer save(@RequestParam String text) {
            SAVED.add(text);
            return Redirect.to("/arbete/prov?q=" + text);
        }

        @GetMapping("/arbete/prov/fel")
        @Requires(Operation.SEE_QUEUE)
        Answer broken() {
            trips.one(Ask.change("select 1 / 0", Map.of()));
            throw new AssertionError("One cannot be divided by zero");
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ApiClients clients;

    @Autowired
    StaffRegister register;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Environment environment;

    @Autowired
    JsonMapper json;

    @Test
    void loginLeadsBackToThePageAskedFor() {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.signIn("sanna", "/arbete/prov?q=a");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/arbete/prov");
        assertThat(page.body()).isEqualTo("0136 Sanna Exempel 0136 a");
    }

    @Test
    void everyDemoPersonCanSignInInBothMunicipalities() {
        assertThat(new Browser(port).signIn("gun", "/arbete/prov").body()).startsWith("0581 Gun Påhittad 0581");
        HttpResponse<String> chooser = new Browser(port).get("/arbete/prov");
        assertThat(chooser.uri().getPath()).isEqualTo("/demo/login");
        assertThat(chooser.body().split("name=\"person\"", -1)).hasSizeGreaterThan(14);
        assertThat(chooser.body()).contains("Haninge kommun: ", "Norrköpings kommun: ");
    }

    @Test
    void aPersonOutsideTheListIsNotSignedIn() {
        HttpResponse<String> page = new Browser(port).signIn("nobody", "/arbete/prov");
        assertThat(page.statusCode()).isEqualTo(422);
    }

    @Test
    void aNewSessionBeginsAtLogin() {
        Browser browser = new Browser(port);
        browser.get("/arbete/prov");
        String before = browser.cookie(SESSION);
        browser.signIn("sanna", "/arbete/prov");
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theSessionEndsAfterHalfAnHour() {
        assertThat(environment.getRequiredProperty("server.servlet.session.timeout", Duration.class))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void logoutEndsTheSession() {
        Browser browser = new Browser(port);
        browser.signIn("sanna", "/arbete/inloggad");
        String old = browser.cookie(SESSION);
        HttpResponse<String> out =
                browser.post("/logout", Map.of("_csrf", Browser.token(browser.get("/arbete/inloggad"))));
        assertThat(out.uri().getPath()).isEqualTo("/utloggad");
        assertThat(browser.get("/arbete/prov").uri().getPath()).isEqualTo("/demo/login");
        assertThat(withSession(old).uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void aRemovedRoleIsRefusedAtOnce() {
        Browser browser = new Browser(port);
        assertThat(browser.signIn("vilma", "/arbete/prov").statusCode()).isEqualTo(200);
        StaffMember vilma = member("Vilma Tryggprov");
        Tenant.run(HANINGE, () -> register.setRoles(HANINGE, vilma.id(), Set.of()));
        HttpResponse<String> refused = browser.get("/arbete/prov");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Din roll ger inte rätt");
        Tenant.run(HANINGE, () -> register.setRoles(HANINGE, vilma.id(), vilma.assignments()));
        assertThat(browser.get("/arbete/prov").statusCode()).isEqualTo(200);
    }

    @Test
    void whereAPageLeadsIsNotDecidedByARoleThatIsGone() {
        Browser browser = new Browser(port);
        browser.signIn("vilma", "/arbete/prov");
        HttpResponse<String> refused = withoutRoles("Vilma Tryggprov", () -> browser.get("/arbete/prov/vidare"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.uri().getPath()).isEqualTo("/arbete/prov/vidare");
        assertThat(browser.get("/arbete/prov/vidare").uri().getPath()).isEqualTo("/arbete/prov");
    }

    /** An address that is asked for in a way that it does not know asks the database nothing. */
    @Test
    void anErrorPageHasNoMenuByARoleThatIsGone() {
        Browser browser = new Browser(port);
        browser.signIn("vilma", "/arbete/prov");
        HttpResponse<String> usual = browser.get("/arbete/prov/bara-post");
        assertThat(usual.statusCode()).isEqualTo(405);
        assertThat(usual.body()).contains("Vilma Tryggprov", "/arbete/inkorg");
        HttpResponse<String> gone = withoutRoles("Vilma Tryggprov", () -> browser.get("/arbete/prov/bara-post"));
        assertThat(gone.statusCode()).isEqualTo(405);
        assertThat(gone.body()).doesNotContain("Vilma Tryggprov", "/arbete/inkorg");
    }

    /** The form goes to the same address once more, with all that was written, and is done once. */
    @Test
    void aFormSentWhenRolesHaveChangedIsDoneOnceWithAllThatItHeld() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, "ett-ord");
        withoutRoles("Vilma Tryggprov", () -> null);
        HttpResponse<String> done = browser.post("/arbete/prov/spara", form);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).endsWith("ett-ord");
        assertThat(Pages.SAVED).containsExactly("ett-ord");
    }

    @Test
    void aFormOfOneWhoseRoleIsGoneDoesNothing() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, "ett-ord");
        HttpResponse<String> refused = withoutRoles("Vilma Tryggprov", () -> browser.post("/arbete/prov/spara", form));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Din roll ger inte rätt");
        assertThat(Pages.SAVED).isEmpty();
    }

    /** What is searched for stands in no address, so it must come along with the form. */
    @Test
    void aSearchSentWhenRolesHaveChangedIsMadeAndOneWithoutTheRoleIsNot() {
        Browser browser = new Browser(port);
        browser.signIn("vilma", "/arbete/sok");
        Map<String, String> search =
                Map.of("fraga", "Ingenstans Finnsej", "_csrf", Browser.token(browser.get("/arbete/sok")));
        withoutRoles("Vilma Tryggprov", () -> null);
        HttpResponse<String> made = browser.post("/arbete/sok", search);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("Ingenstans Finnsej");
        HttpResponse<String> refused = withoutRoles("Vilma Tryggprov", () -> browser.post("/arbete/sok", search));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Din roll ger inte rätt");
    }

    private static Map<String, String> form(Browser browser, String text) {
        Pages.SAVED.clear();
        browser.signIn("vilma", "/arbete/inloggad");
        return Map.of("text", text, "_csrf", Browser.token(browser.get("/arbete/inloggad")));
    }

    /** It fails as a role that is gone does; asked for anew it fails by itself, and not again and again. */
    @Test
    void aPageThatDividesByZeroIsAnErrorAndNoLoop() {
        Browser browser = new Browser(port);
        browser.signIn("vilma", "/arbete/prov");
        assertThat(browser.get("/arbete/prov/fel").statusCode()).isEqualTo(500);
        assertThat(browser.get("/arbete/prov/fel").statusCode()).isEqualTo(500);
    }

    @Test
    void anEndedAccountIsToldPlainly() {
        Browser browser = new Browser(port);
        browser.signIn("frida", "/arbete/prov");
        StaffMember frida = member("Frida Rättsprov");
        Tenant.run(
                HANINGE,
                () -> register.save(
                        HANINGE,
                        new LoginName("demo", "frida"),
                        new StaffMember(frida.id(), frida.name(), true, false, frida.assignments())));
        HttpResponse<String> page = browser.get("/arbete/prov");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Du har inget konto i Vägen in");
    }

    @Test
    void aPostWithALostSessionKeepsEveryFieldAndCanBeSentAgain() {
        Browser browser = new Browser(port);
        browser.signIn("sanna", "/arbete/inloggad");
        String token = Browser.token(browser.get("/arbete/inloggad"));
        browser.forget(SESSION);
        String typed = "Rad ett\nRad två \"><script>alert(1)</script> 😀";
        HttpResponse<String> kept = browser.post("/arbete/prov", Map.of("text", typed, "_csrf", token));
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body())
                .contains("Du har blivit utloggad", "action=\"/arbete/prov\"", "name=\"text\"", "Rad två", "😀")
                .doesNotContain("<script>alert");
        browser.signIn("sanna", "/arbete/inloggad");
        HttpResponse<String> saved = browser.post("/arbete/prov", Map.of("text", typed, "_csrf", Browser.token(kept)));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo("saved " + typed);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAndNotEchoed() {
        Browser browser = new Browser(port);
        browser.signIn("sanna", "/arbete/prov");
        HttpResponse<String> refused = browser.post("/arbete/prov", Map.of("text", "planterad"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("planterad");
    }

    @Test
    void theKeepingPageHasNoAddressOfItsOwn() {
        Browser browser = new Browser(port);
        browser.signIn("sanna", "/arbete/prov");
        assertThat(browser.get("/arbete/-/skicka-igen").statusCode()).isEqualTo(404);
    }

    @Test
    void aHandlerWithoutADeclarationIsRefused() {
        Browser browser = new Browser(port);
        browser.signIn("sanna", "/arbete/prov");
        assertThat(browser.get("/arbete/odeklarerad").statusCode()).isEqualTo(403);
    }

    @Test
    void everyHandlerOfTheProductDeclaresWhoMayCallIt() {
        var handlers = mapping.getHandlerMethods().values().stream()
                .filter(method -> !method.getBeanType().equals(Desk.class))
                .toList();
        assertThat(handlers).isNotEmpty();
        assertThat(handlers.stream().filter(method -> !EndpointGuard.isDeclared(method)))
                .extracting(HandlerMethod::toString)
                .isEmpty();
    }

    @Test
    void publicPagesSetNoCookieAndReadNoSession() {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.get("/prov-publik");
        assertThat(page.body()).isEqualTo("visitor 0136");
        assertThat(browser.cookies()).isEmpty();
        browser.signIn("gun", "/arbete/prov");
        assertThat(browser.get("/prov-publik").body()).isEqualTo("visitor 0136");
    }

    @Test
    void aClientGetsATokenForItsOwnMunicipalityOnly() {
        String token = accessToken("bench");
        assertThat(api("/api/v1/0136/prov", token).statusCode()).isEqualTo(200);
        HttpResponse<String> other = api("/api/v1/0581/prov", token);
        HttpResponse<String> missing = api("/api/v1/0136/finns-inte", token);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).isEqualTo(missing.body());
    }

    @Test
    void withoutATokenTheAnswerIsAProblemInSwedish() {
        HttpResponse<String> refused = new Browser(port).get("/api/v1/0136/prov");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.readTree(refused.body()).get("detail").asString()).contains("giltig åtkomsttoken");
        assertThat(api("/api/v1/0136/prov", "falsk").statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretKeptByAnOlderHashGetsATokenAndIsKeptAnew() {
        var haninge = new Municipality(136);
        clients.save(new ApiClients.ApiClient(haninge, "gammal", "{noop}hemlig", "Prov", Set.of("reports:read")));
        assertThat(tokenAnswer("gammal", "hemlig").statusCode()).isEqualTo(200);
        assertThat(clients.find("gammal").orElseThrow().secretHash())
                .startsWith("{bcrypt}")
                .doesNotContain("hemlig");
        assertThat(tokenAnswer("gammal", "hemlig").statusCode()).isEqualTo(200);
        assertThat(tokenAnswer("gammal", "fel").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongSecretGetsNoToken() {
        assertThat(tokenAnswer("bench", "fel").statusCode()).isEqualTo(401);
    }

    @Test
    void secretsAndKeysAreReadableByTheServerOnly() throws Exception {
        for (String file : new String[] {"api-clients.json", "keyset.json-tokens.json"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private HttpResponse<String> withSession(String session) {
        return new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/arbete/prov"))
                        .header("Cookie", SESSION + "=" + session));
    }

    private <T> T withoutRoles(String name, Supplier<T> asked) {
        StaffMember member = member(name);
        Tenant.run(HANINGE, () -> register.setRoles(HANINGE, member.id(), Set.of()));
        try {
            return asked.get();
        } finally {
            Tenant.run(HANINGE, () -> register.setRoles(HANINGE, member.id(), member.assignments()));
        }
    }

    private StaffMember member(String name) {
        return Tenant.call(HANINGE, () -> register.active(HANINGE)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String accessToken(String client) {
        String secret = secret(client);
        HttpResponse<String> answer = tokenAnswer(client, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("access_token").asString();
    }

    private String secret(String client) {
        return json.readTree(data.resolve("api-clients.json")).get(client).asString();
    }

    private HttpResponse<String> tokenAnswer(String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=reports:read")));
    }

    private HttpResponse<String> api(String path, String token) {
        return new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token));
    }
}
