package se.vagenin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.scene.Ground;
import se.vagenin.bench.work.Workload;

/**
 * Two builds of the product on the same database, asked in turns: where the machine is half as fast one minute as the
 * next, only what was measured side by side says which of them is faster.
 */
final class Turns {

    /** How long it takes: twice the warm-up and twice all turns. */
    record Plan(Duration warmUp, int turns, Duration turn) {

        static final Plan FULL = new Plan(Duration.ofSeconds(30), 9, Duration.ofSeconds(6));
        static final Plan SMOKE = new Plan(Duration.ofMillis(200), 2, Duration.ofMillis(200));
    }

    /** More than any turn has used up. */
    private static final int SUPPLY_PER_SECOND = 1500;

    private final Ground ours;
    private final Ground theirs;
    private final Plan plan;

    Turns(Ground ours, Ground theirs, Plan plan) {
        this.ours = ours;
        this.theirs = theirs;
        this.plan = plan;
    }

    /** The directory of another checkout, as somebody typed it. */
    static Path checkout(String directory) {
        if (!Files.isExecutable(Path.of(directory, "vagenin"))) {
            throw new Refused("There is no other build in " + directory
                    + ": say where its ./vagenin lies, ./bench against DIR. Nothing was measured.");
        }
        return Path.of(directory).toAbsolutePath();
    }

    /** What both did a second in each turn, in the same order. */
    record Compared(String code, List<Double> ours, List<Double> theirs, long failed) {

        String line() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / theirs.get(i));
            }
            return String.format(
                    Locale.ROOT,
                    "%s: %.0f a second, the other %.0f; %.2f × (%.2f–%.2f in %d turns), %d failed",
                    code,
                    median(ours),
                    median(theirs),
                    median(ratios),
                    ratios.stream().min(Double::compare).orElseThrow(),
                    ratios.stream().max(Double::compare).orElseThrow(),
                    ratios.size(),
                    failed);
        }

        /** For a try. */
        void holds() {
            if (failed > 0 || ours.contains(0.0) || theirs.contains(0.0)) {
                throw new Refused("Two builds in turns do not both answer: " + line());
            }
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    /** Who begins changes from turn to turn. */
    Compared play(Workload workload) {
        Task our = workload.prepare(ours.stage());
        Task their = workload.prepare(theirs.stage());
        ask(workload, ours, our, plan.warmUp());
        ask(workload, theirs, their, plan.warmUp());
        List<Double> us = new ArrayList<>();
        List<Double> them = new ArrayList<>();
        long failed = 0;
        for (int turn = 0; turn < plan.turns(); turn++) {
            boolean first = turn % 2 == 0;
            Measured one = first ? ask(workload, ours, our, plan.turn()) : ask(workload, theirs, their, plan.turn());
            Measured two = first ? ask(workload, theirs, their, plan.turn()) : ask(workload, ours, our, plan.turn());
            us.add((first ? one : two).perSecond());
            them.add((first ? two : one).perSecond());
            failed += one.failed() + two.failed();
        }
        return new Compared(workload.code(), us, them, failed);
    }

    private static Measured ask(Workload workload, Ground ground, Task task, Duration time) {
        workload.supply(ground.stage(), SUPPLY_PER_SECOND * time.toMillis() / 1000);
        return ground.loop().closed(task, ground.times().clients(), time);
    }
}
