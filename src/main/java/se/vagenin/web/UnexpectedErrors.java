package se.vagenin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A bug becomes a 500 with an id. The log gets the same id, the kinds of the exceptions and the places in our code, but
 * no message: messages may quote a name, a number or a text, and the log holds ids only.
 */
@Component
@Order
final class UnexpectedErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final String REFERENCE = UnexpectedErrors.class.getName() + ".reference";
    private static final int FIRST_PLACES = 4;
    private static final int PLACES = 12;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (isForOthers(exception) || response.isCommitted()) {
            return null;
        }
        if (!isUnreadable(exception)) {
            record(request, exception);
        }
        Unavailable.note(request, exception);
        try {
            if (request.getDispatcherType() == DispatcherType.ERROR && isUnreadable(exception)) {
                // also the page of the error cannot be reached with such a request
                PlainProblem.write(code(exception), Frames.path(request), response);
            } else {
                response.sendError(code(exception));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static int code(Exception exception) {
        if (isUnreadable(exception)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return Unavailable.causes(exception)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** An address or a form that no text can be made of: the sender's mistake, not a bug. */
    private static boolean isUnreadable(Exception exception) {
        return switch (exception) {
            case InvalidParameterException unreadable ->
                unreadable.getErrorCode() == HttpServletResponse.SC_BAD_REQUEST;
            case MaxUploadSizeExceededException _ -> false;
            case MultipartException _ -> true;
            default -> false;
        };
    }

    /** The id of this request's error; made now if the error came from outside the controllers. */
    static @Nullable String reference(HttpServletRequest request) {
        if (request.getAttribute(REFERENCE) == null
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            record(request, thrown);
        }
        return (String) request.getAttribute(REFERENCE);
    }

    /** Refusals of the login filter, and exceptions that declare their own status. */
    private static boolean isForOthers(Exception exception) {
        return exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException
                || AnnotatedElementUtils.hasAnnotation(exception.getClass(), ResponseStatus.class);
    }

    private static void record(HttpServletRequest request, Throwable thrown) {
        String id = UUID.randomUUID().toString();
        request.setAttribute(REFERENCE, id);
        if (thrown instanceof TooManyAtOnce) {
            LOG.warn("Turned away {}: {}", id, thrown.getMessage()); // there may be hundreds
        } else {
            LOG.error("Unexpected error {}: {}", id, trace(thrown));
        }
    }

    static String trace(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        String places = IntStream.range(0, stack.length)
                .filter(at -> at < FIRST_PLACES || stack[at].getClassName().startsWith("se.vagenin."))
                .mapToObj(at -> stack[at])
                .limit(PLACES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String cause = thrown.getCause() == null ? "" : " caused by " + trace(thrown.getCause());
        return thrown.getClass().getName() + " at " + places + cause;
    }
}
