package se.vagenin.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import se.vagenin.kernel.Municipality;

/**
 * Lays each parcel as a folder named by its id in the receiver's folder, readable by the server's user only. The folder
 * appears whole or not at all: it is written beside and renamed. Its files are readable, since the folder is the
 * receiver's own protected place; {@code docs/handover-package.md} says what that asks for.
 */
@Component
class FileDrop implements HandoverChannel {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String ANSWERS = "in";

    private final Path root;

    FileDrop(@Value("${vagenin.handover-dir:${vagenin.data-dir:data}/handover}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Where the parcels of a receiver lie. */
    Path folderOf(Parcel parcel) {
        return folderOf(parcel.municipality(), parcel.target());
    }

    private Path folderOf(Municipality municipality, String target) {
        return root.resolve(municipality.padded()).resolve(target);
    }

    /** Where a receiver lays its answers; it is there from the first parcel on. */
    Path answersOf(Municipality municipality, String target) {
        return folderOf(municipality, target).resolve(ANSWERS);
    }

    @Override
    public void deliver(Parcel parcel) throws IOException {
        Path folder = Files.createDirectories(folderOf(parcel), OWN_FOLDER);
        Files.createDirectories(answersOf(parcel.municipality(), parcel.target()), OWN_FOLDER);
        Path there = folder.resolve(parcel.id().toString());
        if (Files.exists(there)) {
            return;
        }
        Path draft = folder.resolve("." + parcel.id());
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(draft, OWN_FOLDER);
        for (Parcel.Item file : parcel.files()) {
            write(draft.resolve(file.name()), file.content());
        }
        for (Parcel.Enclosure enclosure : parcel.enclosures()) {
            write(draft.resolve(enclosure.name()), enclosure.content().bytes());
        }
        force(draft);
        rename(draft, there);
        force(folder);
    }

    private static void rename(Path draft, Path there) throws IOException {
        try {
            Files.move(draft, there, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unfit) {
            throw new IOException("The hand-over folder must be on one file system", unfit);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** A rename is only safe from a power cut when the folder itself has reached the disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
