package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vagenin.testing.DemoApp;

/** The watch is on in the running product. */
@DemoApp
class CarriersAreWatchedTest {

    @Autowired
    CarrierWatch watch;

    @Test
    void fromTheStart() {
        assertThat(watch.isRunning()).isTrue();
    }
}
