package se.vagenin.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two persons at the same matter, always in the same order: the second is let in when the first is half done. */
public final class Meanwhile {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Meanwhile() {}

    /** One part of what the first does; the two parts are one transaction. */
    @FunctionalInterface
    public interface Part {
        void run() throws Exception;
    }

    /**
     * Begins what the first does, lets the second run until the database makes it wait (or it is done), and ends the first.
     *
     * @param superuser of the same database, who sees what waits
     * @return what came of the second; what it threw stands in it
     */
    public static <T> Future<T> of(
            JdbcClient superuser, TransactionTemplate transaction, Part begin, Callable<T> second, Part end) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return transaction.execute(_ -> {
                try {
                    begin.run();
                    Future<T> meanwhile = other.submit(second);
                    awaitWaiting(superuser, meanwhile);
                    end.run();
                    return meanwhile;
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
    }

    /** What it gave. */
    public static <T> T result(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("The second failed", failed.getCause());
        }
    }

    private static void awaitWaiting(JdbcClient superuser, Future<?> second) throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST);
        while (!second.isDone() && waiting(superuser) == 0) {
            if (Instant.now().isAfter(last)) {
                throw new AssertionError("The second neither waits nor ends");
            }
            Thread.sleep(10);
        }
    }

    private static int waiting(JdbcClient superuser) {
        return superuser
                .sql("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
