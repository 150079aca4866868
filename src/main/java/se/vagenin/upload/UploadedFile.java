package se.vagenin.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file that came with a request. Its bytes lie sealed on disk until the request is answered, and are opened anew each
 * time they are asked for, so that no more than one need be in memory.
 */
public final class UploadedFile implements MultipartFile {

    /** What became of it on the way in. */
    public enum Fate {
        /** All of it is here. */
        KEPT,
        /** It was read past: {@link #getSize} is what it would have taken. */
        TOO_LARGE,
        /** It was read past: there are more files than a form may carry. */
        TOO_MANY,
        /** It was read past: the room for files under way was full. */
        NO_ROOM
    }

    /**
     * What was sent about it.
     *
     * @param part the name of the form's field
     * @param type what the sender says it is
     */
    record Head(String part, String name, String type) {}

    private final Head head;
    private final long size;
    private final Fate fate;
    private final byte[] sha256;
    private final SealedStore.@Nullable Kept kept;

    UploadedFile(Head head, long size, Fate fate, byte[] sha256, SealedStore.@Nullable Kept kept) {
        this.head = head;
        this.size = size;
        this.fate = fate;
        this.sha256 = sha256;
        this.kept = kept;
    }

    /** The files of a field, in the order they were chosen; none where the request carries no files. */
    public static List<UploadedFile> in(HttpServletRequest request, String part) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null
                ? List.of()
                : multipart.getFiles(part).stream()
                        .map(UploadedFile.class::cast)
                        .toList();
    }

    public Fate fate() {
        return fate;
    }

    /** SHA-256 of what was sent. */
    public byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public String getName() {
        return head.part();
    }

    @Override
    public String getOriginalFilename() {
        return head.name();
    }

    @Override
    public String getContentType() {
        return head.type();
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return open().bytes();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return open().stream();
    }

    /** Refused: it would lie there in plain text. */
    @Override
    public void transferTo(File destination) {
        throw new UnsupportedOperationException("An upload is never written in plain text");
    }

    @Override
    public void transferTo(Path destination) {
        throw new UnsupportedOperationException("An upload is never written in plain text");
    }

    private SealedStore.Kept open() throws IOException {
        if (kept == null) {
            throw new IOException("The file was not kept: " + fate);
        }
        return kept;
    }

    void discard() {
        if (kept != null) {
            kept.close();
        }
    }

    @Override
    public String toString() {
        return "UploadedFile[" + fate + "]";
    }
}
