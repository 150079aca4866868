package se.vagenin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.vagenin.bench.scene.Ground;
import se.vagenin.bench.stage.Product;

/** What a report must say of where it was made. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(Ground ground) {
        Times times = ground.times();
        Product product = ground.product();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Machine", machine());
        facts.put("PostgreSQL's own memory", ground.database().memory());
        facts.put("Start to the first good answer", product.startTime().toMillis() + " ms");
        facts.put("Memory of the product at the end (-Xmx512m)", product.residentKib() / 1024 + " MiB resident");
        facts.put(
                "Clients",
                times.clients() + " closed-loop; latency open-loop at 60 % of that, timed from when each was due");
        facts.put(
                "Warm-up and rounds",
                times.warmUp().toSeconds() + " s, then " + times.rounds() + " of "
                        + times.round().toSeconds() + " s");
        facts.put(
                "On",
                "login, access policy, row-level security, synchronous log, encryption, fsync, synchronous_commit");
        return facts;
    }

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
