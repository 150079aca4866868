package se.vagenin.api;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by the letter, within bounds: no doubled field, nothing after the end, no endless nesting. */
final class StrictJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 30;

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(ApiPosts.MOST_BYTES)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Empty when it is no JSON. */
    static Optional<JsonNode> read(byte[] content) {
        try {
            JsonNode node = READER.readTree(content);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
