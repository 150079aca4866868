package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.DemoApp;

/** Residents and reporters who sign in with an e-ID: a door of their own, and nothing behind that of staff. */
@DemoApp
@Tag("R32")
class ResidentLoginTest {

    private static final String OWN = "/mina/inloggad";
    private static final String SESSION = "JSESSIONID";

    @LocalServerPort
    int port;

    @Test
    void anEidLeadsBackToThePageAskedFor() {
        HttpResponse<String> page = new Browser(port).signIn("fia", OWN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(OWN);
        assertThat(page.body()).contains("Inloggad: Fia Förskoleprov", "action=\"/mina/logga-ut\"");
    }

    @Test
    void eachDoorAsksOnlyThoseWhoCanEnterByIt() {
        String residents = new Browser(port).get(OWN).body();
        assertThat(residents)
                .contains("Fia Förskoleprov", "Siv Skolprov", "Pär Polisprov", "Faisa Föräldraprov", "Unni Ungdomsprov")
                .contains("Vera Våldsprov", "Anmälare i tjänsten, med e-legitimation", "Invånare, med e-legitimation")
                .doesNotContain("Sanna Exempel");
        assertThat(new Browser(port).get("/arbete").body())
                .contains("Sanna Exempel")
                .doesNotContain("Fia");
        assertThat(new Browser(port).get("/demo/login").body()).contains("Sanna Exempel", "Fia Förskoleprov");
        assertThat(new Browser(port).signIn("sanna", OWN).statusCode()).isEqualTo(422);
        assertThat(new Browser(port).signIn("fia", "/arbete").statusCode()).isEqualTo(422);
    }

    @Test
    void anEidOfTooLowALevelIsRefusedInWords() {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.signIn("lage", OWN);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("har för låg säkerhetsnivå", "nivå 3").doesNotContain("Lage");
        assertThat(browser.get(OWN).uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void whoIsSignedInWithAnEidIsNobodyInTheWorkspaceAndTheOtherWayRound() {
        Browser resident = new Browser(port);
        resident.signIn("fia", OWN);
        assertThat(resident.get("/arbete").uri().getPath()).isEqualTo("/demo/login");
        Browser staff = new Browser(port);
        staff.signIn("sanna", "/arbete");
        assertThat(staff.get(OWN).uri().getPath()).isEqualTo("/demo/login");
    }

    /** The code that an e-ID gave, brought to the door of staff. */
    @Test
    void aLoginBegunAtOneDoorDoesNotEndAtTheOther() {
        Browser browser = new Browser(port);
        HttpResponse<String> chooser = browser.get(OWN);
        HttpClient step = HttpClient.newBuilder()
                .cookieHandler(browser.jar())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String authorize = location(
                browser.sendWith(step, "/demo/login", Map.of("person", "fia", "_csrf", Browser.token(chooser))));
        String callback = location(browser.sendWith(step, authorize, Map.of()));
        assertThat(callback).contains("/login/oauth2/code/eid?");
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(URI.create(callback.replace("/code/eid?", "/code/personal?"))));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(browser.get("/arbete").uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void aNewSessionBeginsAtLoginAndNothingIsLeftAfterLogout() {
        Browser browser = new Browser(port);
        browser.get(OWN);
        String before = browser.cookie(SESSION);
        HttpResponse<String> page = browser.signIn("fia", OWN);
        String during = browser.cookie(SESSION);
        assertThat(during).isNotEmpty().isNotEqualTo(before);
        HttpResponse<String> out = browser.post("/mina/logga-ut", Map.of("_csrf", Browser.token(page)));
        assertThat(out.uri().getPath()).isEqualTo("/mina/utloggad");
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.get("/").headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> replayed = new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + OWN))
                        .header("Cookie", SESSION + "=" + during));
        assertThat(replayed.uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void theQuickWayOutEndsTheSession() {
        Browser browser = new Browser(port);
        browser.signIn("vera", OWN);
        HttpResponse<String> left = browser.sendWith(
                HttpClient.newBuilder()
                        .cookieHandler(browser.jar())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                "/lamna",
                Map.of());
        assertThat(left.headers().firstValue("Clear-Site-Data").orElse("")).contains("cookies");
        assertThat(browser.get(OWN).uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void pagesForEverybodyKnowNobody() {
        Browser browser = new Browser(port);
        browser.signIn("fia", OWN);
        for (String path : new String[] {"/", "/orosanmalan?slag=forskola", "/om"}) {
            assertThat(browser.get(path).body()).doesNotContain("Fia Förskoleprov", "Inloggad:", "_csrf");
        }
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAndNotEchoed() {
        Browser browser = new Browser(port);
        browser.signIn("fia", OWN);
        HttpResponse<String> refused =
                browser.post("/mina/orosanmalan", Map.of("till", "spara", "oro.text", "planterad"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("planterad");
    }

    @Test
    void aFormThatOutlivesItsSessionKeepsEveryFieldAndGoesOn() {
        Browser browser = new Browser(port);
        String token = Browser.token(browser.signIn("fia", "/mina/orosanmalan?slag=forskola"));
        browser.forget(SESSION);
        String typed = "Rad ett \"><script>alert(1)</script> 😀";
        HttpResponse<String> kept =
                browser.post("/mina/orosanmalan", Map.of("oro.text", typed, "steg", "oro", "_csrf", token));
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body())
                .contains("Du är inte inloggad", "action=\"/mina/orosanmalan\"", "name=\"oro.text\"", "😀")
                .doesNotContain("<script>alert");
    }

    @Test
    void theCalmPagesHaveNoAddressOfTheirOwn() {
        Browser browser = new Browser(port);
        browser.signIn("fia", OWN);
        assertThat(browser.get("/mina/-/skicka-igen").statusCode()).isEqualTo(404);
        assertThat(browser.get("/mina/-/misslyckad").statusCode()).isEqualTo(404);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }
}
