package se.vagenin.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** Find support in the whole program, as a browser without script asks for it, with the demo's catalogue. */
@DemoApp
class FindSupportTest {

    private static final Pattern CARD = Pattern.compile("<article class=\"vi-offer\">");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern TELLING = Pattern.compile("(?i)våld|vald|slå|hot|violen|utsatt");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Offerings offerings;

    @Autowired
    MissedSearches missed;

    private final HttpClient stranger =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theWholeListIsToldInWordsAndLeadsOn() throws Exception {
        HttpResponse<String> page = get("/stod");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains(
                        "stöd passar", "Familjesamtal", "Utan att boka", "Prata med oss", "/stod/guide", "/stod?sida=2")
                .doesNotContain("Stöd vid våld hemma", "Modiga barn");
        assertThat(CARD.matcher(page.body()).results()).hasSize(FindPages.PAGE);
        assertThat(get("/stod?sida=2").body())
                .contains("Öppna förskolan med socionom")
                .doesNotContain("Stöd vid våld hemma", "Modiga barn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vem=foralder&hur=direkt | Öppna förskolan med socionom | Trygga föräldrar",
                "vem=ung&hur=utan-namn | Prata med någon | En vuxen till",
                "amne=9 | Bostadsråd i tid | Öppna förskolan",
                "amne=9&hur=direkt | Bostadsråd i tid | Råd om skulder och budget",
                "nara=Jordbro&vem=foralder | Trygga föräldrar | Tonårstrassel",
                "sprak=so&vem=foralder&hur=direkt | Öppna förskolan med socionom | Familjesamtal",
                "hur=kvall&vem=annan | nothing | Öppna förskolan"
            })
    void choicesNarrowEachOther(String query, String found, String notFound) throws Exception {
        String page = get("/stod?" + query).body();

        if (!found.equals("nothing")) {
            assertThat(page).contains(found);
        }
        assertThat(page).doesNotContain(notFound);
    }

    @Test
    void anOfferingLeadsBackToTheListItWasFoundIn() throws Exception {
        assertThat(get("/stod?vem=foralder").body()).contains("href=\"/stod/familjesamtal?vem=foralder\"");
        assertThat(get("/stod/familjesamtal?vem=foralder&ord=hemligt&sida=2").body())
                .contains("href=\"/stod?vem=foralder&amp;sida=2\"");
        assertThat(get("/en/stod/familjesamtal?vem=foralder").body()).contains("href=\"/en/stod?vem=foralder\"");
        assertThat(get("/stod/familjesamtal").body()).contains("href=\"/stod\"");
    }

