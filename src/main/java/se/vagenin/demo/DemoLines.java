package se.vagenin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demo's data files: cells with semicolons between, comments after a number sign. */
final class DemoLines {

    private DemoLines() {}

    static List<List<String>> of(String file) {
        String path = "/demo/" + file;
        try (InputStream stream = Objects.requireNonNull(DemoLines.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
