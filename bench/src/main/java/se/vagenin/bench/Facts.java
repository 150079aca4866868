package se.vagenin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** What a report must say of where it was made. */
final class Facts {

    private Facts() {}

    static String machine() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
            return Runtime.getRuntime().availableProcessors() + " × " + model;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String date(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm"))
                .toString();
    }

    static String commit(Home home) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(home.product().toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            return "unknown";
        }
    }
}
