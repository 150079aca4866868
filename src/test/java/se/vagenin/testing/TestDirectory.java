package se.vagenin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;
import se.vagenin.runtime.EmbeddedPostgres;

/** A directory for a database of the test's own: its account may enter it also when the tests run as root. */
public record TestDirectory(Path path) implements AutoCloseable {
    public static TestDirectory create() {
        try {
            var directory = Files.createTempDirectory("vagenin-test-");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            var programs = EmbeddedPostgres.unpackInto(sharedPrograms());
            Files.createSymbolicLink(directory.resolve(programs.getFileName()), programs);
            return new TestDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept between runs, because unpacking takes longer than most tests; only ever one's own. */
    private static Path sharedPrograms() throws IOException {
        var directory =
                Path.of(System.getProperty("java.io.tmpdir"), "vagenin-programs-" + System.getProperty("user.name"));
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var self = Files.createTempFile("vagenin-owner", "");
        var own = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(self));
        Files.delete(self);
        if (!own) {
            throw new IOException(directory + " belongs to somebody else; remove it");
        }
        return directory;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
