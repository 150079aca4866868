package se.vagenin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * Who has read a translation through, from {@code messages/reviewed.csv}: one row for all texts whose keys begin alike;
 * the row with the longest beginning counts. A row without a reader says that nobody has.
 */
final class Reviews {

    private static final List<Row> ROWS = read();

    private Reviews() {}

    /**
     * One row.
     *
     * @param keys how the keys begin
     * @param reader by role and organisation, never by name; empty where nobody has read them
     * @param day when, as 2026-11-24
     * @param fingerprint of the texts as they were read, so that a later change asks for a new reader
     */
    record Row(String language, String keys, String reader, String day, String fingerprint) {

        boolean read() {
            return !reader.isEmpty();
        }
    }

    static boolean isRead(Language language, String key) {
        return language == Language.SWEDISH
                || of(language, key).filter(Row::read).isPresent();
    }

    static Optional<Row> of(Language language, String key) {
        return ROWS.stream()
                .filter(row -> row.language().equals(language.code()) && key.startsWith(row.keys()))
                .max(Comparator.comparingInt(row -> row.keys().length()));
    }

    static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> read() {
        try (InputStream in = new ClassPathResource("messages/reviewed.csv").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
