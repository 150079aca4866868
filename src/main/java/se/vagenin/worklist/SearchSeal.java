package se.vagenin.worklist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Actor;

/**
 * Seals what was searched for, so that the way back from a matter leads to the hits while nothing in an address or in
 * the history tells whom they are of (decision 0010). Only who made the search opens it, and it is searched and logged anew.
 */
@Component
class SearchSeal {

    /** A long working day, as for the other seals. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String PURPOSE = "search";
    private static final int BEFORE_THE_WORDS = 3 * Long.BYTES;

    private final TravelSeal seal;
    private final Clock clock;

    SearchSeal(TravelSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** The words as letters that may stand in an address. */
    String seal(Actor.Staff staff, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(BEFORE_THE_WORDS + text.length)
                .putLong(staff.id().getMostSignificantBits())
                .putLong(staff.id().getLeastSignificantBits())
                .putLong(clock.millis())
                .put(text)
                .array();
        return seal.seal(staff.municipality(), PURPOSE, content);
    }

    /** The words; empty where the seal is broken, too old or somebody else's. */
    Optional<String> open(Actor.Staff staff, String sealed) {
        return seal.open(staff.municipality(), PURPOSE, sealed)
                .filter(content -> content.length >= BEFORE_THE_WORDS)
                .map(ByteBuffer::wrap)
                .filter(content -> new UUID(content.getLong(), content.getLong()).equals(staff.id()))
                .filter(content -> clock.instant()
                        .isBefore(Instant.ofEpochMilli(content.getLong()).plus(LASTS)))
                .map(content -> StandardCharsets.UTF_8.decode(content).toString());
    }
}
