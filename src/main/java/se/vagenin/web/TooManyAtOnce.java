package se.vagenin.web;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * More is asked than can be worked on, and somebody has waited for as long as anybody should. To the one who asks it is what a
 * database without a connection to spare is: it passes, and nothing is wrong.
 */
public final class TooManyAtOnce extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    public TooManyAtOnce(Duration waited) {
        super("No place within " + waited);
    }
}
