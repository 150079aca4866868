package se.vagenin.programme.visit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.kernel.Municipality;
import se.vagenin.web.Given;
import se.vagenin.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** Seals what travels with the pages: the answers of the form, and the key to a booking that a code has opened. */
@Component
class BookSeal {

    /** How long a page may lie open. */
    static final Duration ANSWERS_LAST = Duration.ofHours(12);

    static final Duration KEY_LASTS = Duration.ofMinutes(30);

    private static final String ANSWERS = "booking-answers";
    private static final String KEY = "booking-key";

    private final TravelSeal seal;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BookSeal(TravelSeal seal, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the key opens.
     *
     * @param mine whether it was opened among one's own, where the way back leads
     */
    record Key(UUID booking, Instant at, boolean mine) {}

    /** A form that begins now. */
    BookAnswers fresh() {
        return new BookAnswers(
                        UUID.randomUUID(),
                        clock.instant(),
                        ReturnCode.make(random).digits(),
                        null,
                        Given.nothing())
                .with("sprak", Language.current().ownName());
    }

    String seal(Municipality municipality, BookAnswers answers) {
        return seal.seal(municipality, ANSWERS, json.writeValueAsBytes(answers));
    }

    /** The answers, if they are whole and not too old. */
    Optional<BookAnswers> answers(Municipality municipality, String sealed) {
        return opened(municipality, sealed)
                .filter(each -> clock.instant().isBefore(each.startedAt().plus(ANSWERS_LAST)));
    }

    /**
     * What was typed in a form that has become too old, as a new form of nobody's: who goes on may be another than who began
     * it signed in. An empty one where nothing can be read.
     */
    BookAnswers lapsed(Municipality municipality, String sealed) {
        BookAnswers fresh = fresh();
        return opened(municipality, sealed)
                .map(old -> new BookAnswers(fresh.form(), fresh.startedAt(), fresh.code(), null, old.given())
                        .with("tid", ""))
                .orElse(fresh);
    }

    String key(Municipality municipality, UUID booking, boolean mine) {
        return seal.seal(municipality, KEY, json.writeValueAsBytes(new Key(booking, clock.instant(), mine)));
    }

    /** What a key opens, if the key is whole and fresh. */
    Optional<Key> key(Municipality municipality, String sealed) {
        return seal.open(municipality, KEY, sealed, content -> json.readValue(content, Key.class))
                .filter(key -> clock.instant().isBefore(key.at().plus(KEY_LASTS)));
    }

    private Optional<BookAnswers> opened(Municipality municipality, String sealed) {
        return seal.open(municipality, ANSWERS, sealed, content -> json.readValue(content, BookAnswers.class));
    }
}
