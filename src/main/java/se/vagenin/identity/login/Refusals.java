package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.tenancy.Premise;
import se.vagenin.tenancy.PremiseGone;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Refused;

/** Turns refusals into answers: a calm page with the reason for people, RFC 9457 for systems. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private final ApiProblems problems;
    private final RefusedMatters log;

    Refusals(ApiProblems problems, RefusedMatters log) {
        this.problems = problems;
        this.log = log;
    }

    @ExceptionHandler
    @Nullable Answer denied(AccessDenied denied, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!stillSo()) {
            return again(request);
        }
        log.note(request);
        String reason = denied.refusal().reason();
        return switch (Area.of(request)) {
            case API -> {
                problems.write(response, HttpStatus.FORBIDDEN, reason);
                yield null;
            }
            case STAFF -> Page.of("identity/denied", new DeniedView(reason)).withStatus(HttpStatus.FORBIDDEN);
            case PUBLIC -> Refused.forbidden();
        };
    }

    @ExceptionHandler
    Answer notFound(NotFound notFound, HttpServletRequest request) {
        if (!stillSo()) {
            return again(request);
        }
        log.note(request);
        return Refused.notFound();
    }

    @ExceptionHandler
    Answer changed(PremiseGone gone, HttpServletRequest request) {
        return again(request);
    }

    /** Nobody is refused by what was remembered of them. */
    private static boolean stillSo() {
        try {
            Premise.confirm();
            return true;
        } catch (PremiseGone gone) {
            return false;
        }
    }

    /** Nothing has been shown or done; the same is asked for anew, a form with all that it holds, by who the person is now. */
    private static Answer again(HttpServletRequest request) {
        Premise.leave(); // it is known to be gone: leading on needs none
        StaffSession.forget(request);
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Redirect.again(path + (query == null ? "" : "?" + query));
    }

    private enum Area {
        API,
        STAFF,
        PUBLIC;

        static Area of(HttpServletRequest request) {
            String path = Optional.ofNullable(request.getServletPath()).orElse("");
            if (path.startsWith("/api/")) {
                return API;
            }
            return path.startsWith("/arbete") || path.startsWith("/admin") ? STAFF : PUBLIC;
        }
    }
}
