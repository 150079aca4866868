package se.vagenin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The keys whose Swedish words are easy to read as they stand, from {@code messages/lattlast.txt}. */
final class EasyAlready {

    private static final Set<String> KEYS = read();

    private EasyAlready() {}

    static boolean is(String key) {
        return KEYS.contains(key);
    }

    static Set<String> keys() {
        return KEYS;
    }

    private static Set<String> read() {
        try (InputStream in = new ClassPathResource("messages/lattlast.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
