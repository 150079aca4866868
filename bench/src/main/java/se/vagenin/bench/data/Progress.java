package se.vagenin.bench.data;

import java.util.concurrent.atomic.AtomicLong;

/** One line that tells how far it has come. */
final class Progress {

    private final long all;
    private final long begin = System.nanoTime();
    private final AtomicLong done = new AtomicLong();

    Progress(long all) {
        this.all = all;
    }

    void add(int number) {
        long now = done.addAndGet(number);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.err.printf(
                "\r  %,d of %,d matters (%d %%), %,.0f a second, %,.0f s left   ",
                now, all, 100 * now / Math.max(1, all), now / seconds, (all - now) * seconds / Math.max(1, now));
    }

    void end() {
        System.err.println();
    }
}
