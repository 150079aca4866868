package se.vagenin.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.identity.Guarded;
import se.vagenin.kernel.Municipality;

/**
 * A package as it stands.
 *
 * @param contents what goes along; the same object makes the paper, the JSON and the page
 * @param sent that it was sent; absent before
 * @param answered what the receiver answered; absent before
 */
record HandoverPackage(
        Municipality municipality,
        UUID id,
        UUID matterId,
        Receiver receiver,
        PackageState state,
        boolean protectedIdentity,
        HandoverContents contents,
        UUID preparedBy,
        Instant preparedAt,
        @Nullable Sent sent,
        @Nullable Answered answered,
        int version) {

    /** That it was sent; the hash is the SHA-256 of the manifest, in hexadecimal. */
    record Sent(
            UUID by,
            Instant at,
            String manifestHash,
            @Nullable Instant deliveredAt) {}

    /** What the receiver answered, by a member of staff or through the channel. */
    record Answered(String by, Instant at, @Nullable String returnReason) {}

    /** What the access policy needs to know when the receiver opens it: it stands in the receiver's unit. */
    Guarded guarded() {
        return new Guarded(municipality, receiver.id(), null, protectedIdentity, Set.of(), Set.of());
    }

    Optional<Instant> deliveredAt() {
        return Optional.ofNullable(sent).map(Sent::deliveredAt);
    }

    @Override
    public String toString() {
        return "HandoverPackage[" + id + "]";
    }
}
