package se.vagenin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vagenin.kernel.Actor;

/**
 * The key that a caller gives a request, within its own client and one address.
 *
 * @param scoped client, address and key in one
 */
record IdempotencyKey(String scoped) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{8,200}");

    static Optional<IdempotencyKey> of(Actor.Client client, HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given == null || !ALLOWED.matcher(given).matches()
                ? Optional.empty()
                : Optional.of(new IdempotencyKey(client.clientId() + '\n' + request.getRequestURI() + '\n' + given));
    }

    static ApiProblem missing() {
        return ApiProblem.of(
                ApiProblem.Kind.IDEMPOTENCY_KEY_MISSING,
                HEADER,
                "Skicka huvudet Idempotency-Key med 8 till 200 tecken utan mellanslag, till exempel ett nytt UUID för varje"
                        + " anmälan. Skicka samma nyckel om anropet behöver göras om.");
    }

    @Override
    public String toString() {
        return "IdempotencyKey[]";
    }
}
