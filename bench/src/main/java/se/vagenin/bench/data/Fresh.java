package se.vagenin.bench.data;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.crypto.DataKey;

/**
 * What is new in a copy of a matter.
 *
 * @param ids in the order of the template's own ids
 * @param number the child's personal number; nobody else in the town has it
 * @param reference a number for the matter, its own within the town
 */
record Fresh(
        Town town,
        Town.Worker worker,
        UUID[] ids,
        String child,
        @Nullable String number,
        String reference,
        Instant arrival,
        Keys matter,
        Keys person) {

    /** A data key, as it is kept and opened. */
    record Keys(byte[] wrapped, DataKey open) {}
}
