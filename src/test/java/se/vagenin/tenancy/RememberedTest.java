package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    private final Remembered<String, String> remembered = new Remembered<>(key -> {
        asked.incrementAndGet();
        if (down) {
            throw new IllegalStateException("down");
        }
        return key + " " + asked.get();
    });

    @Test
    void asksOnceAndGivesTheSameAgain() {
        assertThat(remembered.get("a")).isEqualTo("a 1");
        assertThat(remembered.get("a")).isEqualTo("a 1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAnewAfterAChange() {
        remembered.get("a");
        remembered.forget("a");
        assertThat(remembered.get("a")).isEqualTo("a 2");
    }

    @Test
    void whatWasNeverReadFailsAndTellsIt() {
        down = true;
        assertThatThrownBy(() -> remembered.get("a")).isInstanceOf(IllegalStateException.class);
        assertThat(remembered.unanswered()).isTrue();
        down = false;
        assertThat(remembered.get("a")).startsWith("a");
        assertThat(remembered.unanswered()).isFalse();
    }
}
