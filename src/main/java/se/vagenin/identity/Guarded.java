package se.vagenin.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/**
 * What the policy needs to know of a matter.
 *
 * @param unitId the unit that has it; none while it stands in the common queue
 * @param protectedIdentity somebody in it has protected personal data
 * @param namedStaff those who may open it in spite of that
 * @param conflictedStaff those with a conflict of interest
 */
public record Guarded(
        Municipality municipality,
        @Nullable UUID unitId,
        @Nullable UUID responsibleId,
        boolean protectedIdentity,
        Set<UUID> namedStaff,
        Set<UUID> conflictedStaff) {

    public Guarded {
        namedStaff = Set.copyOf(namedStaff);
        conflictedStaff = Set.copyOf(conflictedStaff);
    }
}
