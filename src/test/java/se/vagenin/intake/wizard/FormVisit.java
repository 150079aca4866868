package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person at the form, without script: what the page sent hidden goes back with what is typed. */
final class FormVisit {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private HttpResponse<byte[]> last;

    private FormVisit(String base, String path) {
        this.base = base;
        this.last = send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    static FormVisit start(int port, String path) {
        return new FormVisit("http://localhost:" + port, path);
    }

    /** Presses the way on. */
    FormVisit next(String... namesAndValues) {
        return press("", namesAndValues);
    }

    FormVisit press(String button, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        if (!button.isEmpty()) {
            all.addAll(List.of("till", button));
        }
        return post("/orosanmalan", all);
    }

    /** Chooses another language by its button, with what stands typed on the page. */
    FormVisit choose(String language, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of("till", "sprak"));
        java.util.regex.Matcher button = Pattern.compile("formaction=\"([^\"]+)\"[^>]*>" + language + "<")
                .matcher(body());
        assertThat(button.find()).as(language).isTrue();
        return post(button.group(1), all);
    }

    FormVisit savePdf() {
        return post("/orosanmalan/kvitto", List.of());
    }

    FormVisit sameAgain() {
        last = send(last.request());
        return this;
    }

    private FormVisit post(String path, List<String> namesAndValues) {
        List<String> pairs = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(body());
        while (hidden.find()) {
            pairs.add(pair(hidden.group(1), hidden.group(2)));
        }
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            pairs.add(pair(namesAndValues.get(i), namesAndValues.get(i + 1)));
        }
        return postRaw(path, String.join("&", pairs));
    }

    /** Presses a button of the last page with files chosen, as a browser sends them. */
    FormVisit pressWithFiles(String button, SequencedMap<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        Matcher hidden = HIDDEN.matcher(body());
        while (hidden.find()) {
            part(body, "name=\"" + hidden.group(1) + "\"", hidden.group(2).getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, content) -> part(body, "name=\"bilagor\"; filename=\"" + name + "\"", content));
        part(body, "name=\"till\"", button.getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--gr4ns--\r\n".getBytes(StandardCharsets.UTF_8));
        last = send(HttpRequest.newBuilder(URI.create(base + "/orosanmalan"))
                .header("Content-Type", "multipart/form-data; boundary=gr4ns")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return this;
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(
                ("--gr4ns\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    FormVisit postRaw(String path, String form) {
        last = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Kanariewebb/7.7")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return this;
    }

    String hidden(String name) {
        Matcher hidden = HIDDEN.matcher(body());
        while (hidden.find()) {
            if (hidden.group(1).equals(name)) {
                return hidden.group(2);
            }
        }
        throw new AssertionError("No hidden field " + name);
    }

    FormVisit expect(int status, String... words) {
        assertThat(last.statusCode()).as(heading()).isEqualTo(status);
        List.of(words).forEach(word -> assertThat(body()).contains(word));
        return this;
    }

    FormVisit expectNot(String... words) {
        List.of(words).forEach(word -> assertThat(body()).doesNotContain(word));
        return this;
    }

    String heading() {
        Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(body());
        return heading.find() ? heading.group(1).replaceAll("<[^>]+>", "") : "";
    }

    FormVisit at(String heading) {
        assertThat(last.statusCode()).as(body()).isEqualTo(200);
        assertThat(heading()).isEqualTo(heading);
        return this;
    }

    String reference() {
        Matcher code = Pattern.compile("vi-code\" dir=\"ltr\">([^<]+)<").matcher(body());
        assertThat(code.find()).as(body()).isTrue();
        return code.group(1);
    }

    String body() {
        return new String(last.body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> response() {
        return last;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
