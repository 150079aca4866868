package se.vagenin.intake.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** The answers to a report and its receipt, as they travel with the page and come back ({@link TravelSeal}). */
@Component
class ReportSeal {

    /** How long a page may lie open before the person is asked to look the answers through again. */
    static final Duration LASTS = Duration.ofHours(12);

    /** Purposes of the seal: a receipt is never read as answers. */
    private static final String ANSWERS = "report-answers";

    private static final String RECEIPT = "report-receipt";

    private final TravelSeal seal;
    private final JsonMapper json;

    ReportSeal(TravelSeal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** The answers of a form that came back. */
    sealed interface Opened {

        record Fresh(ReportAnswers answers) implements Opened {}

        record Old(ReportAnswers answers) implements Opened {}

        record Unreadable() implements Opened {}
    }

    String seal(Municipality municipality, ReportAnswers answers) {
        return seal(municipality, ANSWERS, answers);
    }

    String seal(Municipality municipality, ReportReceipt receipt) {
        return seal(municipality, RECEIPT, receipt);
    }

    Opened answers(Municipality municipality, String sealed, Instant now) {
        return open(municipality, ANSWERS, sealed, ReportAnswers.class)
                .<Opened>map(answers -> now.isBefore(answers.startedAt().plus(LASTS))
                        ? new Opened.Fresh(answers)
                        : new Opened.Old(answers))
                .orElseGet(Opened.Unreadable::new);
    }

    Optional<ReportReceipt> receipt(Municipality municipality, String sealed) {
        return open(municipality, RECEIPT, sealed, ReportReceipt.class);
    }

    private String seal(Municipality municipality, String purpose, Object content) {
        return seal.seal(municipality, purpose, json.writeValueAsBytes(content));
    }

    private <T> Optional<T> open(Municipality municipality, String purpose, String sealed, Class<T> type) {
        return seal.open(municipality, purpose, sealed, content -> json.readValue(content, type));
    }
}
