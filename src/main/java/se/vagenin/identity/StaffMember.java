package se.vagenin.identity;

import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Actor;

/**
 * A member of staff in the register.
 *
 * @param qualified has the degree that SoL 25:1 requires
 * @param active may sign in
 */
public record StaffMember(UUID id, String name, boolean qualified, boolean active, Set<Actor.Assignment> assignments) {

    public StaffMember {
        assignments = Set.copyOf(assignments);
    }
}
