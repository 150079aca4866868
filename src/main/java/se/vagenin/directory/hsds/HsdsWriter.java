package se.vagenin.directory.hsds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.vagenin.api.ApiProblem;
import tools.jackson.databind.json.JsonMapper;

/** Writes open data: in whole with a tag, so that what is unchanged is not sent again, or line by line as a stream. */
@Component
class HsdsWriter {

    private static final String KEPT = "public, max-age=300";
    private static final String LINES = "application/x-ndjson";
    private static final byte[] NEW_LINE = {'\n'};

    private final JsonMapper json;

    HsdsWriter(JsonMapper json) {
        this.json = json;
    }

    void write(Object body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = json.writeValueAsBytes(body);
        String tag = '"' + digest(content) + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        response.setHeader(HttpHeaders.ETAG, tag);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(content);
    }

    /** The envelope of HSDS around one page. */
    void page(
            List<Map<String, Object>> contents,
            HsdsQuery query,
            int total,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        int pages = (total + query.size() - 1) / query.size();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("total_items", total);
        all.put("total_pages", pages);
        all.put("page_number", query.page());
        all.put("size", contents.size());
        all.put("first_page", query.page() == 1);
        all.put("last_page", query.page() >= pages);
        all.put("empty", contents.isEmpty());
        all.put("contents", contents);
        write(all, request, response);
    }

    /** Everything, one record a line; only a page at a time is held. */
    void lines(IntFunction<List<Map<String, Object>>> page, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        response.setContentType(LINES);
        OutputStream out = response.getOutputStream();
        for (int number = 1; ; number++) {
            List<Map<String, Object>> records = page.apply(number);
            for (Map<String, Object> each : records) {
                out.write(json.writeValueAsBytes(each));
                out.write(NEW_LINE);
            }
            out.flush();
            if (records.size() < HsdsQuery.MOST) {
                return;
            }
        }
    }

    void problem(ApiProblem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
