package se.vagenin.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How long the log of one municipality has waited for its seal. Measured by when rows were seen to wait, never by the time
 * that they tell: a row may tell of another day, and of an anonymous visitor only the hour is kept (R15).
 */
final class SealWatch {

    /** One mark a second for ten minutes; what comes later is counted when those have been passed. */
    private static final int MOST_MARKS = 600;

    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * Rows beyond the chain, by the numbers of their transactions. Such a number is 64 bits without a sign.
     *
     * @param first the lowest
     * @param last the highest
     */
    record Waiting(long first, long last) {}

    /** At {@code seen} there were rows to seal up to this transaction. */
    private record Mark(long last, Instant seen) {}

    /**
     * How long a row has waited at most, as far as this node has seen.
     *
     * @param waiting what waits now, after a round of sealing
     * @param now the time of the clock on the wall
     */
    Duration waited(Optional<Waiting> waiting, Instant now) {
        if (waiting.isEmpty()) {
            marks.clear();
            return Duration.ZERO;
        }
        long first = waiting.get().first();
        while (!marks.isEmpty() && Long.compareUnsigned(marks.getFirst().last(), first) < 0) {
            marks.removeFirst();
        }
        long last = waiting.get().last();
        boolean more = marks.isEmpty() || Long.compareUnsigned(marks.getLast().last(), last) < 0;
        if (more && marks.size() < MOST_MARKS) {
            marks.addLast(new Mark(last, now));
        }
        Duration longest = Duration.between(marks.getFirst().seen(), now);
        return longest.isNegative() ? Duration.ZERO : longest;
    }
}
