package se.vagenin.casefile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a file. Handed on, never changed and never shown in a log. */
public final class FileContent {

    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
