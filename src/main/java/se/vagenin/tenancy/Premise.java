package se.vagenin.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.vagenin.kernel.Municipality;

/**
 * What a request takes for granted, and the database confirms before it answers the first question: the statement goes
 * ahead of that question's own, in the same transaction, and where it does not hold nothing is read or written. So what
 * was true at the last request need not be read again by a trip of its own.
 */
public final class Premise {

    private static final ThreadLocal<@Nullable Premise> WAITING = new ThreadLocal<>();

    private final Trips trips;
    private final Municipality municipality;
    private final Ask<?> ask;
    private boolean asked;

    private Premise(Trips trips, Municipality municipality, Ask<?> ask) {
        this.trips = trips;
        this.municipality = municipality;
        this.ask = ask;
    }

    /**
     * For this thread until {@link #leave}.
     *
     * @param ask divides by zero where it does not hold: a plain statement that fails, which a distributed database passes on
     */
    public static void assume(Trips trips, Municipality municipality, Ask<?> ask) {
        WAITING.set(new Premise(trips, municipality, ask));
    }

    /** Asks now if nothing has been asked yet; before something is shown or refused for which nothing else is asked. */
    public static void confirm() {
        Premise waiting = WAITING.get();
        if (waiting != null) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("A transaction that began without the premise cannot confirm it");
            }
            Tenant.run(waiting.municipality, () -> waiting.trips.trip().make());
        }
    }

    /**
     * At the end of the request; where nothing at all has been asked, it is asked for now. Where something has, and
     * failed, the database is not made to fail twice.
     *
     * @return whether it held
     */
    public static boolean leave() {
        Premise waiting = WAITING.get();
        try {
            if (waiting != null && !waiting.asked) {
                confirm();
            }
            return WAITING.get() == null;
        } catch (RuntimeException failed) {
            return false;
        } finally {
            WAITING.remove();
        }
    }

    /** Nothing is going to be asked or shown after all. */
    public static void drop() {
        WAITING.remove();
    }

    /** What a transaction that begins now must put first. */
    static Optional<Ask<?>> first() {
        Premise waiting = WAITING.get();
        if (waiting == null
                || Tenant.current().filter(waiting.municipality::equals).isEmpty()) {
            return Optional.empty();
        }
        waiting.asked = true;
        return Optional.of(waiting.ask);
    }

    /** The transaction that had it first has been answered. */
    static void held() {
        WAITING.remove();
    }
}
