package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** U11: no public text is missing in any language, each translation says who has read it, and the Swedish is plain. */
class PublicWordsTest {

    private static final Path LISTS = Path.of("src/test/resources/messages");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final int PLAIN = 35;
    private static final int EASY = 25;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "FINNISH", "ARABIC", "SOMALI"})
    void noPublicTextIsMissing(Language language) throws IOException {
        Set<String> wanted = translated();
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(Text.of(language).keySet());
        System.out.printf(
                "U11: %s has %d of %d public texts%n", language, wanted.size() - missing.size(), wanted.size());
        assertThat(wanted).hasSizeGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    /** Swedish that is easy already is used as it stands, but only where somebody has said that it is. */
    @Test
    void easyReadHasWordsOfItsOwnOrSharesThemKnowingly() throws IOException {
        Set<String> missing = new TreeSet<>(translated());
        missing.removeAll(Text.of(Language.EASY_SWEDISH).keySet());
        missing.removeAll(EasyAlready.keys());
        assertThat(missing).isEmpty();
        assertThat(EasyAlready.keys())
                .doesNotContainAnyElementsOf(Text.of(Language.EASY_SWEDISH).keySet())
                .allSatisfy(key -> assertThat(Text.has(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void translationsSayTheSameNumbersOfTheSameThings(Language language) {
        Text.of(language).forEach((key, words) -> {
            assertThat(Text.has(key)).as("%s %s has no Swedish", language, key).isTrue();
            assertThat(values(words))
                    .as("%s %s", language, key)
                    .isEqualTo(values(
                            Objects.requireNonNull(Text.of(Language.SWEDISH).get(key))));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SWEDISH"})
    void everyTranslationIsMarkedWithItsReader(Language language) throws IOException {
        for (String key : translated()) {
            if (Text.of(language).containsKey(key)) {
                assertThat(Reviews.of(language, key)).as("%s %s", language, key).isPresent();
            }
        }
    }

    /** A text that is changed after it was read has not been read. */
    @Test
    void whatWasReadStandsAsItWasRead() {
        for (Reviews.Row row : Reviews.rows()) {
            Language language = Language.of(row.language()).orElseThrow();
            Map<String, String> texts = new TreeMap<>();
            Text.of(language).forEach((key, words) -> {
                if (Reviews.of(language, key).filter(row::equals).isPresent()) {
                    texts.put(key, words);
                }
            });
            assertThat(texts).as("texts of %s %s", row.language(), row.keys()).isNotEmpty();
            if (row.read()) {
                assertThat(row.day()).matches("20\\d\\d-\\d\\d-\\d\\d");
                assertThat(row.fingerprint())
                        .as("%s %s", row.language(), row.keys())
                        .isEqualTo(fingerprint(texts));
            }
        }
    }

    @Test
    void swedishIsPlainAndEasyReadIsEasy() throws IOException {
        Map<String, List<String>> byPart = new TreeMap<>();
        Map<String, List<String>> easyByPart = new TreeMap<>();
        for (String key : publicKeys()) {
            String part = key.substring(0, key.indexOf('.'));
            String words = Objects.requireNonNull(Text.of(Language.SWEDISH).get(key));
            byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(words);
            if (translated().contains(key)) {
                easyByPart
                        .computeIfAbsent(part, _ -> new ArrayList<>())
                        .add(Text.of(Language.EASY_SWEDISH).getOrDefault(key, words));
            }
        }
        byPart.forEach((part, texts) -> {
            int easy = Lix.of(easyByPart.getOrDefault(part, List.of()));
            System.out.printf("U11: LIX of %-10s %d, easy-read %d%n", part, Lix.of(texts), easy);
            assertThat(Lix.of(texts)).as(part).isLessThanOrEqualTo(PLAIN);
            assertThat(easy).as("easy-read %s", part).isLessThanOrEqualTo(EASY);
        });
    }

    @Test
    void lixCountsLongWordsAndLongSentences() {
        assertThat(Lix.of("Det är ett hus. Där bor vi.")).isEqualTo(3);
        assertThat(Lix.of("Förhandsbedömningens handläggningsrutiner dokumenteras kontinuerligt."))
                .isEqualTo(104);
    }

    /** The keys that the public reads. */
    private static Set<String> publicKeys() throws IOException {
        List<String> workspace = list("workspace.txt");
        return Text.of(Language.SWEDISH).keySet().stream()
                .filter(key -> workspace.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> translated() throws IOException {
        List<String> waiting = list("waiting.txt");
        return publicKeys().stream()
                .filter(key -> waiting.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> list(String name) throws IOException {
        try (Stream<String> lines = Files.lines(LISTS.resolve(name))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> values(String words) {
        return VALUE.matcher(words)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fingerprint(Map<String, String> texts) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(texts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
