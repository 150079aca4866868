package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain Swedish: LIX is words per sentence plus the share of words longer than six letters. */
class ReportWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/messages/intake_sv.properties");
    private static final int EASY = 35;

    @ParameterizedTest
    @ValueSource(strings = {"start.", "report."})
    void textsAreEasyToRead(String prefix) throws IOException {
        List<String> texts = texts(prefix);
        assertThat(texts).hasSizeGreaterThan(10);
        assertThat(lix(String.join(". ", texts))).isLessThanOrEqualTo(EASY);
    }

    @Test
    void lixCountsLongWordsAndLongSentences() {
        assertThat(lix("Det är ett hus. Där bor vi.")).isEqualTo(3);
        assertThat(lix("Förhandsbedömningens handläggningsrutiner dokumenteras kontinuerligt."))
                .isEqualTo(104);
    }

    private static int lix(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long sentences = Arrays.stream(text.split("[.!?:]+"))
                .filter(part -> part.matches("(?s).*\\p{L}.*"))
                .count();
        long longWords = words.stream().filter(word -> word.length() > 6).count();
        return (int) (words.size() / sentences + 100 * longWords / words.size());
    }

    private static List<String> texts(String prefix) throws IOException {
        Properties all = new Properties();
        try (var in = Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(all::getProperty)
                .filter(text -> text.split(" ").length > 3)
                .toList();
    }
}
