package se.vagenin.assurance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The demo as {@code ./vagenin demo} starts it, in a process that can be killed without warning and started again. */
final class ProgramInItsOwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;
    private int starts;

    ProgramInItsOwnProcess(Path data) {
        this.data = data;
    }

    int port() {
        return port;
    }

    /** Returns when it truly answers. */
    void start() {
        starts++;
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-Duser.timezone=UTC",
                            "-Dvagenin.demo.matters=false",
                            "-cp",
                            productClassPath(),
                            "se.vagenin.Vagenin",
                            "demo",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("output").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitReady();
    }

    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (ready()) {
                return;
            }
            if (!Objects.requireNonNull(process).isAlive()) {
                break;
            }
            pause(50);
        }
        throw new AssertionError("The program does not answer; it said: " + output());
    }

    /** Returns when it has said so itself, this time: it answers already while the demo's texts are being written. */
    void awaitAnnounced() {
        for (long waited = 0; output().split("Vägen in is ready", -1).length <= starts; waited += 50) {
            if (waited > PATIENCE.toMillis()) {
                throw new AssertionError("The program is not ready; it said: " + output());
            }
            pause(50);
        }
    }

    /** As a power cut would: no shutdown hook runs. */
    void kill() {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The process is still there");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void killDatabase() {
        long postmaster = Long.parseLong(postmaster(0));
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }

    /** An orderly stop. It stays down, because without its settings the supervisor cannot start it again. */
    void stopDatabase() {
        String postmaster = postmaster(0);
        try {
            Files.move(settings(), settingsAway());
            new ProcessBuilder("kill", "-INT", postmaster).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void startDatabase() {
        try {
            Files.move(settingsAway(), settings());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path settings() {
        return data.resolve("postgres").resolve("postgresql.conf");
    }

    private Path settingsAway() {
        return data.resolve("postgres").resolve("postgresql.conf.away");
    }

    /** Past row-level security, to count what is really stored. */
    DataSource database() {
        try {
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/vagenin",
                    "postgres",
                    Files.readString(data.resolve("postgres-password")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ApiCaller signIn() {
        try {
            String secret = new JsonMapper()
                    .readTree(Files.readString(data.resolve("api-clients.json")))
                    .get("bench")
                    .asString();
            return ApiCaller.signIn(port, "bench", secret);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(60, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        client.close();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String postmaster(int line) {
        try {
            return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                    .get(line)
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String output() {
        try {
            return Files.readString(data.resolve("output"));
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    /** Without the tests, whose beans the product would find and whose clock stands still. */
    private static String productClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
