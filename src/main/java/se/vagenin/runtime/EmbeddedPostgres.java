package se.vagenin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of our own on the loopback address, for the demo and the tests. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final int port;
    private final PostgresProcess process;
    private final FileChannel lock;

    /** Where the data lies, how safely it is written, and who is told of the steps. */
    public record Options(Path data, Durability durability, Consumer<String> progress) {}

    private EmbeddedPostgres(FileChannel lock, Options options) {
        this.lock = lock;
        var home = DatabaseHome.in(options.data(), ServerAccount.choose(), options.progress());
        this.cluster = Cluster.prepare(home, options);
        this.port = Port.free();
        options.progress().accept("Starting PostgreSQL …");
        this.process = new PostgresProcess(cluster, port, options);
    }

    /** Returns when the database answers. */
    public static EmbeddedPostgres start(Options options) {
        var lock = lock(options.data());
        try {
            var postgres = new EmbeddedPostgres(lock, options);
            postgres.awaitAnswer();
            return postgres;
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /** Unpacks the programs beforehand, for those who start many databases. */
    public static Path unpackInto(Path parent) {
        return PostgresBinaries.in(parent, step -> {}).home();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public DataSource dataSource(String database, DatabaseLogin login) {
        return new DriverManagerDataSource(url(database), login.user(), login.password());
    }

    /** For creating roles and databases; never given to the application. */
    public DataSource superuser() {
        return dataSource("postgres", cluster.superuser());
    }

    Path clusterDirectory() {
        return cluster.home().cluster();
    }

    private void awaitAnswer() {
        var source = superuser();
        for (long waited = 0; waited < TIME_TO_RECOVER.toMillis() && process.restarts() < 5; waited += 100) {
            try (var connection = source.getConnection()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                Pause.millis(100);
            }
        }
        process.close();
        throw new StartupFailure(
                "PostgreSQL does not answer; its log is " + cluster.home().log() + ".");
    }

    /** Two servers on one data directory would destroy it; the kernel releases the lock however a process dies. */
    private static FileChannel lock(Path data) {
        try {
            DatabaseHome.createDirectory(data);
            var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw inUse(data);
        } catch (IOException e) {
            throw new StartupFailure("The data directory " + data + " cannot be used: " + e, e);
        }
        throw inUse(data);
    }

    private static StartupFailure inUse(Path data) {
        return new StartupFailure("Another Vägen in is already running on the data directory " + data
                + ". Stop it, or choose another with --data.");
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        closeQuietly(lock);
    }
}
