package se.vagenin.audit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/**
 * The municipalities whose log this node has written lately. To ask each of 290 municipalities every second whether there is
 * something to seal took more of the database than the sealing itself.
 */
@Component
class LatelyLogged {

    /** A row is noted when it is written; its transaction ends within this, or a round of all municipalities finds it. */
    private static final long LATELY_NANOS = 5_000_000_000L;

    private final ConcurrentMap<Municipality, Long> noted = new ConcurrentHashMap<>();

    void note(Municipality municipality) {
        noted.put(municipality, System.nanoTime());
    }

    Set<Municipality> all() {
        long now = System.nanoTime();
        noted.values().removeIf(at -> now - at > LATELY_NANOS);
        return Set.copyOf(noted.keySet());
    }
}
