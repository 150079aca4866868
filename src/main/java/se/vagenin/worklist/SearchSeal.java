package se.vagenin.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what was searched for, so that the way back from a matter leads to the hits while nothing in an address or in
 * the history tells whom they are of (decision 0010). Only who made the search opens it, and it is searched and logged anew.
 */
@Component
class SearchSeal {

    /** A long working day, as for the other seals. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String PURPOSE = "search";

    private record Made(UUID staff, String words, Instant at) {}

    private final TravelSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    SearchSeal(TravelSeal seal, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /** The words as letters that may stand in an address. */
    String seal(Actor.Staff staff, String words) {
        var made = new Made(staff.id(), words, clock.instant());
        return seal.seal(staff.municipality(), PURPOSE, json.writeValueAsBytes(made));
    }

    /** The words; empty where the seal is broken, too old or somebody else's. */
    Optional<String> open(Actor.Staff staff, String sealed) {
        return seal.open(staff.municipality(), PURPOSE, sealed, content -> json.readValue(content, Made.class))
                .filter(made -> made.staff().equals(staff.id()))
                .filter(made -> clock.instant().isBefore(made.at().plus(LASTS)))
                .map(Made::words);
    }
}
