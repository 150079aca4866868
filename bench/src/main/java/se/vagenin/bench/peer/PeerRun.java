package se.vagenin.bench.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;
import se.vagenin.bench.Times;
import se.vagenin.bench.Undisturbed;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Raw;
import se.vagenin.bench.stage.Database;

/** Measures the peer as the product is measured: as many clients, the same warm-up and rounds, the product stopped. */
public final class PeerRun {

    /** As many cases as set S has matters; more would only make it slower. */
    private static final int CASES = 20_000;

    /** A round in which the cases are made goes on until there are enough. */
    private static final Duration MAKING = Duration.ofSeconds(15);

    private final Home home;
    private final Times times;
    private final long seed;

    public PeerRun(Home home, Times times, long seed) {
        this.home = home;
        this.times = times;
        this.seed = seed;
    }

    /** What is measured, for the report. */
    public static String what() {
        return Flowable.NAME + " on the same server, one case with one human task, " + CASES
                + " cases, a pool of 20, no login, no log of reads, no encryption";
    }

    /** By the code of the workload that is alike. */
    public Map<String, Raw> run(Database database) {
        try (Flowable flowable = Flowable.start(home, database)) {
            var loop = new Loop(
                    flowable.port(),
                    List.of(flowable.pid(), ProcessHandle.current().pid()),
                    seed);
            make(loop);
            database.settle();
            Map<String, Raw> all = new LinkedHashMap<>();
            all.put("W2", measured("W2", loop, PeerTasks::list));
            Raw begun = measured("W1", loop, PeerTasks::begin);
            all.put("W1a", begun);
            all.put("W1b", begun);
            return all;
        }
    }

    private void make(Loop loop) {
        long made = 0;
        while (made < CASES) {
            made += good(loop.closed(PeerTasks::begin, times.clients(), MAKING))
                    .micros()
                    .getTotalCount();
            System.err.printf(Locale.ROOT, "  %s: %d of %d cases%n", Flowable.NAME, made, CASES);
        }
    }

    private Raw measured(String code, Loop loop, Task task) {
        System.err.printf("  peer %s …%n", code);
        good(loop.closed(task, times.clients(), times.warmUp()));
        List<Measured> rounds = new ArrayList<>();
        for (int i = 0; i < times.rounds(); i++) {
            rounds.add(Undisturbed.of(times, () -> good(loop.closed(task, times.clients(), times.round()))));
        }
        Raw raw = Raw.of(
                rounds.stream().map(Measured::perSecond).toList(),
                rounds.stream().mapToDouble(Measured::others).max().orElse(0),
                1);
        System.err.printf(
                Locale.ROOT,
                "     %.0f a second (%.0f–%.0f), others %.0f %%%n",
                raw.median(),
                raw.least(),
                raw.most(),
                100 * raw.others());
        return raw;
    }

    /** A peer that fails is not slow: nothing is said of it then. */
    private static Measured good(Measured measured) {
        if (measured.failed() > 0) {
            throw new Refused(Flowable.NAME + " failed: " + measured.failures());
        }
        return measured;
    }
}
