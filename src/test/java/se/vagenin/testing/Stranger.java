package se.vagenin.testing;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Somebody at the public pages without script and without cookies: what a page hides goes back with what is typed. */
public final class Stranger {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form id=\"formular\" action=\"([^\"]+)\"[^>]*>(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private HttpResponse<String> last;

    private Stranger(String base, String path) {
        this.base = base;
        this.last = send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    public static Stranger at(int port, String path) {
        return new Stranger("http://127.0.0.1:" + port, path);
    }

    /** The way through "Prata med oss" without a name, to the page that asks whether all is right. */
    public static Stranger anonymous(int port, String text) {
        return at(port, "/kontakt")
                .next("fara", "NO")
                .next("vem", "SELF")
                .next("amne", "PARENTING")
                .next("text", text)
                .next("anonym", "ja")
                .next("talar", "Svenska");
    }

    public Stranger next(String... namesAndValues) {
        return press("", namesAndValues);
    }

    public Stranger press(String button, String... namesAndValues) {
        Matcher form = FORM.matcher(body());
        assertThat(form.find()).as("a form on %s", body()).isTrue();
        List<String> pairs = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(form.group(2));
        while (hidden.find()) {
            pairs.add(pair(hidden.group(1), hidden.group(2)));
        }
        if (!button.isEmpty()) {
            pairs.add(pair("till", button));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(pair(namesAndValues[i], namesAndValues[i + 1]));
        }
        return post(form.group(1), String.join("&", pairs));
    }

    /** The same with files chosen, by name. */
    public Stranger pressWithFiles(String button, Map<String, byte[]> files, String... namesAndValues) {
        Matcher form = FORM.matcher(body());
        assertThat(form.find()).as("a form on %s", body()).isTrue();
        assertThat(form.group()).contains("enctype=\"multipart/form-data\"");
        var body = new ByteArrayOutputStream();
        Matcher hidden = HIDDEN.matcher(form.group(2));
        while (hidden.find()) {
            part(body, "name=\"" + hidden.group(1) + "\"", hidden.group(2).getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part(body, "name=\"" + namesAndValues[i] + "\"", namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, content) -> part(body, "name=\"bilagor\"; filename=\"" + name + "\"", content));
        part(body, "name=\"till\"", button.getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--gr4ns--\r\n".getBytes(StandardCharsets.UTF_8));
        last = send(HttpRequest.newBuilder(URI.create(base + form.group(1)))
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

    /** Another form of the page, or a button that sends the form elsewhere. */
    public Stranger post(String path, String body) {
        last = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Kanariewebb/9.9")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return this;
    }

    public Stranger sameAgain() {
        last = send(last.request());
        return this;
    }

    public Stranger sees(int status, String... words) {
        assertThat(last.statusCode()).as(text()).isEqualTo(status);
        assertThat(text()).contains(words);
        return this;
    }

    public Stranger seesNot(String... words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    public String code() {
        Matcher code = Pattern.compile("vi-code\" dir=\"ltr\">([^<]+)<").matcher(body());
        assertThat(code.find()).as(text()).isTrue();
        return code.group(1);
    }

    public String hidden(String name) {
        Matcher hidden = HIDDEN.matcher(body());
        while (hidden.find()) {
            if (hidden.group(1).equals(name)) {
                return hidden.group(2);
            }
        }
        throw new AssertionError("No hidden " + name);
    }

    public String heading() {
        Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(body());
        return heading.find() ? heading.group(1) : "";
    }

    public String body() {
        return last.body();
    }

    /** As it is read. */
    public String text() {
        return HtmlUtils.htmlUnescape(body());
    }

    public HttpResponse<String> response() {
        return last;
    }

    public static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
