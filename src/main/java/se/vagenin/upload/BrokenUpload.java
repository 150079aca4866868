package se.vagenin.upload;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;

/** What came is no form with files, or the connection broke in the middle of it. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BrokenUpload extends MultipartException {

    private static final long serialVersionUID = 1L;

    BrokenUpload(String why) {
        super(why);
    }

    /** The message of what it met may quote what was sent, so only its kind goes along. */
    static BrokenUpload of(Exception met) {
        return new BrokenUpload(met.getClass().getSimpleName());
    }
}
