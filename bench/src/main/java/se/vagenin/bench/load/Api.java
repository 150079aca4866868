package se.vagenin.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.ContentType;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Client.Answer;
import se.vagenin.bench.load.Client.Failed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's API, as a town's other systems call it. */
public final class Api {

    static final String KEY = "Idempotency-Key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Half of how long a token is good. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(5);

    private static final long STILL_GOOD = RENEWED_AFTER.minusMinutes(1).toNanos();

    private final String address;
    private final String basic;
    private final Lock renewing = new ReentrantLock();
    private volatile Token token;

    /** @param until when another is fetched, by {@link System#nanoTime()} */
    private record Token(Map<String, String> headers, long until) {}

    private Api(Town town, String basic, Token token) {
        this.address = "/api/v1/" + town.municipality().padded();
        this.basic = basic;
        this.token = token;
    }

    /** Fetches a token; others follow as they run out, as a system does. */
    public static Api of(Town town, String secret, Client client) throws IOException, Failed {
        String basic =
                Base64.getEncoder().encodeToString((town.client() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Api(town, basic, fetched(basic, client));
    }

    private Map<String, String> headers(Client client) throws IOException, Failed {
        long old = System.nanoTime() - token.until();
        if (old > STILL_GOOD) {
            renewing.lock();
        } else if (old < 0 || !renewing.tryLock()) {
            return token.headers(); // another renews it, and it is still good
        }
        try {
            if (token.until() - System.nanoTime() < 0) {
                token = fetched(basic, client);
            }
            return token.headers();
        } finally {
            renewing.unlock();
        }
    }

    private static Token fetched(String basic, Client client) throws IOException, Failed {
        Answer answer = client.post(
                "/oauth2/token",
                Map.of("Authorization", "Basic " + basic),
                "grant_type=client_credentials&scope=reports:write+reports:read+decisions:write",
                ContentType.APPLICATION_FORM_URLENCODED);
        String bearer = read(answer.expect(200)).get("access_token").asString();
        return new Token(Map.of("Authorization", "Bearer " + bearer), System.nanoTime() + RENEWED_AFTER.toNanos());
    }

    public JsonNode get(Client client, String path) throws IOException, Failed {
        return read(client.get(address + path, headers(client)).expect(200));
    }

    /** Posts once, with a key of its own so that a lost answer could be asked for again. */
    public JsonNode post(Client client, String path, String body) throws IOException, Failed {
        Map<String, String> with = new HashMap<>(headers(client));
        with.put(KEY, UUID.randomUUID().toString());
        return read(client.post(address + path, with, body, ContentType.APPLICATION_JSON)
                .expect(201));
    }

    /** Posts what must be refused. */
    public void refused(Client client, String path, String body, int status) throws IOException, Failed {
        Map<String, String> with = new HashMap<>(headers(client));
        with.put(KEY, UUID.randomUUID().toString());
        client.post(address + path, with, body, ContentType.APPLICATION_JSON).expect(status);
    }

    public static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    private static JsonNode read(Answer answer) {
        return JSON.readTree(answer.body());
    }
}
