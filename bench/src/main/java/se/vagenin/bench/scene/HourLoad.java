package se.vagenin.bench.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workload;
import se.vagenin.bench.work.Workloads;

/**
 * What the whole country asks for in its hour of most work, at fixed rates whether or not it is answered.
 *
 * @param share of the country's load, 0–1
 */
public record HourLoad(double share, Task reads, Task create, Task decide, Task publicPage) {

    private static final int READS = 1500;
    private static final int CREATES = 12;
    private static final int DECISIONS = 60;
    private static final int PUBLIC_PAGES = 50;

    /** Of a hundred readings, how many are of which workload. */
    private static final Map<String, Integer> READING =
            Map.of("W2", 38, "W3a", 10, "W3b", 2, "W4", 32, "W5a", 5, "W7a", 4, "W7b", 2, "W8", 7);

    /** What each kind gave. */
    public record Played(Measured reads, Measured creates, Measured decisions, Measured visits) {

        /** What staff and systems do, without the public pages. */
        public Measured work() {
            return together(List.of(reads, creates, decisions));
        }

        public Measured writes() {
            return together(List.of(creates, decisions));
        }

        /** All that shows something and changes nothing. */
        public Measured shows() {
            return together(List.of(reads, visits));
        }
    }

    /** Chooses what is asked for, and makes what is to be decided in that time. */
    public static HourLoad prepare(Stage stage, double share, Duration time) {
        return new HourLoad(
                share,
                mixed(stage),
                prepared("W1b", stage, 0),
                prepared("W6", stage, Math.round(1.05 * DECISIONS * share * time.toSeconds()) + 100),
                Workloads.publicPages());
    }

    public Played play(Loop loop, Duration time) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            Future<Measured> reading = at(all, loop, reads, READS, time);
            Future<Measured> creating = at(all, loop, create, CREATES, time);
            Future<Measured> deciding = at(all, loop, decide, DECISIONS, time);
            Future<Measured> visiting = at(all, loop, publicPage, PUBLIC_PAGES, time);
            return new Played(reading.get(), creating.get(), deciding.get(), visiting.get());
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private Future<Measured> at(ExecutorService all, Loop loop, Task task, int perSecond, Duration time) {
        return all.submit(() -> loop.open(task, perSecond * share, time));
    }

    private static Task mixed(Stage stage) {
        List<Task> tasks = new ArrayList<>();
        READING.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            Task task = prepared(each.getKey(), stage, 0);
            for (int i = 0; i < each.getValue(); i++) {
                tasks.add(task);
            }
        });
        return (client, random) -> tasks.get(random.nextInt(tasks.size())).once(client, random);
    }

    private static Task prepared(String code, Stage stage, long atLeast) {
        Workload workload = Workloads.named(code);
        Task task = workload.prepare(stage);
        workload.supply(stage, atLeast);
        return task;
    }

    private static Measured together(List<Measured> parts) {
        Histogram all = new Histogram(3);
        Map<String, Long> failures = new TreeMap<>();
        parts.forEach(part -> {
            all.add(part.micros());
            part.failures().forEach((reason, number) -> failures.merge(reason, number, Long::sum));
        });
        Measured first = parts.getFirst();
        return new Measured(first.seconds(), all, failures, first.others(), first.busy());
    }
}
