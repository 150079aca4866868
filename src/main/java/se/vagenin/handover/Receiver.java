package se.vagenin.handover;

import java.util.UUID;

/**
 * Where a package may go: a function, never a person.
 *
 * @param code short and stable within the municipality; names the receiver's place at a channel
 */
record Receiver(Kind kind, UUID id, String code, String name) {

    enum Kind {
        /** A specialised unit of the municipality, which answers in this product. */
        UNIT,
        /** A function elsewhere, which answers through the channel. */
        FUNCTION
    }
}
