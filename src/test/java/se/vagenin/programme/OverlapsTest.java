package se.vagenin.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class OverlapsTest {

    @Test
    void whoeverIsInTheWayOnceOrTwiceIsLookedPast() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(Overlaps.again(() -> switch (tries.incrementAndGet()) {
                    case 1 -> throw new DataIntegrityViolationException("overlaps");
                    case 2 -> throw new CannotAcquireLockException("each waits for the other");
                    default -> "got";
                }))
                .contains("got");
    }

    @Test
    void whoeverIsInTheWayEveryTimeHasIt() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(Overlaps.again(() -> {
                    tries.incrementAndGet();
                    throw new CannotAcquireLockException("each waits for the other");
                }))
                .isEmpty();
        assertThat(tries).hasValue(Overlaps.TRIES);
    }

    @Test
    void whatIsBrokenIsNotCalledTaken() {
        assertThatThrownBy(() -> Overlaps.again(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
