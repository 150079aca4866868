package se.vagenin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import se.vagenin.runtime.DatabaseLogins;
import se.vagenin.runtime.DatabaseRoles;
import se.vagenin.runtime.Durability;
import se.vagenin.runtime.EmbeddedPostgres;
import se.vagenin.runtime.Migrations;

/** The one PostgreSQL of this test run, in a directory of its own that goes when the run ends. */
record TestCluster(EmbeddedPostgres postgres, DatabaseRoles roles, DatabaseLogins logins) {
    static final String TEMPLATE = "migrated";

    private static final class Holder {
        static final TestCluster RUNNING = start();
    }

    static TestCluster running() {
        return Holder.RUNNING;
    }

    private static TestCluster start() {
        var directory = directory();
        var postgres = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(directory, Durability.NONE_FOR_TESTS, progress -> {}));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, directory)));
        var roles = new DatabaseRoles(postgres.superuser());
        var logins = roles.renew();
        roles.createDatabase(TEMPLATE, Optional.empty());
        Migrations.migrate(
                postgres.dataSource(TEMPLATE, logins.owner()), logins.app().user());
        return new TestCluster(postgres, roles, logins);
    }

    private static Path directory() {
        try {
            var directory = Files.createTempDirectory("vagenin-test-");
            // The database runs under another account when the tests run as root.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedPostgres postgres, Path directory) {
        try {
            postgres.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
