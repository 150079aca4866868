package se.vagenin.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open support that was offered in a matter, and what became of it (SoL 11:5–6).
 *
 * @param assessmentId whom it is about; absent where the matter has no assessments
 * @param answer absent while the first line waits for it
 * @param toldOfRight the person was told of the right to apply for assessed support (R23)
 */
public record SupportOffer(
        UUID id,
        @Nullable UUID assessmentId,
        UUID offeringId,
        UUID offeredBy,
        Instant offeredAt,
        boolean toldOfRight,
        @Nullable Answer answer,
        int version) {

    /** What the person said. */
    public enum Answer {
        ACCEPTED("Tackade ja"),
        DECLINED("Tackade nej"),
        NO_ANSWER("Svarade inte");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean waiting() {
        return answer == null;
    }
}
