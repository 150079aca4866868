package se.vagenin.bench.raw;

import se.vagenin.bench.Times;
import se.vagenin.bench.work.Workload;

/** How long pgbench asks in each round, and how much it may use up. The first round, before number 0, only warms up. */
record Pace(Times times, Workload workload) {

    private static final double TO_SPARE = 1.3;
    /** After the warm-up only, which is slower than the rounds. */
    private static final double FIRST_TO_SPARE = 6;

    private static final int SPARE = 500;

    /** For the warm-up, of which nothing is known yet: a set of one town has no more than what is asked for. */
    private static final int FIRST_SPEED = 1000;

    /** Each round has new connections, whose first transactions cost several times as much as those that follow. */
    private static final int LEAST_SECONDS = 20;

    private static final int LEAST_SECONDS_OF_WHAT_IS_USED_UP = 10;
    private static final int SECONDS_OF_WARM_UP_OF_WHAT_IS_USED_UP = 2;

    long seconds(int round) {
        long whole = Math.max(1, times.round().toSeconds());
        if (round < 0) {
            return workload.usesUp() ? SECONDS_OF_WARM_UP_OF_WHAT_IS_USED_UP : whole;
        }
        int least = workload.usesUp() ? LEAST_SECONDS_OF_WHAT_IS_USED_UP : LEAST_SECONDS;
        return times.smoke() ? whole : Math.max(least, whole);
    }

    /** @param speed of the round before, in requests a second */
    long supply(int round, double speed) {
        if (round < 0 && !times.smoke()) {
            return FIRST_SPEED * seconds(round);
        }
        return (long) ((round == 0 ? FIRST_TO_SPARE : TO_SPARE) * speed * seconds(round)) + SPARE;
    }
}
