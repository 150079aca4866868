package se.vagenin.handover;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver's answer as a file, schema {@code vagenin-handover-receipt/1} in {@code docs/handover-package.md}.
 *
 * @param manifestSha256 the hash of the manifest that arrived, in hexadecimal
 * @param reason why it is returned; absent when it is accepted
 */
record ReceiptFile(
        String schema,
        UUID packageId,
        String manifestSha256,
        Answer answer,
        @Nullable String reason) {

    static final String SCHEMA = "vagenin-handover-receipt/1";

    private static final int LONGEST_REASON = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    enum Answer {
        ACCEPTED,
        RETURNED
    }

    /** Empty for what is no such answer. */
    static Optional<ReceiptFile> read(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readValue(content, Typed.class)).flatMap(Typed::checked);
        } catch (JacksonException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** As it stands in the file, whatever is missing. */
    private record Typed(
            @Nullable String schema,
            @Nullable UUID packageId,
            @Nullable String manifestSha256,
            @Nullable Answer answer,
            @Nullable String reason) {

        Optional<ReceiptFile> checked() {
            if (!SCHEMA.equals(schema) || packageId == null || manifestSha256 == null || answer == null) {
                return Optional.empty();
            }
            boolean reasoned = reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON;
            return answer == Answer.ACCEPTED || reasoned
                    ? Optional.of(new ReceiptFile(SCHEMA, packageId, manifestSha256, answer, reason))
                    : Optional.empty();
        }
    }
}
