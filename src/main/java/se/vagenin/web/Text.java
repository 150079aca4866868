package se.vagenin.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the product, from every {@code messages/<module>_sv.properties}. A missing key is a bug and fails the
 * page instead of showing the key. Swedish is the only language so far.
 */
public final class Text {

    private static final Map<String, String> SWEDISH = read();

    private Text() {}

    /** The words of a key, with {0}, {1} … replaced. */
    public static String text(String key, Object... values) {
        String words = SWEDISH.get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return words;
    }

    static boolean has(String key) {
        return SWEDISH.containsKey(key);
    }

    private static Map<String, String> read() {
        Map<String, String> all = new ConcurrentHashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_sv.properties")) {
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
