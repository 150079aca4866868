package se.vagenin.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON whatever the caller says it accepts: a refusal must always reach its reader. */
@Component
public class ApiWriter {

    private final JsonMapper json;

    ApiWriter(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<byte[]> respond(ApiAnswer answer) {
        return switch (answer) {
            case ApiResult result -> respond(result);
            case ApiProblem problem ->
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(bytes(problem));
        };
    }

    private ResponseEntity<byte[]> respond(ApiResult result) {
        var response = ResponseEntity.status(result.status()).contentType(MediaType.APPLICATION_JSON);
        if (result.location() != null) {
            response.header(HttpHeaders.LOCATION, result.location());
        }
        return response.body(bytes(result.body()));
    }

    void write(ApiProblem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(problem));
    }

    String text(Object body) {
        return json.writeValueAsString(body);
    }

    private byte[] bytes(Object body) {
        return body instanceof Written written
                ? written.json().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(body);
    }

    /** A body that was written before. */
    record Written(String json) {}
}
