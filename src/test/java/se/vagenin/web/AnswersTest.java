package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@SpringBootTest(classes = WebServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {

    private static final String SECRET = "Provbarn Ett 20191230-2385";

    @LocalServerPort
    private int port;

    @Autowired
    private Frames frames;

    @Autowired
    private Templates templates;

    @Autowired
    private GalleryPages gallery;

    private final HttpClient http = HttpClient.newHttpClient();

    @Controller
    static class Acts {
        @GetMapping({"/prov/{status}", "/arbete/prov/{status}", "/api/prov/{status}"})
        Answer refuse(@PathVariable("status") int status) {
            return new Refused(HttpStatus.valueOf(status));
        }

        @GetMapping({"/prov/fel", "/arbete/prov/fel", "/api/prov/fel"})
        Answer fail() {
            throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        }

        @GetMapping("/prov/halv")
        Answer halfAPage() {
            return Page.of("web/gallery", "not the view it wants");
        }

        @PostMapping("/prov/spara")
        Answer save() {
            return Redirect.to("/prov/klart");
        }

        @GetMapping("/arbete/prov/krock")
        Answer conflict() {
            return Page.conflict(new Conflict(
                    "förhandsbedömningen",
                    "Maja Påhittad",
                    List.of(new Conflict.Change("Skäl", "Deras ord", "Mina <b>ord</b>")),
                    "/arbete/arenden/1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/komponenter",
                "/arbete/demo/komponenter",
                "/prov/404",
                "/finns-inte",
                "/api/finns-inte",
                "/prov/fel",
                "/lamna",
                "/favicon.ico",
                "/arbete/finns/inte"
            })
    void everyAnswerForbidsInlineForeignFramedAndSniffed(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy")).contains(SecurityHeaders.POLICY);
        assertThat(SecurityHeaders.POLICY)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Vi förstod inte frågan, Anropet är felaktigt",
        "403, Du har inte tillgång hit,",
        "404, Sidan finns inte, Finns inte",
        "405, Så går det inte att göra här, Metoden finns inte här",
        "409, Någon hann före,",
        "413, Det blev för stort,",
        "415, Vi kan inte läsa den sortens innehåll,",
        "422, Något behöver rättas,",
        "429, Det går lite för fort,",
        "500, Något gick fel hos oss,",
        "503, Vi är strax tillbaka,"
    })
    void everyRefusalIsACalmPageOrAProblem(int status, String title, @Nullable String forMachines) throws Exception {
        HttpResponse<String> open = get("/prov/" + status);
        assertThat(open.statusCode()).isEqualTo(status);
        assertThat(open.body()).contains("<h1>" + title + "</h1>", "tel:112", "08-123 456 78");
        assertThat(open.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(open.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");

        HttpResponse<String> work = get("/arbete/prov/" + status);
        assertThat(work.statusCode()).isEqualTo(status);
        assertThat(work.body()).contains("<h1>" + title + "</h1>", "Sanna Exempel", "vi-work");

        HttpResponse<String> machine = get("/api/prov/" + status);
        assertThat(machine.statusCode()).isEqualTo(status);
        assertThat(machine.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(machine.body())
                .contains("\"type\":\"/problem/", "\"title\":\"" + (forMachines == null ? title : forMachines) + "\"")
                .contains("\"status\":" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prov/fel", "/arbete/prov/fel", "/api/prov/fel", "/prov/halv"})
    void aBugShowsAnIdThatIsInTheLogAndNothingElse(String path, CapturedOutput log) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(500);
        var id = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(answer.body());
        assertThat(id.find()).isTrue();
        assertThat(log.getAll()).contains("Unexpected error " + id.group()).doesNotContain(SECRET);
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "at se.vagenin");
    }

    @Test
    void anErrorNeverRepeatsWhatWasAskedFor() throws Exception {
        for (String area : List.of("", "/arbete", "/api")) {
            HttpResponse<String> answer = get(area + "/finns-inte-hemligt?namn=hemligt");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("hemligt");
        }
    }

    @Test
    void aPostRedirectsWithinTheSiteOnly() throws Exception {
        var request = HttpRequest.newBuilder(uri("/prov/spara"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/prov/klart");
        for (String elsewhere : List.of("https://example.org", "//example.org", "/\\example.org", "/a\r\nb", "")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Redirect.to(elsewhere)))
                    .as(elsewhere)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theConflictPageShowsBothVersionsEscaped() throws Exception {
        HttpResponse<String> answer = get("/arbete/prov/krock");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Deras ord", "Mina &lt;b&gt;ord&lt;/b&gt;", "/arbete/arenden/1");
    }

    @Test
    void theMenuShowsWhereOneIsAndHidesWhereOneMayNotGo() throws Exception {
        String body = get("/arbete/inkorg/finns-inte").body();
        assertThat(body).contains("<a href=\"/arbete/inkorg\" aria-current=\"true\">Inkorg<span class=\"vi-num\">34");
        assertThat(body).doesNotContain("Loggkontroll");
    }

    @Test
    void everyFormOfTheWorkspaceSendsTheTokenOfItsRequestAndPublicFormsNone() {
        var request = new MockHttpServletRequest("GET", "/arbete/demo/komponenter");
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "abc-123"));
        Page work = (Page) gallery.work();
        String body = new String(templates.render(work, frames.of(request)), StandardCharsets.UTF_8);
        int posts = body.split("method=\"post\"", -1).length - 1;
        assertThat(posts).isGreaterThan(3);
        assertThat(body.split("name=\"_csrf\" value=\"abc-123\"", -1)).hasSize(posts + 1);

        request.setRequestURI("/demo/komponenter");
        Page open = (Page) gallery.open();
        assertThat(new String(templates.render(open, frames.of(request)), StandardCharsets.UTF_8))
                .doesNotContain("_csrf");
    }

    @Test
    void filesWithTheirVersionAreKeptForAYearAndOthersNot() throws Exception {
        Assets assets = new Assets();
        HttpResponse<String> own = get(assets.url("vagenin.css"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        HttpResponse<String> other = get("/assets/000000000000/vagenin.css");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(get("/assets/000000000000/../../application.yaml").statusCode())
                .isBetween(400, 404);
        assertThat(get(assets.url("finns-inte.css")).statusCode()).isEqualTo(404);
    }

    @Test
    void theExitClearsTheBrowserAndGoesElsewhere() throws Exception {
        HttpResponse<String> answer = get("/lamna");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("https://www.smhi.se/");
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("\"storage\"", "\"cache\"");
    }

    /** U5: at most 60 KB packed in at most 10 requests; fonts are counted too. */
    @Test
    void aPublicPageWeighsLittle() throws Exception {
        String page = new String(unpack(packed("/demo/komponenter")), StandardCharsets.UTF_8);
        Assets assets = new Assets();
        var named = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        List<String> files = Stream.concat(
                        named,
                        Stream.of("vendor/fonts/atkinson-400.woff2", "vendor/fonts/atkinson-600.woff2")
                                .map(assets::url))
                .distinct()
                .toList();
        int bytes = packed("/demo/komponenter").body().length;
        for (String file : files) {
            bytes += packed(file).body().length;
        }
        assertThat(files).hasSizeBetween(5, 9);
        assertThat(bytes).isLessThan(60 * 1024);
    }

    private HttpResponse<byte[]> packed(String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static byte[] unpack(HttpResponse<byte[]> packed) throws IOException {
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        return new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
