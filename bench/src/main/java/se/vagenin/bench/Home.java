package se.vagenin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param bench the directory of this module
 * @param product the directory of the product
 * @param data the data set: its database, its keys and what was made so far
 */
public record Home(Path bench, Path product, Path data) {

    static Home of(DataSize size) {
        Path bench = Path.of(System.getProperty("bench.home", "."));
        String data =
                System.getenv().getOrDefault("BENCH_DATA", bench.resolve("data").toString());
        return new Home(
                bench,
                Path.of(System.getProperty("bench.product", "..")),
                Path.of(data).resolve(size.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The key set that seals the set's texts; made with the set and never shared. */
    public Path keyset() {
        return data.resolve("keyset");
    }

    public Path database() {
        return data.resolve("database");
    }

    public Path log(String name) {
        return directory(data.resolve("logs")).resolve(name + ".log");
    }

    public Path results() {
        return directory(bench.resolve("results"));
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
