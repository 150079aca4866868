package se.vagenin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;

/**
 * How every POST of the API is done: a key is required, the body is read within bounds, and what the request does and the
 * memory of its answer are written in one transaction (quality §3, S3, S14).
 */
@Component
public class ApiPosts {

    /** 50,000 characters of text escaped in the widest way, and everything around it, with room to spare. */
    static final int MOST_BYTES = 2_000_000;

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final ApiWriter writer;

    ApiPosts(IdempotentAnswers answers, TransactionTemplate transaction, ApiWriter writer) {
        this.answers = answers;
        this.transaction = transaction;
        this.writer = writer;
    }

    /** What a POST does with the body it was sent; runs in the transaction that also keeps the answer. */
    @FunctionalInterface
    public interface Work {
        ApiAnswer answer(JsonBody body);
    }

    /** What a POST does when its content has been read already; see {@link #once}. */
    @FunctionalInterface
    public interface Step {
        ApiAnswer answer();
    }

    /** Reads a JSON body and does the work once. */
    public ResponseEntity<byte[]> json(Actor.Client client, HttpServletRequest request, Work work) {
        byte[] content = read(request);
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(content);
        return once(client, request, fingerprint, () -> JsonBody.read(content, work));
    }

    /** Does the work once for a key; the same request again gets the first answer. */
    public ResponseEntity<byte[]> once(
            Actor.Client client, HttpServletRequest request, Fingerprint content, Step work) {
        Optional<IdempotencyKey> key = IdempotencyKey.of(client, request);
        return writer.respond(key.isEmpty() ? IdempotencyKey.missing() : once(client, key.get(), content, work));
    }

    private ApiAnswer once(Actor.Client client, IdempotencyKey key, Fingerprint content, Step work) {
        return transaction.execute(_ -> {
            AnswerStore.Slot slot = answers.slot(client.municipality(), key, content);
            return answers.earlier(slot).orElseGet(() -> {
                ApiAnswer answer = work.answer();
                return answer instanceof ApiResult result
                        ? answers.keep(slot, result, writer.text(result.body()))
                        : answer;
            });
        });
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            byte[] content = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new UnreadableBody(UnreadableBody.tooLarge());
            }
            return content;
        } catch (IOException broken) {
            throw new UnreadableBody(ApiProblem.of(
                    ApiProblem.Kind.INVALID_REQUEST, "Anropet avbröts innan allt hade kommit. Skicka det igen."));
        }
    }
}