    @Test
    void whenNothingSuitsThereIsANextStep() throws Exception {
        assertThat(get("/stod?vem=barn&hur=natet&amne=8").body())
                .contains("Inget stöd passar", "Ta bort ett val", "Visa alla stöd", "Prata med oss");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skulder | Råd om skulder och budget",
                "jag dricker för mycket | Snack om alkohol och droger",
                "Kronofogden | Råd om skulder och budget",
                "foraldrar tonaring | Tonårstrassel",
                "skilsmässa vårdnad | Föräldrar på var sitt håll",
                "velka | Råd om skulder och budget"
            })
    void wordsFindWhatTheyAreAbout(String words, String found) throws Exception {
        HttpResponse<String> page = post("/stod", Map.of("ord", words));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(found).doesNotContain("Vi hittar inget på de orden");
        assertThat(page.uri().toString()).doesNotContain("ord=");
    }

    @Test
    void wordsInAnAddressAreNotSearchedFor() throws Exception {
        assertThat(get("/stod?ord=skulder").body()).doesNotContain("value=\"skulder\"");
    }

    @Test
    void aSearchWithoutWordsGoesBackToTheChoices() throws Exception {
        HttpResponse<String> page = post("/stod", Map.of("ord", "  ", "vem", "ung"));

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/stod?vem=ung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"min man slår mig", "Våld", "misshandel"})
    void whatIsAboutViolenceIsOnlyPointedAt(String words) throws Exception {
        String page = post("/stod", Map.of("ord", words)).body();

        assertThat(page).contains("Det finns mer stöd som kan passa").doesNotContain("Stöd vid våld hemma");
        assertThat(title(page)).doesNotContainPattern(TELLING);
    }

    @Test
    void noAddressAndNoTitleSaysViolence() throws Exception {
        for (Offering each : Tenant.call(People.HANINGE, () -> offerings.offered(People.HANINGE, today()))) {
            if (each.content().topic() == Topic.VIOLENCE) {
                String address = "/stod/" + each.slug();
                String first = get(address).body();
                String behind = post(address, Map.of("visa", "ja")).body();

                assertThat(address).doesNotContainPattern(TELLING);
                assertThat(first).contains("Innan du går vidare", "/lamna").doesNotContain(each.name());
                assertThat(behind).contains("<h1>" + each.name() + "</h1>", "/lamna");
                assertThat(title(first)).doesNotContainPattern(TELLING);
                assertThat(title(behind)).doesNotContainPattern(TELLING).doesNotContain(each.name());
            }
        }
        for (String address : new String[] {"/stod/vidare", "/stod?amne=6"}) {
            String page = get(address).body();
            assertThat(page).contains("Innan du går vidare").doesNotContain("Stöd vid våld hemma");
            assertThat(title(page)).doesNotContainPattern(TELLING);
        }
        String behind = post("/stod/vidare", Map.of("visa", "ja")).body();
        assertThat(behind).contains("Stöd vid våld hemma", "Modiga barn", "020-50 50 50");
        assertThat(title(behind)).doesNotContainPattern(TELLING);
    }

    @Test
    void aPageSaysHowOneComes() throws Exception {
        assertThat(get("/stod/familjesamtal").body())
                .contains(
                        "<h1>Familjesamtal</h1>",
                        "Poseidons torg",
                        "136\u00a040 Handen",
                        "ta hissen till plan 2",
                        "Utan trappsteg",
                        "08-123 450 12",
                        "Inget, det är gratis",
                        "Ingen utredning behövs",
                        "Uppgifterna kontrollerades")
                .contains("Familjesamtal – Vägen in");
        assertThat(get("/stod/finns-inte").statusCode()).isEqualTo(404);
    }

    @Test
    void theGuideLeadsToFiveSuggestionsWithReasons() throws Exception {
        assertThat(get("/stod/guide").body()).contains("Är någon i fara just nu?");
        assertThat(post("/stod/guide", Map.of("steg", "DANGER")).statusCode()).isEqualTo(422);
        assertThat(post("/stod/guide", Map.of("steg", "DANGER", "fara", "ja")).body())
                .contains("Ring 112", "Fortsätt till frågorna");
        assertThat(post("/stod/guide", Map.of("steg", "DANGER", "fara", "nej")).body())
                .contains("Vem gäller det?");
        assertThat(post("/stod/guide", Map.of("steg", "WHO", "fara", "nej", "vem", "foralder"))
                        .body())
                .contains("Vad handlar det mest om?", "Små barn");
        String result = post(
                        "/stod/guide",
                        Map.of("steg", "WHAT", "fara", "nej", "vem", "foralder", "om", GuideAnswers.UNKNOWN))
                .body();
        long cards = CARD.matcher(result).results().count();
        assertThat(cards).isBetween(2L, 5L);
        assertThat(result).contains("Därför:", "Prata med oss");
    }

    @ParameterizedTest
    @CsvSource({"barn, 8", "annan, 9", "vuxen, 2"})
    void theGuideHasNoDeadEnd(String who, String what) throws Exception {
        String page = post("/stod/guide", Map.of("steg", "WHAT", "fara", "nej", "vem", who, "om", what))
                .body();

        assertThat(page).contains("href=\"/kontakt\"");
    }

    @Test
    void theGuideWarnsBeforeItShowsWhatIsAboutViolence() throws Exception {
        var answers = Map.of("steg", "WHAT", "fara", "nej", "vem", "vuxen", "om", "6");
        assertThat(post("/stod/guide", answers).body())
                .contains("Innan du går vidare")
                .doesNotContain("Stöd vid våld hemma");
        assertThat(post("/stod/guide", Map.of("steg", "PAUSE", "fara", "nej", "vem", "vuxen", "om", "6"))
                        .body())
                .contains("Stöd vid våld hemma");
    }

    @Test
    void anotherLanguageKeepsTheQuestionAndTheAnswers() throws Exception {
        String page = post("/fi/stod/guide", Map.of("steg", "WHO", "fara", "nej", "vem", "ung", "till", "sprak"))
                .body();

        assertThat(page).contains("<html lang=\"fi\"").containsPattern("value=\"ung\"[^>]*checked");
    }

    @Test
    void aWordIsReadableOnlyWhenItWasMissedOnThreeDays() throws Exception {
        for (int day = 0; day < MissedSearches.DAYS_BEFORE_READABLE; day++) {
            assertThat(readable()).doesNotContain("simundervisning");
            post("/stod", Map.of("ord", "simundervisning"));
            post("/stod", Map.of("ord", "simundervisning"));
            post("/stod", Map.of("ord", "Karin Påhittadsson"));
            clock.forward(Duration.ofDays(1));
        }

        assertThat(readable()).contains("simundervisning").doesNotContain("karin");
        assertThat(Tenant.call(People.HANINGE, () -> missed.since(People.HANINGE, today().minusDays(30), 50)))
                .anySatisfy(each -> assertThat(each.searches()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vem=&hur=&amne=&nara=&sprak=&sida=",
                "amne=99&sida=-1",
                "sida=999",
                "nara=%00",
                "nara=%F0%9F%92%99",
                "vem=foralder&vem=barn&vem=ung",
                "sprak='; drop table offering; --",
                "nara=<script>alert(1)</script>"
            })
    void strangeChoicesAreCalmlyPassedOver(String query) throws Exception {
        HttpResponse<String> page =
                get("/stod?" + query.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    private java.time.LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private java.util.List<String> readable() {
        return Tenant.call(People.HANINGE, () -> missed.since(People.HANINGE, today().minusDays(30), 50)).stream()
                .map(MissedSearches.Missed::word)
                .toList();
    }

    private static String title(String page) {
        var found = TITLE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return stranger.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
