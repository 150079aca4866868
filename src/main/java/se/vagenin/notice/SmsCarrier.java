package se.vagenin.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages that takes JSON over HTTP; {@code docs/reminders.md} says what is asked of it. */
final class SmsCarrier implements NoticeCarrier {

    private static final int TOO_SLOW = 408;
    private static final int TOO_MANY = 429;

    private final NoticeSettings.Gateway settings;
    private final String sender;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(NoticeSettings.PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsCarrier(NoticeSettings.Gateway settings, String sender) {
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    public Answer carry(Letter letter) throws IOException {
        try {
            int status = client.send(request(letter), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) {
                return Answer.TAKEN;
            }
            if (status / 100 == 4 && status != TOO_SLOW && status != TOO_MANY && !ours(status)) {
                return Answer.REFUSED;
            }
            throw new IOException("The gateway answered " + status);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the gateway", stopped);
        }
    }

    /** The token or the address of the gateway is wrong: mended by whoever looks after it, and no fault of the number. */
    private static boolean ours(int status) {
        return status == 401 || status == 403 || status == 404 || status == 405;
    }

    private HttpRequest request(Letter letter) {
        var request = HttpRequest.newBuilder(settings.url())
                .timeout(NoticeSettings.PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(letter), StandardCharsets.UTF_8));
        if (!settings.token().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    private String body(Letter letter) {
        String filled = settings.body();
        for (Map.Entry<String, String> each : Map.of(
                        "{to}", letter.to().value(),
                        "{from}", sender,
                        "{id}", letter.id().toString())
                .entrySet()) {
            filled = filled.replace(each.getKey(), escaped(each.getValue()));
        }
        // Last, so that nothing in a text is taken for a place to fill.
        return filled.replace("{text}", escaped(letter.text()));
    }

    /** As it stands within the quotation marks of the template. */
    private String escaped(String value) {
        String quoted = json.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
