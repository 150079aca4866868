package se.vagenin.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.load.Client.Answer;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;

/** Signs a member of staff in through the login provider, as a browser does, and keeps the cookies. */
public final class Login {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Provider provider;
    private final int port;
    private final @Nullable Again again;

    public Login(Provider provider, int port) {
        this(provider, port, null);
    }

    /** @param again what the browser does when it is not answered; null where that is a failure */
    public Login(Provider provider, int port, @Nullable Again again) {
        this.provider = provider;
        this.port = port;
        this.again = again;
    }

    /**
     * A session of the workspace.
     *
     * @param csrf what every form of the workspace sends
     */
    public record Session(Map<String, String> headers, String csrf) {}

    public Session of(String subject) throws IOException, Failed, InterruptedException {
        Map<String, String> cookies = new LinkedHashMap<>();
        try (Client browser = new Client(port, again);
                HttpClient outside = HttpClient.newBuilder()
                        .sslContext(provider.trusting())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            String next = "/arbete";
            for (int step = 0; step < 12; step++) {
                Answer answer = browser.get(next, headers(cookies));
                keep(answer, cookies);
                if (answer.status() == 200) {
                    return new Session(headers(cookies), csrf(answer.text()));
                }
                String to = answer.location();
                if (to == null) {
                    throw new Failed("the login of " + subject + " ended with status " + answer.status());
                }
                next = to.contains("://") && !to.startsWith("https://" + Product.PUBLIC_HOST)
                        ? atProvider(outside, to, subject)
                        : local(to);
            }
        }
        throw new Failed("the login of " + subject + " never ended");
    }

    private static String csrf(String page) throws Failed {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new Failed("the workspace has no form with a token");
        }
        return found.group(1);
    }

    /** Says who one is at the provider; gives where it sends the browser back. */
    private static String atProvider(HttpClient outside, String address, String subject)
            throws IOException, InterruptedException, Failed {
        var form = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)))
                .build();
        var answer = outside.send(form, HttpResponse.BodyHandlers.ofString());
        return local(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new Failed("the provider answered " + answer.statusCode())));
    }

    private static String local(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static void keep(Answer answer, Map<String, String> cookies) {
        for (String line : answer.cookies()) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static Map<String, String> headers(Map<String, String> cookies) {
        @Nullable String all = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", Objects.requireNonNull(all));
    }
}
