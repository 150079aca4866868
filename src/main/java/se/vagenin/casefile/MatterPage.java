package se.vagenin.casefile;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of matters as other systems list them, newest first. Persons with protected identity are never among them.
 *
 * @param units only matters of these units
 */
public record MatterPage(
        Set<MatterKind> kinds, Set<UUID> units, @Nullable MatterStatus status, int limit, int offset) {

    public MatterPage {
        kinds = Set.copyOf(kinds);
        units = Set.copyOf(units);
        limit = Math.clamp(limit, 1, 200);
    }
}
