package se.vagenin.intake.contact.form;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** Seals the answers of the form for their way there and back. */
@Component
class ContactSeal {

    /** How long a page may lie open before the person is asked to look the answers through again. */
    static final Duration LASTS = Duration.ofHours(12);

    private static final String PURPOSE = "contact-answers";

    private final TravelSeal seal;
    private final JsonMapper json;

    ContactSeal(TravelSeal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** The answers of a form that came back. */
    sealed interface Opened {

        record Fresh(ContactAnswers answers) implements Opened {}

        record Old(ContactAnswers answers) implements Opened {}

        record Unreadable() implements Opened {}
    }

    String seal(Municipality municipality, ContactAnswers answers) {
        return seal.seal(municipality, PURPOSE, json.writeValueAsBytes(answers));
    }

    Opened open(Municipality municipality, String sealed, Instant now) {
        return seal.open(municipality, PURPOSE, sealed, content -> json.readValue(content, ContactAnswers.class))
                .<Opened>map(answers -> now.isBefore(answers.startedAt().plus(LASTS))
                        ? new Opened.Fresh(answers)
                        : new Opened.Old(answers))
                .orElseGet(Opened.Unreadable::new);
    }
}
