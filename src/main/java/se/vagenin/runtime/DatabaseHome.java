package se.vagenin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/** Where the files of the embedded database lie, and who may read them. */
record DatabaseHome(Path data, Path cluster, ServerAccount account) {
    private static final Path ELSEWHERE = Path.of("/var/lib/vagenin");

    static DatabaseHome in(Path data, ServerAccount account, Consumer<String> progress) {
        try {
            createDirectory(data);
            var real = data.toRealPath();
            return new DatabaseHome(real, cluster(real, account, progress), account);
        } catch (IOException e) {
            throw new StartupFailure("The data directory " + data + " cannot be used: " + e, e);
        }
    }

    Path passwordFile() {
        return data.resolve("postgres-password");
    }

    Path log() {
        return data.resolve("postgres.log");
    }

    /** Beside the cluster, because the account of the database must be able to read them too. */
    Path binariesParent() {
        var parent = cluster.getParent();
        return parent == null ? data : parent;
    }

    private static Path cluster(Path data, ServerAccount account, Consumer<String> progress) throws IOException {
        var cluster = data.resolve("postgres");
        if (Files.isSymbolicLink(cluster)) {
            return existing(Files.readSymbolicLink(cluster), cluster);
        }
        if (Files.exists(cluster, LinkOption.NOFOLLOW_LINKS) || mayEnter(data, account)) {
            return cluster;
        }
        var elsewhere = elsewhere();
        Files.createSymbolicLink(cluster, elsewhere);
        progress.accept("PostgreSQL may not run as root and another account cannot enter " + data
                + ", so its files lie in " + elsewhere + ".");
        return elsewhere;
    }

    private static Path existing(Path target, Path link) {
        var parent = target.getParent();
        if (parent != null && Files.isDirectory(parent)) {
            return target;
        }
        throw new StartupFailure("The files of the database are gone: " + link + " points to " + target
                + ". Bring them back, or choose another --data to begin anew.");
    }

    /** Below a home that only root may enter the database cannot live; a link in the data directory says where it does. */
    private static Path elsewhere() throws IOException {
        createDirectory(ELSEWHERE);
        var own = Files.createTempDirectory(ELSEWHERE, "data-");
        openToOthers(own);
        return own.resolve("postgres");
    }

    private static boolean mayEnter(Path directory, ServerAccount account) {
        var probe = account.run(List.of("test", "-x", directory.toString()));
        return Shell.attempt(probe).exitCode() == 0;
    }

    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            openToOthers(directory);
        }
    }

    /** Others may pass through to the database, which guards itself, but not list what else is here. */
    private static void openToOthers(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Writes a file that only this account can read. */
    static void writeSecret(Path file, String secret) {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.deleteIfExists(file);
            Files.createFile(file, owner);
            Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
