package se.vagenin.crypto.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.testing.TestClock;

/** The arithmetic of decision 0025, from the constants and from a year that passes. */
class GuessBudgetTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 50, 200, 1_000, 5_000, 100_000})
    void expectedHitsOfAYearStayBelowOneInAMillion(long doors) {
        double guesses = GuessBudget.NODES
                * (GuessBudget.MOST_SAVED
                        + GuessBudget.REFILL_A_YEAR
                        + GuessBudget.STARTS * (double) GuessBudget.AT_START)
                / doors;
        double hits = guesses * doors / ReturnCode.ALL;
        System.out.printf(
                "Codes: %,d open: at most %,.0f wrong guesses a year, %,.0f an hour for long, %,.0f after a start: %.2e hits%n",
                doors,
                guesses,
                (double) GuessBudget.REFILL_A_YEAR / doors / 365 / 24,
                (double) GuessBudget.AT_START / doors,
                hits);
        assertThat(hits).isLessThan(1e-6).isGreaterThan(1e-7);
    }

    @Test
    void aYearOfTryingGetsNoMoreThanTheBudget() {
        TestClock clock = new TestClock();
        Instant end = clock.instant().plus(GuessBudget.YEAR);
        long doors = 1_000;
        long guesses = 0;
        int starts = 0;
        GuessBudget budget = new GuessBudget(clock);
        for (int hour = 0; clock.instant().isBefore(end); hour++) {
            if (hour % (365 * 24 / GuessBudget.STARTS) == 0 && starts < GuessBudget.STARTS) {
                budget = new GuessBudget(clock);
                starts++;
            }
            while (budget.take(doors)) {
                guesses++;
            }
            clock.forward(Duration.ofHours(1));
        }
        double hits = (double) GuessBudget.NODES * guesses * doors / ReturnCode.ALL;
        System.out.printf("Codes: a year of guessing on %d nodes: %.2e hits%n", GuessBudget.NODES, hits);
        assertThat(hits).isLessThan(1e-6).isGreaterThan(5e-7);
    }

    @Test
    void everydayMistakesAreFarFromTheLimit() {
        TestClock clock = new TestClock();
        GuessBudget budget = new GuessBudget(clock);
        for (int mistake = 0; mistake < 2_000; mistake++) {
            assertThat(budget.take(1_000)).isTrue();
        }
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        GuessBudget budget = new GuessBudget(new TestClock());
        long half = GuessBudget.AT_START / 2 + 1;
        assertThat(budget.take(half)).isTrue();
        assertThat(budget.take(half)).isFalse();
        budget.giveBack(half);
        assertThat(budget.take(half)).isTrue();
    }
}
