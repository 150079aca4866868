package se.vagenin.bench.scene;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import se.vagenin.bench.Times;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.stage.Product;

/**
 * W9: the whole country's hour of most work, at fixed rates whether or not it is answered, with W11's public pages beside
 * it and the product's memory watched meanwhile (W10).
 */
final class NationalHour implements Scene {

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
        HourLoad load = HourLoad.prepare(ground.stage(), times.share(), times.hour());
        ground.loop().closed(load.reads(), times.clients(), times.warmUp());
        try (Memory memory = new Memory(ground.product())) {
            HourLoad.Played played = load.play(ground.loop(), times.hour());
            Measured staff = played.work();
            Measured visitors = played.visits();
            return List.of(
                    Row.atRate("W9", "The national hour", staff, figures(staff, played, times.hour())),
                    Row.of("W10c", "Memory under W9, the most", Row.MEBIBYTES, List.of(memory.most()), Map.of()),
                    Row.atRate(
                            "W11", "Find help and report, beside W9", visitors, Map.of("p95 ms", visitors.millis(95))));
        }
    }

    private static Map<String, Double> figures(Measured staff, HourLoad.Played played, Duration time) {
        return new TreeMap<>(Map.of(
                "busy %",
                100 * staff.busy(),
                "p99.9 ms",
                staff.millis(99.9),
                "seconds",
                (double) time.toSeconds(),
                "p99 ms of reads",
                played.reads().millis(99),
                "p99 ms of creates",
                played.creates().millis(99),
                "p99 ms of decisions",
                played.decisions().millis(99)));
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
