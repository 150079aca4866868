package se.vagenin.bench.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import se.vagenin.bench.Times;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workload;
import se.vagenin.bench.work.Workloads;

/**
 * W9: the whole country's hour of most work, at fixed rates whether or not it is answered, with W11's public pages beside
 * it and the product's memory watched meanwhile (W10).
 */
final class NationalHour implements Scene {

    private static final int READS = 1500;
    private static final int CREATES = 12;
    private static final int DECISIONS = 60;
    private static final int PUBLIC_PAGES = 50;

    /** Of a hundred readings, how many are of which workload. */
    private static final Map<String, Integer> READING =
            Map.of("W2", 38, "W3a", 10, "W3b", 2, "W4", 32, "W5a", 5, "W7a", 4, "W7b", 2, "W8", 7);

    @Override
    public List<String> codes() {
        return List.of("W9", "W10c", "W11");
    }

    @Override
    public String title() {
        return "The national hour, with public pages beside it";
    }

    @Override
    public List<Row> play(Ground ground) throws InterruptedException {
        Times times = ground.times();
        Duration time = times.hour();
        double share = times.share();
        Task reads = mixed(ground.stage());
        Task create = prepared("W1b", ground.stage(), 0);
        Task decide = prepared("W6", ground.stage(), Math.round(1.05 * DECISIONS * share * time.toSeconds()) + 100);
        Task publicPage = Workloads.publicPages();
        ground.loop().closed(reads, times.clients(), times.warmUp());
        Memory memory = new Memory(ground.product());
        try (ExecutorService all = Executors.newFixedThreadPool(4);
                memory) {
            Future<Measured> reading = at(all, ground, reads, READS, time);
            Future<Measured> creating = at(all, ground, create, CREATES, time);
            Future<Measured> deciding = at(all, ground, decide, DECISIONS, time);
            Future<Measured> visiting = at(all, ground, publicPage, PUBLIC_PAGES, time);
            Measured staff = together(List.of(reading.get(), creating.get(), deciding.get()));
            Measured visitors = visiting.get();
            return List.of(
                    Row.atRate("W9", "The national hour", staff, figures(staff, reading, creating, deciding, time)),
                    Row.of("W10c", "Memory under W9, the most", Row.MEBIBYTES, List.of(memory.most()), Map.of()),
                    Row.atRate(
                            "W11", "Find help and report, beside W9", visitors, Map.of("p95 ms", visitors.millis(95))));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private static Map<String, Double> figures(
            Measured staff,
            Future<Measured> reading,
            Future<Measured> creating,
            Future<Measured> deciding,
            Duration time) {
        return new TreeMap<>(Map.of(
                "busy %",
                100 * staff.busy(),
                "p99.9 ms",
                staff.millis(99.9),
                "seconds",
                (double) time.toSeconds(),
                "p99 ms of reads",
                reading.resultNow().millis(99),
                "p99 ms of creates",
                creating.resultNow().millis(99),
                "p99 ms of decisions",
                deciding.resultNow().millis(99)));
    }

    private static Future<Measured> at(ExecutorService all, Ground ground, Task task, int perSecond, Duration time) {
        Callable<Measured> asking =
                () -> ground.loop().open(task, perSecond * ground.times().share(), time);
        return all.submit(asking);
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

    /** Looks at the product's memory each second. */
    private static final class Memory implements AutoCloseable {

        private final Thread watch;
        private volatile long most;

        Memory(Product product) {
            watch = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        most = Math.max(most, product.residentKib());
                        TimeUnit.SECONDS.sleep(1);
                    }
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        double most() {
            return most / 1024.0;
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }
}
