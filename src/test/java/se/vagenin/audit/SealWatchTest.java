package se.vagenin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lag is how long a row has waited, whatever time it tells. */
class SealWatchTest {

    private static final Instant START = Instant.parse("2026-11-24T12:20:00Z");

    private final SealWatch watch = new SealWatch();

    @Test
    void nothingWaitsFromTheMomentItIsSeen() {
        assertThat(seen(0, 5, 9)).isZero();
        assertThat(watch.waited(Optional.empty(), START.plusSeconds(30))).isZero();
        assertThat(seen(60, 10, 12)).isZero();
    }

    @Test
    void sameRowsWaitLongerAndLonger() {
        seen(0, 5, 9);
        assertThat(seen(4, 5, 20)).isEqualTo(Duration.ofSeconds(4));
        assertThat(seen(15, 5, 40)).isEqualTo(Duration.ofSeconds(15));
    }

    /** A sealer that works but never catches up lags too. */
    @Test
    void rowsThatCameLaterAreCountedFromWhenTheyWereSeen() {
        seen(0, 5, 9);
        seen(4, 5, 20);
        assertThat(seen(15, 10, 40)).isEqualTo(Duration.ofSeconds(11));
        assertThat(seen(16, 21, 40)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWorkingSealerOfABusyLogDoesNotLag() {
        for (int second = 0; second < 100; second++) {
            assertThat(seen(second, second * 10L, second * 10L + 5)).isZero();
        }
    }

    @Test
    void transactionNumbersHaveNoSign() {
        seen(0, Long.MAX_VALUE, Long.MIN_VALUE + 3);
        assertThat(seen(3, Long.MIN_VALUE, Long.MIN_VALUE + 3)).isEqualTo(Duration.ofSeconds(3));
    }

    private Duration seen(int second, long first, long last) {
        return watch.waited(Optional.of(new SealWatch.Waiting(first, last)), START.plusSeconds(second));
    }
}
