package se.vagenin.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import se.vagenin.upload.UploadedFile.Fate;

/** Reads one form with files to its end, part by part: answers into memory, files into the sealed store. */
final class UploadReader {

    static final long LARGEST_FILE = 20L * 1024 * 1024;

    /** One more than a form may carry, so that whoever counts them sees that there were too many. */
    static final int MOST_FILES = 11;

    private static final int MOST_PARTS = 500;

    /** All answers together: a text far too long is refused in words, so it must first be read. */
    private static final int LARGEST_ANSWERS = 8 * 1024 * 1024;

    /** Films are large; beyond this nobody means well. */
    private static final long LARGEST_REQUEST = 4L * 1024 * 1024 * 1024;

    private final SealedStore store;
    private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private final MultiValueMap<String, String> answers = new LinkedMultiValueMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final byte[] buffer = new byte[16 * 1024];
    private int parts;
    private int kept;
    private int answered;

    UploadReader(SealedStore store) {
        this.store = store;
    }

    /** @throws BrokenUpload when it is no such form; then nothing is kept */
    void read(HttpServletRequest request) {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(LARGEST_REQUEST);
        try {
            FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                read(items.next());
            }
            if (parts == 0) {
                throw new BrokenUpload("No parts");
            }
        } catch (IOException | IllegalStateException met) {
            discard();
            throw BrokenUpload.of(met);
        } catch (RuntimeException met) {
            discard();
            throw met;
        }
    }

    private void read(FileItemStream item) throws IOException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new BrokenUpload("More than " + MOST_PARTS + " parts");
        }
        String field = Objects.requireNonNullElse(item.getFieldName(), "");
        try (InputStream content = item.openStream()) {
            if (item.isFormField()) {
                answers.add(field, text(content));
                types.put(field, Objects.requireNonNullElse(item.getContentType(), ""));
            } else {
                file(item, field, content);
            }
        }
    }

    private String text(InputStream content) throws IOException {
        var text = new ByteArrayOutputStream();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            answered += read;
            if (answered > LARGEST_ANSWERS) {
                throw new BrokenUpload("More than " + LARGEST_ANSWERS + " bytes of answers");
            }
            text.write(buffer, 0, read);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void file(FileItemStream item, String field, InputStream content) throws IOException {
        String name = Objects.requireNonNullElse(item.getName(), "");
        int first = content.read(buffer);
        if (name.isEmpty() && first < 0) {
            return; // a browser's way to say that nothing was chosen
        }
        var head = new UploadedFile.Head(field, name, Objects.requireNonNullElse(item.getContentType(), ""));
        files.add(field, kept < MOST_FILES ? kept(head, first, content) : past(head, Math.max(first, 0), content));
    }

    private UploadedFile kept(UploadedFile.Head head, int first, InputStream content) throws IOException {
        SealedStore.@Nullable Kept file = opened();
        if (file == null) {
            return past(head, Fate.NO_ROOM, Math.max(first, 0), content);
        }
        try {
            UploadedFile read = into(file, head, first, content);
            if (read.fate() == Fate.KEPT) {
                kept++;
            } else {
                file.close();
            }
            return read;
        } catch (IOException | RuntimeException met) {
            file.close();
            throw met;
        }
    }

    private SealedStore.@Nullable Kept opened() {
        try {
            return store.open();
        } catch (IOException full) {
            return null;
        }
    }

    private UploadedFile into(SealedStore.Kept file, UploadedFile.Head head, int first, InputStream content)
            throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        for (int read = first; read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > LARGEST_FILE) {
                return past(head, Fate.TOO_LARGE, size, content);
            }
            if (!file.write(buffer, read)) {
                return past(head, Fate.NO_ROOM, size, content);
            }
            digest.update(buffer, 0, read);
        }
        return file.finish()
                ? new UploadedFile(head, size, Fate.KEPT, digest.digest(), file)
                : past(head, Fate.NO_ROOM, size, content);
    }

    private UploadedFile past(UploadedFile.Head head, long read, InputStream content) throws IOException {
        return past(head, Fate.TOO_MANY, read, content);
    }

    /** Read to its end and forgotten, so that the sender gets an answer and not a broken connection. */
    private UploadedFile past(UploadedFile.Head head, Fate fate, long before, InputStream content) throws IOException {
        long size = before;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
        }
        return new UploadedFile(head, size, fate, new byte[0], null);
    }

    MultiValueMap<String, MultipartFile> files() {
        return files;
    }

    Map<String, String[]> answers() {
        Map<String, String[]> all = new LinkedHashMap<>();
        answers.forEach((field, values) -> all.put(field, values.toArray(String[]::new)));
        return all;
    }

    Map<String, String> types() {
        return types;
    }

    void discard() {
        files.values().stream()
                .flatMap(each -> each.stream())
                .map(UploadedFile.class::cast)
                .forEach(UploadedFile::discard);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
