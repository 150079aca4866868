package se.vagenin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error ends here: a calm page for people, RFC 9457 for machines. Never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemAnswers answers;
    private final Frames frames;
    private final Outage outage;

    ErrorPages(ProblemAnswers answers, Frames frames, Outage outage) {
        this.answers = answers;
        this.frames = frames;
        this.outage = outage;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Unavailable.caused(request)) {
            outage.answer(request, response);
            return;
        }
        Problem problem = Problem.of(code(request), UnexpectedErrors.reference(request));
        if (ProblemAnswers.isForMachines(Frames.path(request))) {
            answers.document(problem.forMachine(), response);
        } else {
            answers.page(problem, frames.bare(request), response);
        }
    }

    /** Someone who opens /error by hand has not met an error; there is no such page. */
    private static int code(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }
}
