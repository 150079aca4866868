package se.vagenin.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.load.Client.Answer;

/**
 * What clients do in a drill when nobody answers: a system sends the same once more with the same key, a person asks for
 * the page once more. Only so long; then it is a failure. Counts it, and keeps what was acknowledged.
 */
public final class Again {

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();
    /** The first try with this key is not over yet; the API asks for patience. */
    private static final String STILL_RUNNING = "/problem/still-running";

    private final Duration patience;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    public Again(Duration patience) {
        this.patience = patience;
    }

    /**
     * A POST of the API that was answered with 201.
     *
     * @param location where what was made is to be found
     */
    public record Acknowledged(String path, @Nullable String location) {}

    /** Sends one request. */
    @FunctionalInterface
    interface Sending {
        Answer send() throws IOException;
    }

    Answer until(boolean write, Sending sending) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            IOException broken;
            try {
                Answer answer = sending.send();
                if (!unanswered(answer) || System.nanoTime() > end) {
                    return answer;
                }
                broken = null;
            } catch (IOException failure) {
                broken = failure;
            }
            if (broken != null && System.nanoTime() > end) {
                throw broken;
            }
            (write ? writes : reads).incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean unanswered(Answer answer) {
        return switch (answer.status()) {
            case 502, 503, 504 -> true;
            case 409 -> answer.text().contains(STILL_RUNNING);
            default -> false;
        };
    }

    void acknowledged(String path, @Nullable String location) {
        acknowledged.add(new Acknowledged(path, location));
    }

    /** How many pages and questions were asked for once more. */
    public long reads() {
        return reads.get();
    }

    /** How many changes were sent once more. */
    public long writes() {
        return writes.get();
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
