package se.vagenin.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured of a set so far, kept beside it: a report is put together from all of it. What belongs to another commit
 * is left behind.
 */
public final class Parts {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String FSYNC = "fsync.txt";

    private final Path directory;

    /** What pgbench or a peer gave. */
    public record Compared(String commit, String date, String what, Map<String, Raw> speeds) {}

    public Parts(Path data) {
        this.directory = data.resolve("measured");
    }

    /** Adds rows to those of the same commit; a row measured again replaces the earlier one. */
    public Results add(Results results) throws IOException {
        Results all = run().filter(before -> before.commit().equals(results.commit()))
                .map(before -> results.with(rows(before.rows(), results.rows())))
                .orElse(results);
        write("run.json", all);
        return all;
    }

    private static List<Row> rows(List<Row> before, List<Row> now) {
        Map<String, Row> all = new LinkedHashMap<>();
        before.forEach(row -> all.put(row.code(), row));
        now.forEach(row -> all.put(row.code(), row));
        return new ArrayList<>(all.values());
    }

    /** @param name {@code raw} or {@code peer} */
    public void add(String name, Compared compared) throws IOException {
        Map<String, Raw> speeds = new LinkedHashMap<>();
        compared(name)
                .filter(before -> before.commit().equals(compared.commit()))
                .ifPresent(before -> speeds.putAll(before.speeds()));
        speeds.putAll(compared.speeds());
        write(name + ".json", new Compared(compared.commit(), compared.date(), compared.what(), speeds));
    }

    public Optional<Results> run() throws IOException {
        return read("run.json", Results.class);
    }

    public Optional<Compared> compared(String name) throws IOException {
        return read(name + ".json", Compared.class);
    }

    /** What {@code pg_test_fsync} printed; empty where it was not run. */
    String fsync() throws IOException {
        Path file = directory.resolve(FSYNC);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    public void fsync(String told) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(FSYNC), told);
    }

    private <T> Optional<T> read(String name, Class<T> type) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(JSON.readValue(Files.readAllBytes(file), type)) : Optional.empty();
    }

    private void write(String name, Object content) throws IOException {
        Files.createDirectories(directory);
        Path whole = Files.write(directory.resolve(name + ".new"), JSON.writeValueAsBytes(content));
        Files.move(whole, directory.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
