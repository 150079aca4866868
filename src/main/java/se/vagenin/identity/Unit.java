package se.vagenin.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the first line or one that receives from it.
 *
 * @param code short and stable within the municipality, for example {@code mottagning}
 * @param partOf the unit it belongs to in the organisation, where it is a walled part of one
 */
public record Unit(
        UUID id,
        String code,
        String name,
        UnitKind kind,
        @Nullable UUID partOf) {}
