package se.vagenin.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import se.vagenin.testing.TestDirectory;

/** The program as it is started, while its database is stopped and started again: 112, help and what was typed are there. */
class OutageTest {

    private static final List<String> LANGUAGES = List.of("", "/lattlast", "/en", "/fi", "/ar", "/so");
    private static final List<String> PAGES = List.of(
            "", "/stod", "/kontakt", "/orosanmalan", "/boka", "/svar", "/tillganglighet", "/personuppgifter", "/om");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final String TYPED = "Provtext, med å och \"citat\" & <tecken>\nrad två";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestDirectory directory;
    private static ProgramInItsOwnProcess program;

    @BeforeAll
    static void start() {
        directory = TestDirectory.create();
        program = new ProgramInItsOwnProcess(directory.path());
        program.start();
        program.awaitAnnounced();
    }

    @AfterAll
    static void stop() {
        program.close();
        directory.close();
    }

    @Test
    void helpIsThereAndNothingTypedIsLostWhileTheDatabaseIsStopped() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        awaitFile();
        long slowest = 0;
        int pages = 0;
        String sent;
        program.stopDatabase();
        try {
            ProgramInItsOwnProcess.pause(1_000);
            for (String language : LANGUAGES) {
                for (String page : PAGES) {
                    String path = language + page;
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = get(path.isEmpty() ? "/" : path);
                    slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
                    pages++;
                    assertThat(answer.statusCode()).as(path).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After"))
                            .as(path)
                            .contains("30");
                    assertThat(answer.headers().firstValue("Set-Cookie"))
                            .as(path)
                            .isEmpty();
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .as(path)
                            .contains("no-store");
                    assertThat(answer.body())
                            .as(path)
                            .contains("tel:112", "tel:116111", "tel:+4620505050", "Haninge kommun")
                            .contains(
                                    "lang=\"" + (language.matches("|/lattlast") ? "sv" : language.substring(1)) + "\"")
                            .containsPattern("tel:\\+468\\d+");
                    assertThat(answer.body()).doesNotContain("Exception");
                }
            }
            assertThat(get("/arbete").statusCode()).isEqualTo(503);
            assertThat(get("/live").statusCode()).isEqualTo(200);
            assertThat(get("/ready").statusCode()).isEqualTo(503);
            assertThat(get("/hsds/v3/services").headers().firstValue("Content-Type"))
                    .contains("application/problem+json");

            HttpResponse<String> first = post("/fi/orosanmalan", "namn=" + encoded(TYPED) + "&val=a&val=b&till=vidare");
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(fields(first.body()))
                    .containsExactlyInAnyOrder("namn=" + encoded(TYPED), "val=a", "val=b", "till=vidare");
            HttpResponse<String> again = post("/fi/orosanmalan", String.join("&", fields(first.body())));
            sent = String.join("&", fields(again.body()));
            assertThat(fields(again.body())).containsExactlyInAnyOrderElementsOf(fields(first.body()));

            HttpResponse<String> multipart = multipart("/orosanmalan", "namn", TYPED);
            assertThat(multipart.statusCode()).isEqualTo(503);
            assertThat(fields(multipart.body())).containsExactly("namn=" + encoded(TYPED));
        } finally {
            program.startDatabase();
        }
        program.awaitReady();
        long back = System.nanoTime();
        while (get("/stod").statusCode() == 503 && System.nanoTime() - back < 15_000_000_000L) {
            ProgramInItsOwnProcess.pause(100);
        }
        assertThat(get("/stod").statusCode()).isEqualTo(200);
        assertThat(post("/fi/orosanmalan", sent).statusCode()).isIn(200, 422);
        System.out.printf(
                "Outage: %d pages in %d languages without the database, slowest %d ms, ordinary pages %d ms after it was ready%n",
                pages, LANGUAGES.size(), slowest, (System.nanoTime() - back) / 1_000_000);
        assertThat(slowest).isLessThanOrEqualTo(1_000);
    }

    private static void awaitFile() {
        for (int waited = 0; !Files.exists(directory.path().resolve("last-known.json")); waited++) {
            assertThat(waited).as("the file of what is known").isLessThan(200);
            ProgramInItsOwnProcess.pause(50);
        }
    }

    private static List<String> fields(String page) {
        String form = page.substring(page.indexOf("<form method=\"post\""));
        List<String> fields = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(form.substring(0, form.indexOf("</form>")));
        while (hidden.find()) {
            fields.add(encoded(HtmlUtils.htmlUnescape(hidden.group(1))) + "="
                    + encoded(HtmlUtils.htmlUnescape(hidden.group(2))));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return CLIENT.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> multipart(String path, String name, String value)
            throws IOException, InterruptedException {
        String body = "--grans\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                + "\r\n--grans\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nabc\r\n--grans--\r\n";
        return CLIENT.send(
                to(path).header("Content-Type", "multipart/form-data; boundary=grans")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path));
    }
}
