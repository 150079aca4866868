package se.vagenin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every error ends here: a calm page for people, RFC 9457 for machines. Never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private final Templates templates;
    private final Frames frames;
    private final JsonMapper json;

    ErrorPages(Templates templates, Frames frames, JsonMapper json) {
        this.templates = templates;
        this.frames = frames;
        this.json = json;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(code(request), UnexpectedErrors.reference(request));
        if (isMachine(request)) {
            writeProblem(problem.forMachine(), response);
        } else {
            writePage(problem, request, response);
        }
    }

    private void writePage(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String template = Frames.isWork(request) ? "web/errorWork" : "web/errorPublic";
        templates.write(new Page(template, problem, problem.status()), frames.bare(request), response);
    }

    private void writeProblem(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem.fields()).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isMachine(HttpServletRequest request) {
        return isMachine(Frames.path(request));
    }

    static boolean isMachine(String path) {
        return path.startsWith("/api/") || path.startsWith("/hsds/") || path.startsWith("/oauth2/");
    }

    /** Someone who opens /error by hand has not met an error; there is no such page. */
    private static int code(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && Unavailable.causes(thrown)) {
            return 503;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }
}
