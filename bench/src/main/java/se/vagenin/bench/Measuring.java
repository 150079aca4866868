package se.vagenin.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Login;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Results;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workload;
import se.vagenin.bench.work.Workloads;

/** Runs workloads on a made set and gives their rows. */
final class Measuring {

    /** How long and how often; the smoke test's are short. */
    record Times(Duration warmUp, Duration round, int rounds, int clients) {

        static final Times FULL = new Times(Duration.ofSeconds(60), Duration.ofSeconds(30), 3, 16);
        static final Times SMOKE = new Times(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 4);
    }

    private static final double LOAD_OF_LATENCY = 0.6;
    /** A round that others disturbed more than this is run again, at most twice. */
    private static final double MOST_OTHERS = 0.06;

    private static final int MOST_REPEATS = 2;

    private final Home home;
    private final DataSize size;
    private final Times times;
    private final Clock clock;

    Measuring(Home home, DataSize size, Times times, Clock clock) {
        this.home = home;
        this.size = size;
        this.times = times;
        this.clock = clock;
    }

    Results run(List<String> codes) throws IOException, Failed, InterruptedException {
        List<Workload> chosen = chosen(codes);
        try (var database = Database.start(home);
                var provider = Provider.start()) {
            List<Town> towns = DataRun.towns(database, home, size);
            DataRun.moveIssuer(database, provider);
            try (var product = Product.start(home, database, provider, List.of())) {
                System.err.printf(
                        "  The product answered after %d ms.%n",
                        product.startTime().toMillis());
                var stage = new Stage(towns, database.superuser());
                stage.enter(new Login(provider, product.port()), product.port());
                long seed = database.superuser()
                        .sql("select seed from bench.run")
                        .query(Long.class)
                        .single();
                var loop = new Loop(
                        product.port(),
                        List.of(product.pid(), ProcessHandle.current().pid()),
                        seed);
                List<Row> rows = new ArrayList<>();
                for (Workload workload : chosen) {
                    rows.add(measure(workload, stage, loop));
                }
                return new Results(Facts.commit(home), date(), size.name(), seed, facts(product), rows);
            }
        }
    }

    private static List<Workload> chosen(List<String> codes) {
        if (codes.isEmpty()) {
            return Workloads.all();
        }
        List<Workload> chosen = Workloads.all().stream()
                .filter(each -> codes.stream()
                        .anyMatch(code -> each.code()
                                .toUpperCase(java.util.Locale.ROOT)
                                .startsWith(code.toUpperCase(java.util.Locale.ROOT))))
                .toList();
        for (String code : codes) {
            if (chosen.stream()
                    .noneMatch(each -> each.code()
                            .toUpperCase(java.util.Locale.ROOT)
                            .startsWith(code.toUpperCase(java.util.Locale.ROOT)))) {
                throw new Refused("There is no workload " + code + ". There are: "
                        + String.join(
                                ", ",
                                Workloads.all().stream().map(Workload::code).toList()) + ".");
            }
        }
        return chosen;
    }

    private Row measure(Workload workload, Stage stage, Loop loop) {
        System.err.printf("  %s %s …%n", workload.code(), workload.title());
        Task task = workload.prepare(stage);
        loop.closed(task, times.clients, times.warmUp);
        List<Measured> rounds = new ArrayList<>();
        for (int i = 0; i < times.rounds; i++) {
            rounds.add(quiet(() -> loop.closed(task, times.clients, times.round)));
        }
        List<Double> speeds = rounds.stream().map(Measured::perSecond).sorted().toList();
        double median = speeds.get(speeds.size() / 2);
        Measured latency = loop.open(task, Math.max(1, median * LOAD_OF_LATENCY), times.round);
        Map<String, Long> failures = new TreeMap<>(latency.failures());
        rounds.forEach(each -> each.failures().forEach((reason, number) -> failures.merge(reason, number, Long::sum)));
        var row = new Row(
                workload.code(),
                workload.title(),
                median,
                speeds.getFirst(),
                speeds.getLast(),
                null,
                latency.millis(50),
                latency.millis(99),
                latency.millis(99.9),
                failures.values().stream().mapToLong(Long::longValue).sum(),
                failures,
                rounds.stream().mapToDouble(Measured::others).max().orElse(0),
                speeds);
        System.err.printf(
                "     %.0f a second, p50 %.1f ms, p99 %.1f ms, %d failed, others %.0f %%%n",
                row.ours(), row.p50Ms(), row.p99Ms(), row.failed(), 100 * row.others());
        failures.forEach((reason, number) -> System.err.println("     " + number + " × " + reason));
        return row;
    }

    private Measured quiet(java.util.function.Supplier<Measured> round) {
        Measured measured = round.get();
        for (int i = 0; i < MOST_REPEATS && measured.others() > MOST_OTHERS && times.rounds > 1; i++) {
            measured = round.get();
        }
        return measured;
    }

    private String date() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm"))
                .toString();
    }

    private Map<String, String> facts(Product product) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Machine", Facts.machine());
        facts.put("Start to the first good answer", product.startTime().toMillis() + " ms");
        facts.put("Memory of the product at the end (-Xmx512m)", product.residentKib() / 1024 + " MiB resident");
        facts.put(
                "Clients",
                times.clients + " closed-loop; latency open-loop at 60 % of that, timed from when each was due");
        facts.put(
                "Warm-up and rounds",
                times.warmUp.toSeconds() + " s, then " + times.rounds + " of " + times.round.toSeconds() + " s");
        facts.put(
                "On",
                "login, access policy, row-level security, synchronous log, encryption, fsync, synchronous_commit");
        return facts;
    }
}
