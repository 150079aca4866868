package se.vagenin.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The personal numbers that the Swedish Tax Agency publishes for tests, those born in this century. */
public final class TestNumbers {

    /** How many at the end of the list are kept for templates. */
    public static final int OF_TEMPLATES = 16;

    private TestNumbers() {}

    /** One in four has none, as of reports about children whose number nobody knew. */
    public static boolean given(int place) {
        return place % 4 != 3;
    }

    /** How many of the first places have the number of their place in every set, however often its making was interrupted. */
    public static int copied(List<String> all) {
        return all.size() - 2 * OF_TEMPLATES;
    }

    /** As the product writes it into the content of a report. */
    static String json(String number) {
        return "{\"digits\":\"" + number + "\"}";
    }

    public static List<String> all() {
        try (var in = Objects.requireNonNull(TestNumbers.class.getResourceAsStream("/test-personal-numbers.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() == 12 && line.startsWith("20"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
