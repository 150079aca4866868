package se.vagenin.crypto.code;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.kernel.Municipality;

/**
 * The work that every try of a code costs: Argon2id over {@value #KILOBYTES} KiB, on threads of its own so that nobody
 * who reports has to wait for it. One municipality can have {@value #AT_ONCE} at a time; the others wait in line.
 */
@Component
class SlowHash {

    static final int KILOBYTES = 8 * 1024;
    static final int AT_ONCE = 2;
    private static final int PASSES = 1;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int LENGTH = 32;

    private final KeyedIndex keyed;
    private final ExecutorService workers;
    private final Map<Municipality, Semaphore> lines = new ConcurrentHashMap<>();

    SlowHash(KeyedIndex keyed) {
        this.keyed = keyed;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("code-", 0).factory());
    }

    /** The index of a code within a municipality and for a purpose; empty when the line was too long. */
    Optional<byte[]> index(Municipality municipality, String purpose, ReturnCode code) {
        Semaphore line = lines.computeIfAbsent(municipality, _ -> new Semaphore(AT_ONCE, true));
        try {
            if (!line.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(workers.submit(() -> compute(municipality, purpose, code))
                        .get());
            } finally {
                line.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("No hash could be computed", failed.getCause());
        }
    }

    private byte[] compute(Municipality municipality, String purpose, ReturnCode code) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(keyed.exact(municipality, purpose + "-salt", ""))
                .withMemoryAsKB(KILOBYTES)
                .withIterations(PASSES)
                .withParallelism(1)
                .build());
        byte[] slow = new byte[LENGTH];
        argon.generateBytes(code.digits().getBytes(StandardCharsets.US_ASCII), slow);
        return keyed.exact(municipality, purpose, java.util.HexFormat.of().formatHex(slow));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
