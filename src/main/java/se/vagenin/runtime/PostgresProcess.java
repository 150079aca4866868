package se.vagenin.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Keeps one PostgreSQL running: started again when it dies, stopped when asked or when this process ends. */
final class PostgresProcess implements AutoCloseable {
    /** Nothing typed by a user may reach the log: no statements, parameters, key values or addresses. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_connections=",
            "log_line_prefix=%m [%p] ");

    private final Cluster cluster;
    private final List<String> command;
    private final Consumer<String> progress;
    private final Watchdog watchdog;
    private final Thread supervisor;
    private volatile Process process;
    private volatile boolean stopping;
    private final AtomicInteger restarts = new AtomicInteger();

    PostgresProcess(Cluster cluster, int port, EmbeddedPostgres.Options options) {
        this.cluster = cluster;
        this.progress = options.progress();
        this.command = command(cluster, port, options.durability());
        this.watchdog = Watchdog.over(cluster.home().cluster(), cluster.home().account());
        this.process = launch();
        this.supervisor =
                Thread.ofPlatform().name("postgres-supervisor").daemon().start(this::supervise);
    }

    /** How often it died; one that never answered and died some times will not answer. */
    int restarts() {
        return restarts.get();
    }

    private static List<String> command(Cluster cluster, int port, Durability durability) {
        var postgres = new ArrayList<>(List.of(
                cluster.binaries().program("postgres"),
                "-D",
                cluster.home().cluster().toString(),
                "-p",
                Integer.toString(port)));
        var settings = new ArrayList<>(SETTINGS);
        settings.addAll(durability.settings());
        settings.forEach(setting -> postgres.addAll(List.of("-c", setting)));
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(cluster.home().account().run(postgres));
        return List.copyOf(command);
    }

    /** A dead postmaster's sessions may still be writing: the next one starts only when all are gone. */
    private Process launch() {
        new ClusterProcesses(cluster.home().cluster()).awaitEnd();
        var log = cluster.home().log().toFile();
        try {
            return Shell.environment(new ProcessBuilder(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new StartupFailure("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    private void supervise() {
        try {
            process.waitFor();
            while (!stopping) {
                restarts.incrementAndGet();
                progress.accept("PostgreSQL ended unexpectedly and is started again.");
                TimeUnit.MILLISECONDS.sleep(500);
                restart();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        try {
            process = launch();
        } catch (StartupFailure e) {
            progress.accept(e.sentence());
        }
    }

    @Override
    public void close() {
        stopping = true;
        watchdog.close();
        supervisor.interrupt();
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new ClusterProcesses(cluster.home().cluster()).awaitEnd();
    }
}
