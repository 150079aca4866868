package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All carriers wait while classes are initialized, for what a virtual thread has that gets no carrier. */
@Timeout(60)
public class CarrierWatchTest {

    private static final CountDownLatch HELD = new CountDownLatch(1);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();

    /** Initialized once by each loader. */
    static final class Slow {
        static {
            awaitHeld();
        }

        private Slow() {}
    }

    private static final class OwnLoader extends ClassLoader {

        OwnLoader() {
            super(CarrierWatchTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Slow.class.getName()) ? own(name) : super.loadClass(name, resolve);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            try (var in = Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    @Test
    void virtualThreadsThatStandStillRunAgain() throws Exception {
        var free = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual().start(() -> {
            awaited(free);
            HELD.countDown();
        });
        awaitWaiting(holder);
        List<Thread> pinned = new ArrayList<>();
        for (int i = 0; i < usual; i++) {
            pinned.add(Thread.ofVirtual().start(CarrierWatchTest::initialize));
        }
        for (Thread each : pinned) {
            awaitWaiting(each);
        }
        free.countDown();
        assertThat(holder.join(Duration.ofMillis(200)))
                .as("runs without the watch")
                .isFalse();

        var watch = new CarrierWatch();
        watch.start();
        holder.join();
        for (Thread each : pinned) {
            each.join();
        }
        while (scheduler.getParallelism() != usual) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        watch.stop();
    }

    /** For a class of another loader. */
    public static void awaitHeld() {
        awaited(HELD);
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).as("waits").isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static void initialize() {
        try {
            Class.forName(Slow.class.getName(), true, new OwnLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
