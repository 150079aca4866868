package se.vagenin.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.vagenin.kernel.Municipality;

/**
 * What a request wants to know in any case, for the first trip of its own that it makes: a trip more, for a number in the
 * menu, was a tenth of what many pages cost. Nothing is lost where no trip is made; whoever wanted it then asks alone.
 */
public final class Passengers {

    private static final ThreadLocal<List<Passenger<?>>> WAITING = new ThreadLocal<>();

    private Passengers() {}

    private record Passenger<T>(Optional<Municipality> municipality, Ask<T> ask, Consumer<T> told) {

        Boarded board() {
            Trips.Reply<T> reply = new Trips.Reply<>(ask);
            return new Boarded(reply, () -> told.accept(reply.get()));
        }
    }

    /** One on its way, and what is to be done when it has arrived. */
    record Boarded(Trips.Reply<?> reply, Runnable arrived) {}

    /** Waits for a trip of this thread in the municipality that is bound now; {@link #leave} must follow. */
    public static <T> void await(Ask<T> ask, Consumer<T> told) {
        if (WAITING.get() == null) {
            WAITING.set(new ArrayList<>(1));
        }
        WAITING.get().add(new Passenger<>(Tenant.current(), ask, told));
    }

    /** Those that no trip has taken wait no longer. */
    public static void leave() {
        WAITING.remove();
    }

    /** Takes all that may come along on a trip in the municipality that is bound now. */
    static List<Boarded> board() {
        List<Passenger<?>> waiting = WAITING.get();
        if (waiting == null) {
            return List.of();
        }
        WAITING.remove();
        return waiting.stream()
                .filter(each -> each.municipality().equals(Tenant.current()))
                .<Boarded>map(Passenger::board)
                .toList();
    }
}
