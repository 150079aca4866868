package se.vagenin.site;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Municipality;

/** Seals the id of a form, so that it comes back as it was given and a form sent twice is one remark (decision 10). */
@Component
class RemarkSeal {

    /** How long a page may lie open. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final int LENGTH = 3 * Long.BYTES;

    /** What the id is for: a form to be filled in, or the receipt of one that was sent. */
    enum Purpose {
        FORM("remark-form"),
        RECEIPT("remark-receipt");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    private final TravelSeal seal;
    private final Clock clock;

    RemarkSeal(TravelSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    String fresh(Municipality municipality) {
        return seal(municipality, Purpose.FORM, UUID.randomUUID());
    }

    String seal(Municipality municipality, Purpose purpose, UUID id) {
        byte[] content = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.millis())
                .array();
        return seal.seal(municipality, purpose.code, content);
    }

    /** The id, if the seal is whole and not too old. */
    Optional<UUID> open(Municipality municipality, Purpose purpose, String sealed) {
        return seal.open(municipality, purpose.code, sealed)
                .filter(bytes -> bytes.length == LENGTH)
                .map(ByteBuffer::wrap)
                .flatMap(content -> {
                    var id = new UUID(content.getLong(), content.getLong());
                    Instant until = Instant.ofEpochMilli(content.getLong()).plus(LASTS);
                    return clock.instant().isBefore(until) ? Optional.of(id) : Optional.empty();
                });
    }
}
