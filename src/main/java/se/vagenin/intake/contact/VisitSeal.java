package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key of an opened conversation, sealed in its page instead of a cookie: each tab has its own, it goes when the page
 * goes, and after half an hour without a step the code is asked for again.
 */
@Component
public class VisitSeal {

    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final String PURPOSE = "contact-visit";

    /**
     * What the key opens.
     *
     * @param form new with each page, so that the same page sent twice says the same once
     */
    public record Key(UUID matter, UUID form, Instant at) {}

    private final TravelSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    VisitSeal(TravelSeal seal, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    public String seal(Municipality municipality, UUID matter) {
        Key key = new Key(matter, UUID.randomUUID(), clock.instant());
        return seal.seal(municipality, PURPOSE, json.writeValueAsBytes(key));
    }

    /** The key, if it is whole and fresh. */
    public Optional<Key> open(Municipality municipality, String sealed) {
        return seal.open(municipality, PURPOSE, sealed, content -> json.readValue(content, Key.class))
                .filter(key -> clock.instant().isBefore(key.at().plus(LASTS)));
    }
}
