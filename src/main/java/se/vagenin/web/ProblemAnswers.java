package se.vagenin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem}: a calm page for people, RFC 9457 for machines. */
@Component
final class ProblemAnswers {

    private final Templates templates;
    private final JsonMapper json;

    ProblemAnswers(Templates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** Whether another system asks at the path, and not a person. */
    static boolean isForMachines(String path) {
        return path.startsWith("/api/") || path.startsWith("/hsds/") || path.startsWith("/oauth2/");
    }

    void page(Problem problem, Frame frame, HttpServletResponse response) throws IOException {
        String template = frame instanceof WorkFrame ? "web/errorWork" : "web/errorPublic";
        templates.write(new Page(template, problem, problem.status()), frame, response);
    }

    void document(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem.fields()).getBytes(StandardCharsets.UTF_8));
    }
}
