package se.vagenin.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demo: the real time, except inside what is told of an earlier day. */
@Component
@Primary
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock real = Clock.systemUTC();

    /** Lets the work happen at that time; other threads go on in the present. */
    <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(THEN, then).call(work::get);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Zoned(this, zone);
    }

    /** The same time, told in another zone. */
    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
