package se.vagenin.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The matters that an actor may list, in a form that fits a {@code where} clause. Matters with a conflict of interest
 * or a protected identity are still judged one by one.
 *
 * @param units every matter of these units
 * @param commonQueue those that no unit has yet
 * @param own those that the actor is responsible for
 */
public record Reach(Set<UUID> units, boolean commonQueue, boolean own) {

    public Reach {
        units = Set.copyOf(units);
    }
}
