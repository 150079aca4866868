package se.vagenin.assurance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.Browser;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** A system with a token for one municipality. */
final class ApiCaller {

    private static final String SCOPES = "reports:write reports:read decisions:write";

    private final Browser browser;
    private final String base;
    private final String token;

    private ApiCaller(int port, String token) {
        this.browser = new Browser(port);
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
    }

    String token() {
        return token;
    }

    /** The same system with the same token, at another node. */
    ApiCaller at(int otherPort) {
        return new ApiCaller(otherPort, token);
    }

    /** Registers a system of the municipality's with every right a system can have, and signs it in. */
    static ApiCaller register(ApiClients clients, int port, Municipality municipality) {
        String id = "prov-" + municipality.padded();
        String secret = UUID.randomUUID().toString();
        clients.save(new ApiClients.ApiClient(
                municipality,
                id,
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret),
                "Provsystem",
                Set.of(SCOPES.split(" "))));
        return signIn(port, id, secret);
    }

    static ApiCaller signIn(int port, String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&scope=" + SCOPES.replace(" ", "%20"))));
        if (answer.statusCode() != 200) {
            throw new AssertionError("No token: " + answer.statusCode() + " " + answer.body());
        }
        return new ApiCaller(
                port,
                new JsonMapper().readTree(answer.body()).get("access_token").asString());
    }

    HttpResponse<String> get(String path) {
        return browser.send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    HttpResponse<String> post(String path, String key, String json) {
        return browser.send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Adds a text file to a report. */
    HttpResponse<String> postFile(String path, String name, String content) {
        String body = """
                --grans\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --grans--\r
                """.formatted(name, content);
        return browser.send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=grans")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }
}
