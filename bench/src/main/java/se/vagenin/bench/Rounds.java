package se.vagenin.bench;

import java.util.ArrayList;
import java.util.List;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workload;

/** Measures a workload: warm-up, some rounds as fast as can be, and one at a fixed rate for the latency. */
final class Rounds {

    private static final double LOAD_OF_LATENCY = 0.6;
    /** What is supplied before anything is known of the speed, and how much more than expected afterwards. */
    private static final int FIRST_GUESS = 200;

    private static final double TO_SPARE = 1.5;

    private final Stage stage;
    private final Loop loop;
    private final Times times;

    Rounds(Stage stage, Loop loop, Times times) {
        this.stage = stage;
        this.loop = loop;
        this.times = times;
    }

    Row measure(Workload workload) {
        Task task = workload.prepare(stage);
        workload.supply(stage, FIRST_GUESS);
        double speed =
                loop.closed(task, times.clients(), times.warmUp().dividedBy(10)).perSecond();
        supply(workload, speed, times.warmUp().toMillis() / 1000.0);
        speed = loop.closed(task, times.clients(), times.warmUp()).perSecond();
        List<Measured> rounds = new ArrayList<>();
        for (int i = 0; i < times.rounds(); i++) {
            double expected = speed;
            rounds.add(Undisturbed.of(times, () -> {
                supply(workload, expected, times.round().toMillis() / 1000.0);
                return loop.closed(task, times.clients(), times.round());
            }));
        }
        double median =
                rounds.stream().map(Measured::perSecond).sorted().toList().get(rounds.size() / 2);
        double rate = Math.max(1, median * LOAD_OF_LATENCY);
        supply(workload, rate, times.round().toMillis() / 1000.0);
        return Row.ofRounds(workload.code(), workload.title(), rounds, loop.open(task, rate, times.round()));
    }

    private void supply(Workload workload, double speed, double seconds) {
        workload.supply(stage, Math.round(TO_SPARE * speed * seconds) + times.clients());
    }
}
