package se.vagenin.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer from a fault of our own: the first is 503 and passes, the second is a bug. */
final class Unavailable {

    private Unavailable() {}

    static boolean causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(10)
                .anyMatch(each -> each instanceof CannotCreateTransactionException
                        || each instanceof DataAccessResourceFailureException);
    }
}
