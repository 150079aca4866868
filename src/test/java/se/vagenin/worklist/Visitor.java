package se.vagenin.worklist;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import se.vagenin.kernel.Actor;

/** Somebody at the keyboard, without a browser. */
record Visitor(int port, HttpClient http) {

    Visitor(int port) {
        this(port, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(Actor.Staff who, String path) throws Exception {
        return http.send(request(who, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(Actor.Staff who, String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                request(who, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Actor.Staff who, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "vem=" + who.id());
    }
}
