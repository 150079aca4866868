package se.vagenin.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stranger's file on its way to somebody's screen: saved, never shown in the browser, and powerless if it is. */
public final class FileAnswer {

    private static final String POWERLESS =
            "sandbox; default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private FileAnswer() {}

    /**
     * The answer with the file.
     *
     * @param response gets the header that takes the place of the one that every answer has
     */
    public static ResponseEntity<byte[]> of(
            HttpServletResponse response, String name, String mediaType, FileContent content) {
        response.setHeader("Content-Security-Policy", POWERLESS);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
