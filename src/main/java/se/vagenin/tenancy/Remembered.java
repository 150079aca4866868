package se.vagenin.tenancy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read last, given at once while it is read anew beside, and kept while the database does not answer: a public
 * page must have its telephone numbers then too. Whoever asks another node sees a change from the second
 * question after {@link #FRESH_NANOS}. For settings and
 * names of colleagues; never for what a person may do, or for anything about a resident.
 */
public final class Remembered<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);
    private static final long FRESH_NANOS = 10_000_000_000L;

    private record Kept<V>(V value, long readAt) {}

    private final Function<K, V> source;
    private final ConcurrentMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private final Set<K> renewing = ConcurrentHashMap.newKeySet();
    private volatile boolean unanswered;

    /** @param source asked on other threads too, so it binds itself what it needs */
    public Remembered(Function<K, V> source) {
        this.source = source;
    }

    public V get(K key) {
        Kept<V> last = kept.get(key);
        if (last == null) {
            return read(key);
        }
        if (System.nanoTime() - last.readAt() > FRESH_NANOS && renewing.add(key)) {
            Thread.startVirtualThread(() -> renew(key, last));
        }
        return last.value();
    }

    /** After a change on this node: what comes next is read anew, also when the change is seen by others only later. */
    public void forget(K key) {
        remove(key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    remove(key);
                }
            });
        }
    }

    private void remove(K key) {
        forgotten.incrementAndGet();
        kept.remove(key);
    }

    /** Whether the last attempt to read failed. */
    boolean unanswered() {
        return unanswered;
    }

    private V read(K key) {
        Premise.confirm(); // a premise that is gone would look like a database that does not answer
        long before = forgotten.get();
        Kept<V> now = ask(key);
        if (forgotten.get() == before) { // else it may be what was forgotten meanwhile
            kept.put(key, now);
        }
        return now.value();
    }

    private Kept<V> ask(K key) {
        try {
            V value = source.apply(key);
            unanswered = false;
            return new Kept<>(value, System.nanoTime());
        } catch (RuntimeException down) {
            unanswered = true;
            throw down;
        }
    }

    /** What was forgotten meanwhile is not brought back. */
    private void renew(K key, Kept<V> last) {
        try {
            kept.replace(key, last, ask(key));
        } catch (RuntimeException down) {
            // Only its kind: a message may quote what was asked for.
            LOG.warn(
                    "What is remembered could not be read anew: {}",
                    down.getClass().getName());
            kept.replace(key, last, new Kept<>(last.value(), System.nanoTime()));
        } finally {
            renewing.remove(key);
        }
    }
}
