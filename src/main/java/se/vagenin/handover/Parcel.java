package se.vagenin.handover;

import java.util.List;
import java.util.UUID;
import se.vagenin.casefile.FileContent;
import se.vagenin.kernel.Municipality;

/**
 * What a channel carries.
 *
 * @param id of the message: the same each time it is tried
 * @param target code of the receiver
 * @param files the paper, the data and last the manifest
 * @param enclosures attachments; one of them is opened at a time
 */
record Parcel(
        Municipality municipality,
        UUID id,
        UUID matterId,
        String target,
        List<Item> files,
        List<Enclosure> enclosures) {

    Parcel {
        files = List.copyOf(files);
        enclosures = List.copyOf(enclosures);
    }

    /** One file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Item(String name, byte[] content) {}

    /** An attachment as the message keeps it: where it is found. */
    record Listed(String name, UUID attachmentId, int bytes) {}

    /** An attachment on its way. */
    record Enclosure(Listed listed, FileContent content) {

        String name() {
            return listed.name();
        }
    }

    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
