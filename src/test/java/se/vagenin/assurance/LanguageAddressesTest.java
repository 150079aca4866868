package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.DemoApp;

/** The language in the address, through the whole program: login filters, controllers, redirects and error pages. */
@DemoApp
class LanguageAddressesTest {

    @LocalServerPort
    int port;

    private final HttpClient stranger =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @ParameterizedTest
    @CsvSource({
        "'', sv, ltr, ''",
        "/lattlast, sv, ltr, /lattlast",
        "/en, en, ltr, /en",
        "/fi, fi, ltr, /fi",
        "/ar, ar, rtl, /ar",
        "/so, so, ltr, /so"
    })
    void thePageIsInTheLanguageOfItsAddressAndLeadsOnInIt(String prefix, String lang, String dir, String onward)
            throws Exception {
        for (String path : new String[] {"", "/stod", "/om"}) {
            HttpResponse<String> page = get((prefix + path).isEmpty() ? "/" : prefix + path);
            assertThat(page.statusCode()).as(prefix + path).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + lang + "\" dir=\"" + dir + "\"")
                    .contains("href=\"" + onward + "/personuppgifter\"")
                    .contains("hreflang=\"sv-simple\"")
                    .contains("href=\"/fi" + path + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/arbete", "/fi/admin", "/ar/arbete/inkorg", "/en/api/v1/api-info", "/en/login", "/en/live"})
    void theWorkspaceAndTheMachinesAreNotToBeFoundThere(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aRedirectStaysInTheLanguage() throws Exception {
        HttpResponse<String> answer = get("/fi/orosanmalan/kvitto");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/fi/orosanmalan");
    }

    @Test
    void anErrorIsToldInTheLanguage() throws Exception {
        HttpResponse<String> answer = get("/so/finns-inte");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"so\"", "Boggu ma jiro", "href=\"/en\"");
    }

    /** The form is gone with the error, so its page cannot be had again in another language by a link. */
    @Test
    void afterAFormThatFailedNoLanguageIsOffered() throws Exception {
        HttpResponse<String> answer = stranger.send(
                HttpRequest.newBuilder(uri("/en/finns-inte"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"en\"").doesNotContain("hreflang");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return stranger.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
