package se.vagenin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer from a fault of our own: the first is 503 and passes, the second is a bug. */
final class Unavailable {

    private static final String NOTED = Unavailable.class.getName();

    private Unavailable() {}

    /** Lets the page of the error know, which is told only of the status. */
    static void note(HttpServletRequest request, Exception thrown) {
        if (causes(thrown)) {
            request.setAttribute(NOTED, thrown);
        }
    }

    /** Whether nothing is wrong but that so many ask. */
    static boolean tooMany(HttpServletRequest request) {
        return request.getAttribute(NOTED) instanceof TooManyAtOnce;
    }

    static boolean caused(HttpServletRequest request) {
        return request.getAttribute(NOTED) != null
                || (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                        && causes(thrown));
    }

    static boolean causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(10)
                .anyMatch(each -> each instanceof CannotCreateTransactionException
                        || each instanceof DataAccessResourceFailureException);
    }
}
