package se.vagenin.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/**
 * What a request takes for granted, and the database confirms before it answers the first question: the statement goes
 * ahead of that question's own, in the same transaction, and where it does not hold nothing is read or written. So what
 * was true at the last request need not be read again by a trip of its own, and can never be stale.
 */
public final class Premise {

    private static final ThreadLocal<@Nullable Premise> WAITING = new ThreadLocal<>();

    private final Trips trips;
    private final Municipality municipality;
    private final Ask<?> ask;

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
            Tenant.run(waiting.municipality, () -> waiting.trips.trip().make());
        }
    }

    /** At the end of the request. */
    public static void leave() {
        WAITING.remove();
    }

    /** What a transaction that begins now must put first. */
    static Optional<Ask<?>> first() {
        Premise waiting = WAITING.get();
        return waiting != null
                        && Tenant.current().filter(waiting.municipality::equals).isPresent()
                ? Optional.of(waiting.ask)
                : Optional.empty();
    }

    /** The transaction that had it first has been answered. */
    static void held() {
        WAITING.remove();
    }
}
