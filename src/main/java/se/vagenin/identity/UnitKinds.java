package se.vagenin.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/** What the policy asks about units. */
interface UnitKinds {

    /** The kind of a unit, or nothing where the municipality has no such unit. */
    @Nullable UnitKind of(Municipality municipality, UUID unitId);

    Set<UUID> having(Municipality municipality, UnitKind kind);
}
