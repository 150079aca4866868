package se.vagenin.intake.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A calling system: gets a token and sends requests, as a school's own program would. */
final class ApiServer {

    static final String HANINGE = "/api/v1/0136";
    static final String REPORTS = HANINGE + "/concern-reports";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /**
     * @param credentials client and secret with a space between, as the demo prints them
     */
    ApiServer(int port, String credentials, String scopes) {
        this.base = "http://127.0.0.1:" + port;
        String basic =
                Base64.getEncoder().encodeToString(credentials.replace(' ', ':').getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + scopes.replace(" ", "%20"))));
        this.token = json(answer).get("access_token").asString();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    HttpResponse<String> post(String path, String key, String body) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request made up; its own headers stand over the usual ones. */
    HttpResponse<String> send(ApiRequests.Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + sent.path()));
        if (!sent.headers().containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        sent.headers().forEach(request::header);
        return send(request.method(
                sent.of().method().toUpperCase(Locale.ROOT),
                sent.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(sent.body())));
    }

    /** A request with the token, to go on with. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder withoutToken(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
