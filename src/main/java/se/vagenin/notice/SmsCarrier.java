package se.vagenin.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages that takes JSON over HTTP; {@code docs/reminders.md} says what is asked of it. */
final class SmsCarrier implements NoticeCarrier {

    private static final int TOO_SLOW = 408;
    private static final int TOO_MANY = 429;

    private final NoticeSettings.Gateway settings;
    private final String sender;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Duration patience;

    /** @param patience for the whole of an answer, from the first attempt to connect */
    SmsCarrier(NoticeSettings.Gateway settings, String sender, Duration patience) {
        this.settings = settings;
        this.sender = sender;
        this.patience = patience;
    }

    @Override
    public Answer carry(Letter letter) throws IOException {
        int status = status(letter);
        if (status / 100 == 2) {
            return Answer.TAKEN;
        }
        if (status / 100 == 4 && status != TOO_SLOW && status != TOO_MANY && !ours(status)) {
            return Answer.REFUSED;
        }
        throw new IOException("The gateway answered " + status);
    }

    /** The request's own limit ends with the headers; a body that never comes would hold up every reminder after it. */
    private int status(Letter letter) throws IOException {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(letter), HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException | ExecutionException failed) {
            throw new IOException("The gateway did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the gateway", stopped);
        } finally {
            answer.cancel(true);
        }
    }

    /** The token or the address of the gateway is wrong: mended by whoever looks after it, and no fault of the number. */
    private static boolean ours(int status) {
        return status == 401 || status == 403 || status == 404 || status == 405;
    }

    private HttpRequest request(Letter letter) {
        var request = HttpRequest.newBuilder(settings.url())
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
