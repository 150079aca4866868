package se.vagenin.intake.wizard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what travels with a page and comes back. Each seal has a data key of its own, wrapped by the installation's key
 * for the municipality: nobody else can read or change it, any node can open it, and another municipality cannot.
 */
@Component
class ReportSeal {

    /** How long a page may lie open before the person is asked to look the answers through again. */
    static final Duration LASTS = Duration.ofHours(12);

    /** The seal belongs to no row; its purpose keeps a receipt from being read as answers. */
    private static final UUID NO_ROW = new UUID(0, 0);

    private final Vault vault;
    private final JsonMapper json;

    ReportSeal(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** The answers of a form that came back. */
    sealed interface Opened {

        record Fresh(ReportAnswers answers) implements Opened {}

        record Old(ReportAnswers answers) implements Opened {}

        record Unreadable() implements Opened {}
    }

    String seal(Municipality municipality, ReportAnswers answers) {
        return seal(municipality, "report-answers", answers);
    }

    String seal(Municipality municipality, ReportReceipt receipt) {
        return seal(municipality, "report-receipt", receipt);
    }

    Opened answers(Municipality municipality, String sealed, Instant now) {
        try {
            ReportAnswers answers = json.readValue(open(municipality, "report-answers", sealed), ReportAnswers.class);
            boolean fresh = now.isBefore(answers.startedAt().plus(LASTS));
            return fresh ? new Opened.Fresh(answers) : new Opened.Old(answers);
        } catch (UnreadableSeal unreadable) {
            return new Opened.Unreadable();
        }
    }

    Optional<ReportReceipt> receipt(Municipality municipality, String sealed) {
        try {
            return Optional.of(json.readValue(open(municipality, "report-receipt", sealed), ReportReceipt.class));
        } catch (UnreadableSeal unreadable) {
            return Optional.empty();
        }
    }

    private String seal(Municipality municipality, String purpose, Object content) {
        byte[] key = vault.newKey(municipality, KeyClass.ORDINARY);
        byte[] text = vault.open(municipality, key).sealBytes(json.writeValueAsBytes(content), purpose, NO_ROW);
        byte[] all = ByteBuffer.allocate(Integer.BYTES + key.length + text.length)
                .putInt(key.length)
                .put(key)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private byte[] open(Municipality municipality, String purpose, String sealed) throws UnreadableSeal {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
            byte[] key = new byte[Math.min(all.getInt(), all.remaining())];
            all.get(key);
            byte[] text = new byte[all.remaining()];
            all.get(text);
            DataKey opened = vault.open(municipality, key);
            return opened.openBytes(text, purpose, NO_ROW);
        } catch (RuntimeException altered) {
            throw new UnreadableSeal(altered);
        }
    }

    /** Altered on the way, of another municipality, or sealed by a key that is no longer there. */
    private static final class UnreadableSeal extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableSeal(Throwable cause) {
            super(cause);
        }
    }
}
