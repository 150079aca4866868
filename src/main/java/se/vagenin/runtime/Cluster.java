package se.vagenin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The directory of one PostgreSQL cluster, made the first time and kept from then on. */
record Cluster(DatabaseHome home, PostgresBinaries binaries) {
    static final String SUPERUSER = "postgres";

    static Cluster prepare(DatabaseHome home, EmbeddedPostgres.Options options) {
        var progress = options.progress();
        try {
            var cluster = new Cluster(home, PostgresBinaries.in(home.binariesParent(), progress));
            if (!Files.exists(home.cluster().resolve("PG_VERSION"))) {
                progress.accept("Creating the database in " + home.cluster() + " …");
                cluster.create(options.durability());
            }
            home.account().own(home.cluster());
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseLogin superuser() {
        try {
            return new DatabaseLogin(
                    SUPERUSER, Files.readString(home.passwordFile()).strip());
        } catch (IOException e) {
            throw new StartupFailure(
                    "The database in " + home.cluster() + " exists but its password file " + home.passwordFile()
                            + " cannot be read.",
                    e);
        }
    }

    /** Made under another name and then renamed: a power failure in the middle leaves no half cluster behind. */
    private void create(Durability durability) throws IOException {
        var password = DatabaseLogins.newPassword();
        var unfinished = home.binariesParent().resolve("postgres.unfinished");
        var passwordForServer = home.binariesParent().resolve("postgres.password");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        try {
            DatabaseHome.writeSecret(passwordForServer, password);
            home.account().own(unfinished);
            home.account().own(passwordForServer);
            initialise(unfinished, passwordForServer, durability);
        } finally {
            Files.deleteIfExists(passwordForServer);
        }
        DatabaseHome.writeSecret(home.passwordFile(), password);
        Files.move(unfinished, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path directory, Path passwordForServer, Durability durability) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordForServer,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=sv-SE",
                "--data-checksums"));
        command.addAll(durability.whenCreating());
        Shell.run(home.account().run(command));
    }
}
