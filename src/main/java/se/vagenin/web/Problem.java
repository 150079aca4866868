package se.vagenin.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal in words. Nothing the caller sent is repeated: an echo could carry a name into a screenshot or script into a
 * page.
 *
 * @param reference an error id, only where there is something to look up in the log
 */
public record Problem(
        HttpStatus status,
        String title,
        String detail,
        @Nullable String reference) {

    static Problem of(int code, @Nullable String reference) {
        HttpStatus status = known(code);
        String key = "web.problem." + status.value();
        String id = status == HttpStatus.INTERNAL_SERVER_ERROR ? reference : null;
        return new Problem(status, Text.text(key + ".title"), Text.text(key + ".detail"), id);
    }

    /** Stable for machines; RFC 9457. Named by the status, as {@code /problem/not-found}. */
    public String type() {
        return "/problem/" + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** As RFC 9457 writes it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type());
        fields.put("title", title);
        fields.put("status", status.value());
        fields.put("detail", detail);
        if (reference != null) {
            fields.put("instance", "urn:uuid:" + reference);
        }
        return fields;
    }

    /** In words for another system, where those for a reader of a page do not fit. */
    Problem forMachine() {
        String key = "web.machine." + status.value();
        return Text.has(key + ".title")
                ? new Problem(status, Text.text(key + ".title"), Text.text(key + ".detail"), reference)
                : this;
    }

    /** Statuses without words of their own are answered as the nearest one that has. */
    private static HttpStatus known(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status != null && Text.has("web.problem." + code + ".title")) {
            return status;
        }
        return code >= 400 && code < 500 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
