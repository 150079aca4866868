package se.vagenin.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of a file. Handed on, never changed and never shown in a log; what came from outside is opened when asked. */
public final class FileContent {

    /** Where the bytes are opened. */
    @FunctionalInterface
    public interface Source {
        byte[] read() throws IOException;
    }

    private final int size;
    private final Source source;

    private FileContent(int size, Source source) {
        this.size = size;
        this.source = source;
    }

    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.length, () -> bytes);
    }

    /**
     * What is opened only when it is asked for.
     *
     * @param size in bytes, also where it is too large to be opened
     */
    public static FileContent read(long size, Source source) {
        return new FileContent((int) Math.min(size, Integer.MAX_VALUE), source);
    }

    public int size() {
        return size;
    }

    /** All of it in memory, opened anew each time. */
    public byte[] bytes() {
        try {
            return source.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }
}
