package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.vagenin.Vagenin;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.Browser.Tab;
import se.vagenin.testing.TestDatabase;

/**
 * Production's login against a provider that is not ours, on another origin, in a real browser: discovery, proof key,
 * levels of assurance, cookies of production, and the way out. One issuer for staff and one for e-IDs.
 */
@SpringBootTest(classes = Vagenin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("production")
@Tag("R32")
class ProductionLoginTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final String STAFF = "personal";
    private static final String EID = "eid";
    private static final String HIGH = "http://id.elegnamnden.se/loa/1.0/loa3";
    private static final String LOW = "http://id.elegnamnden.se/loa/1.0/loa2";
    private static final String NUMBER = "\"https://id.oidc.se/claim/personalIdentityNumber\": \"199004202389\"";
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    private static Browser browser;

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> DATABASE.appLogin().user());
        properties.add("spring.datasource.password", () -> DATABASE.appLogin().password());
        properties.add("vagenin.keyset-file", () -> data.resolve("keyset").toString());
        properties.add("vagenin.keyset-create", () -> true);
        properties.add("vagenin.base-url", () -> "https://vagenin.example");
        properties.add("vagenin.oidc.issuer", () -> issuer(STAFF));
        properties.add("vagenin.oidc.client-id", () -> "vagenin");
        properties.add("vagenin.oidc.client-secret", () -> "hemlig");
        properties.add("vagenin.oidc.acr", () -> HIGH);
        properties.add("vagenin.eid.issuer", () -> issuer(EID));
        properties.add("vagenin.eid.client-id", () -> "vagenin-eid");
        properties.add("vagenin.eid.client-secret", () -> "hemlig");
    }

    @Autowired
    Municipalities municipalities;

    @Autowired
    OrganisationTemplate templates;

    @Autowired
    Units units;

    @Autowired
    StaffRegister register;

    @LocalServerPort
    int port;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
        PROVIDER.shutdown();
    }

    @BeforeEach
    void municipality() {
        municipalities.save(new MunicipalityProfile(
                HANINGE,
                "Haninge kommun",
                List.of(),
                "08-465 004 40",
                "08-465 004 21",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                "HAN"));
        Tenant.run(HANINGE, () -> {
            templates.apply(HANINGE, OrganisationTemplate.Model.HANINGE);
            UUID unit = units.byCode(HANINGE, "mottagning").orElseThrow().id();
            register.save(
                    HANINGE,
                    new LoginName(issuer(STAFF), "anstalld-1"),
                    new StaffMember(
                            new UUID(7, 1),
                            "Testa Testdotter",
                            true,
                            true,
                            Set.of(new Actor.Assignment(unit, Role.INTAKE_WORKER))));
        });
    }

    @Test
    void staffComesInAndOutAgainByTheProvider() {
        staffIs("anstalld-1", HIGH);
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(home() + "/arbete").page();
            assertThat(page.url()).isEqualTo(home() + "/arbete");
            assertThat(page.content()).contains("Testa Testdotter");
            assertThat(page.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .contains("__Host-session", "__Host-csrf");
            assertThat(page.context().cookies()).allSatisfy(cookie -> {
                assertThat(cookie.secure).isTrue();
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.path).isEqualTo("/");
            });
            page.locator(".vi-logout").first().click();
            page.waitForURL(home() + "/utloggad");
            assertThat(page.locator("h1").innerText()).isEqualTo("Du är utloggad");
        }
    }

    @Test
    void staffByTooWeakALoginIsRefusedInWords() {
        staffIs("anstalld-1", LOW);
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(home() + "/arbete").page();
            assertThat(page.locator("h1").innerText()).isEqualTo("Inloggningen gick inte igenom");
            assertThat(page.locator("main").innerText()).contains("för låg säkerhetsnivå");
            tab.assertAccessible();
        }
    }

    @Test
    void whoeverTheProviderKnowsButNotTheRegisterIsToldSo() {
        staffIs("nagon-annan", HIGH);
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = tab.visit(home() + "/arbete").page();
            assertThat(page.locator("h1").innerText()).isEqualTo("Du har inget konto i Vägen in");
        }
    }

    @Test
    void aResidentComesInByThePersonalNumberOfTheEidAndLeavesNoCookieBehind() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = signIn(tab, "/mina/inloggad", "slumpad-1", acr(HIGH) + ", " + NUMBER);
            assertThat(page.content()).contains("Inloggad: Fia Förskoleprov");
            assertThat(page.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .contains("__Host-session");
            page.locator(".vi-signed button").click();
            page.waitForURL(home() + "/mina/utloggad");
            assertThat(page.context().cookies(home())).isEmpty();
        }
    }

    @Test
    void aResidentByTooWeakAnEidIsRefusedInWords() {
        try (Tab tab = browser.tab(Look.phone())) {
            Page page = signIn(tab, "/mina/inloggad", "slumpad-2", acr(LOW) + ", " + NUMBER);
            assertThat(page.locator("main").innerText()).contains("har för låg säkerhetsnivå", "BankID eller Freja+");
        }
    }

    /** A provider that tells no number: what is saved is found again by the provider's own name for the person. */
    @Test
    void anEidWithoutAPersonalNumberIsEnoughToSave() {
        try (Tab tab = browser.tab(Look.desk())) {
            Page page = signIn(tab, "/mina/orosanmalningar", "utan-nummer", acr(HIGH));
            assertThat(page.locator("h1").innerText()).isEqualTo("Sparade orosanmälningar");
        }
    }

    private static String acr(String level) {
        return "\"acr\": \"" + level + "\"";
    }

    private String home() {
        return "http://localhost:" + port;
    }

    private static String issuer(String id) {
        return PROVIDER.issuerUrl(id).toString();
    }

    /** What the provider of staff says next: it sends people back without asking. */
    private static void staffIs(String subject, String level) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(STAFF, subject, "JWT", List.of("vagenin"), Map.of("acr", level), 600));
    }

    /** The provider of e-IDs asks each time, because we say so (prompt=login). */
    private Page signIn(Tab tab, String path, String subject, String claims) {
        Page page = tab.page();
        page.route("**/fonts.googleapis.com/**", route -> route.fulfill());
        tab.visit(home() + path);
        assertThat(page.url()).startsWith(issuer(EID)).contains("code_challenge_method=S256", "acr_values=");
        page.locator("[name=username]").fill(subject);
        page.locator("[name=claims]").fill("{\"name\": \"Fia Förskoleprov\", " + claims + "}");
        page.locator("[type=submit]").click();
        page.waitForURL(home() + "/**");
        return page;
    }
}
