package se.vagenin.handover;

import java.util.List;
import java.util.UUID;
import se.vagenin.kernel.Municipality;

/**
 * What a channel carries.
 *
 * @param id of the message: the same each time it is tried
 * @param target code of the receiver
 * @param files the paper, the data and last the manifest
 */
record Parcel(Municipality municipality, UUID id, UUID matterId, String target, List<Item> files) {

    Parcel {
        files = List.copyOf(files);
    }

    /** One file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Item(String name, byte[] content) {}

    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
