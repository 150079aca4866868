package se.vagenin.directory.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.vagenin.directory.SearchText;
import se.vagenin.directory.Topic;

/**
 * What somebody wrote in the search field, word by word: each word as the part that its inflections share, and the topics
 * that the word speaks of, so that "dricker" finds help with alcohol whatever the texts say.
 */
record SearchWords(String typed, List<Word> words) {

    static final SearchWords NONE = new SearchWords("", List.of());

    /** Longer than this nobody searches; the rest is not looked at. */
    static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> EVERYWHERE = Set.copyOf(List.of(
            ("hjalp stod behover vill far kan jag mig min mitt mina dig du din vi oss och att for med som har hur var "
                            + "vad ar en ett den det pa av till om the and for with help need my me i a apua tukea ja")
                    .split(" ")));
    private static final List<String> ENDINGS = List.of(
            "arna", "erna", "orna", "ande", "ende", "ade", "are", "ar", "er", "or", "en", "et", "an", "na", "ad", "a",
            "e", "n", "s", "t");
    private static final Map<Topic, List<String>> TOPIC_WORDS = read();

    /**
     * One word.
     *
     * @param whole as folded, with nothing cut off
     */
    record Word(String whole, String stem, Set<Topic> topics) {}

    static SearchWords of(String typed) {
        String kept = typed.strip();
        String asked = kept.length() > LONGEST ? cut(kept) : kept;
        List<Word> words = Arrays.stream(SearchText.fold(asked).strip().split(" "))
                .filter(word -> word.codePointCount(0, word.length()) > 1 && !EVERYWHERE.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .map(SearchWords::word)
                .toList();
        return new SearchWords(asked, words);
    }

    /** Between two words where there are any: half a word is another word. */
    private static String cut(String text) {
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static Word word(String whole) {
        String stem = stem(whole);
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        TOPIC_WORDS.forEach((topic, known) -> {
            if (known.stream().anyMatch(each -> akin(each, whole, stem))) {
                topics.add(topic);
            }
        });
        return new Word(whole, stem, topics);
    }

    private static boolean akin(String known, String whole, String stem) {
        return known.equals(whole)
                || (stem.length() >= SHORTEST_STEM && known.startsWith(stem))
                || (known.length() > SHORTEST_STEM && whole.startsWith(known));
    }

    static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    private static Map<Topic, List<String>> read() {
        Map<Topic, List<String>> all = new EnumMap<>(Topic.class);
        lines().forEach(line -> {
            String[] parts = line.split(";", 2);
            all.put(
                    Topic.valueOf(parts[0]),
                    List.of(SearchText.fold(parts[1]).strip().split(" ")));
        });
        return all;
    }

    private static Stream<String> lines() {
        try (InputStream stream =
                Objects.requireNonNull(SearchWords.class.getResourceAsStream("/directory/topic-words.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
