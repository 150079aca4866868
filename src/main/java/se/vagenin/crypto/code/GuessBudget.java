package se.vagenin.crypto.code;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong codes one node lets through for one municipality. Counted in hits to be expected, not in guesses: a
 * guess costs as many units as there are doors that it could open, so that more open conversations mean fewer guesses.
 * All units of a year, on every node, with every restart, together are less than {@value #MOST_HITS_A_YEAR} expected
 * hits (decision 0025). A right code costs nothing.
 */
final class GuessBudget {

    static final double MOST_HITS_A_YEAR = 1e-6;

    /** Nodes that an installation may have; each keeps its own count. */
    static final int NODES = 4;

    /** Starts of one node in a year, each with a little to begin with. */
    static final int STARTS = 60;

    static final long UNITS_A_YEAR = (long) (MOST_HITS_A_YEAR * ReturnCode.ALL) / NODES;

    /** What can be saved up for a day with many visitors. */
    static final long MOST_SAVED = UNITS_A_YEAR / 20;

    static final long REFILL_A_YEAR = UNITS_A_YEAR * 6 / 10;
    static final long AT_START = UNITS_A_YEAR / 200;
    static final Duration YEAR = Duration.ofDays(365);

    private final Bucket units;

    GuessBudget(Clock clock) {
        this.units = Bucket.builder()
                .withCustomTimePrecision(new Given(clock))
                .addLimit(limit -> limit.capacity(MOST_SAVED)
                        .refillGreedy(REFILL_A_YEAR, YEAR)
                        .initialTokens(AT_START))
                .build();
    }

    /** Takes what a guess costs. @return false when there is not enough left; then the code must not be tried */
    boolean take(long doors) {
        return units.tryConsume(cost(doors));
    }

    /** Gives back what a right code, or one that was never tried, had taken. */
    void giveBack(long doors) {
        units.addTokens(cost(doors));
    }

    private static long cost(long doors) {
        return Math.clamp(doors, 1, MOST_SAVED);
    }

    /** The program's clock, so that a test can let a year pass. */
    private record Given(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
