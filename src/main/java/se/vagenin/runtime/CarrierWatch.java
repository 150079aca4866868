package se.vagenin.runtime;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the program from standing still for good. A virtual thread that waits for a class to be loaded or initialized keeps its
 * carrier, of which there are as many as processors; when all carriers wait so, and for what a virtual thread without a carrier
 * holds, none ever runs again (record 0040). A thread of the system looks whether virtual threads run, and gives them more
 * carriers for as long as they do not.
 */
@Component
class CarrierWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierWatch.class);

    private static final int USUAL = Integer.getInteger(
            "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());

    /** The JDK makes no more than this where there are fewer processors. */
    private static final int MOST = Math.max(256, USUAL);

    private static final long PAUSE_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 1000;

    private volatile @Nullable Thread watcher;

    @Override
    public synchronized void start() {
        if (watcher == null) {
            watcher = Thread.ofPlatform().name("carrier-watch").daemon().start(this::watch);
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        int carriers = USUAL;
        scheduler.setParallelism(
                carriers); // all that is needed later is loaded now: then it might wait for a class too
        try {
            while (true) {
                if (!oneRuns()) {
                    carriers = Math.min(MOST, 2 * carriers);
                    scheduler.setParallelism(carriers);
                } else if (carriers > USUAL) {
                    LOG.warn("Virtual threads stood still until there were {} carriers instead of {}", carriers, USUAL);
                    carriers = USUAL;
                    scheduler.setParallelism(carriers);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            scheduler.setParallelism(USUAL);
        }
    }

    private static boolean oneRuns() throws InterruptedException {
        var ran = new CountDownLatch(1);
        Thread.ofVirtual().name("carrier-watch-beat").start(ran::countDown);
        return ran.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
