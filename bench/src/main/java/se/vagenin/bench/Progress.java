package se.vagenin.bench;

import java.util.concurrent.atomic.AtomicLong;

/** One line that tells how far it has come. */
public final class Progress {

    private final long all;
    private final long begin = System.nanoTime();
    private final AtomicLong done = new AtomicLong();

    private final String what;

    public Progress(long all, String what) {
        this.all = all;
        this.what = what;
    }

    public void add(long number) {
        long now = done.addAndGet(number);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.err.printf(
                "\r  %,d of %,d %s (%d %%), %,.0f a second, %,.0f s left   ",
                now, all, what, 100 * now / Math.max(1, all), now / seconds, (all - now) * seconds / Math.max(1, now));
    }

    public void end() {
        System.err.println();
    }
}
