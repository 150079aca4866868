package se.vagenin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An error answered without templates and layout, for what could not be read at all. Nothing of it is repeated. */
final class PlainProblem {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlainProblem() {}

    /** @param address the path that was asked for; says only whether a person or a system asked */
    static void write(int code, String address, HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(code, null);
        boolean machine = ProblemAnswers.isForMachines(address);
        String body = machine ? JSON.writeValueAsString(problem.forMachine().fields()) : page(problem);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status().value());
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** The words are ours and hold no marks of HTML. */
    private static String page(Problem problem) {
        return """
                <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(problem.title(), problem.title(), problem.detail(), Text.text("web.problem.start"));
    }
}
