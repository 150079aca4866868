package se.vagenin.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the product, from every {@code messages/<module>_<language>.properties}, in the language of the request.
 * A key that has no Swedish words is a bug and fails the page instead of showing the key.
 */
public final class Text {

    private static final Map<Language, Map<String, String>> WORDS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(), Text::read, (one, other) -> one, () -> new EnumMap<>(Language.class)));

    /** Unicode's FIRST STRONG ISOLATE and its end: what stands between does not turn the words around it. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";

    private Text() {}

    /** The words of a key in the language of the request, with {0}, {1} … replaced. */
    public static String text(String key, Object... values) {
        Spoken spoken = Spoken.current();
        String words = of(spoken.language()).get(key);
        if (words == null) {
            spoken.inSwedishInstead(key);
            return swedish(key, values);
        }
        spoken.said(key);
        return filled(words, spoken.language(), values);
    }

    /** The words of a key in Swedish whatever the language of the request: what staff will read. */
    public static String swedish(String key, Object... values) {
        String words = of(Language.SWEDISH).get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return filled(words, Language.SWEDISH, values);
    }

    static boolean has(String key) {
        return of(Language.SWEDISH).containsKey(key);
    }

    /** All words of a language by key; easy-read Swedish without those that it shares with Swedish. */
    static Map<String, String> of(Language language) {
        return WORDS.getOrDefault(language, Map.of());
    }

    private static String filled(String words, Language language, Object... values) {
        String filled = words;
        for (int i = 0; i < values.length; i++) {
            String value = String.valueOf(values[i]);
            filled = filled.replace("{" + i + "}", language.rightToLeft() ? ISOLATE + value + END : value);
        }
        return filled;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                Properties properties = new Properties();
                try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, words) -> all.put(key.toString(), words.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}
