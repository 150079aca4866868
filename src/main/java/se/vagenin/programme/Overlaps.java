package se.vagenin.programme;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Those who ask for the same start come one after another. A talk that overlaps with another start, of somebody with hours
 * cut otherwise or in a room that two share, is seen by the database alone: it refuses one, or ends one of two that wait for
 * each other. That is no fault: what is free is looked up again, and perhaps somebody else can give the talk.
 */
final class Overlaps {

    static final int TRIES = 3;

    private Overlaps() {}

    /**
     * Does a whole transaction until nobody else was in the way.
     *
     * @return empty where somebody always was
     */
    static <T> Optional<T> again(Supplier<T> transaction) {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return Optional.of(transaction.get());
            } catch (DataIntegrityViolationException | ConcurrencyFailureException somebodyElse) {
                // The next try sees what the other has taken.
            }
        }
        return Optional.empty();
    }
}
