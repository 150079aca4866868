package se.vagenin.upload;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.OneTimeSeal;

/**
 * Files under way, sealed, each with a key of its own. A file has no name once it is open: it goes with its request, and
 * with the process if that is killed. All of them together take no more room than was set aside.
 */
@Component
class SealedStore {

    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Logger LOG = LoggerFactory.getLogger(SealedStore.class);

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private final Path directory;
    private final long room;
    private final AtomicLong taken = new AtomicLong();

    SealedStore(@Value("${java.io.tmpdir}") Path directory, @Value("${vagenin.upload-room-mb:2000}") long megabytes) {
        this.directory = directory;
        this.room = megabytes * 1024 * 1024;
    }

    /** A new, empty file. @throws IOException where the disk takes none */
    Kept open() throws IOException {
        Path file = directory.resolve("vagenin-upload-" + UUID.randomUUID());
        return new Kept(FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                OWN));
    }

    long taken() {
        return taken.get();
    }

    /** Closing the channel would lose the file. */
    private static OutputStream keptOpen(OutputStream channel) {
        return new FilterOutputStream(channel) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the file is read later
            }
        };
    }

    private static InputStream keptOpen(InputStream channel) {
        return new FilterInputStream(channel) {
            @Override
            public void close() {
                // the file may be read again
            }
        };
    }

    /** One file: first written, then read as often as is asked. Used by one request, so by one thread at a time. */
    final class Kept implements AutoCloseable {

        private final FileChannel channel;
        private final OneTimeSeal seal = new OneTimeSeal();
        private final OutputStream sealing;
        private long size;

        private Kept(FileChannel channel) throws IOException {
            this.channel = channel;
            this.sealing = seal.sealing(keptOpen(Channels.newOutputStream(channel)));
        }

        /** Adds to the file. @return false when there is no room for it: set aside, or on the disk */
        boolean write(byte[] buffer, int length) {
            if (taken.addAndGet(length) > room) {
                taken.addAndGet(-length);
                return false;
            }
            size += length;
            return onDisk(() -> sealing.write(buffer, 0, length));
        }

        /** Ends the writing; the last piece is sealed. */
        boolean finish() {
            return onDisk(sealing::close);
        }

        private boolean onDisk(Writing writing) {
            try {
                writing.run();
                return true;
            } catch (IOException full) {
                LOG.warn(
                        "A file under way could not be written: {}",
                        full.getClass().getName());
                return false;
            }
        }

        byte[] bytes() throws IOException {
            try (InputStream stream = stream()) {
                return stream.readNBytes(Math.toIntExact(size));
            }
        }

        InputStream stream() throws IOException {
            channel.position(0);
            return seal.opening(keptOpen(Channels.newInputStream(channel)));
        }

        @Override
        public void close() {
            taken.addAndGet(-size);
            size = 0;
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
