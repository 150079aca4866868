package se.vagenin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.data.KeptCounts;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.data.Undecided;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Login;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.peer.PeerRun;
import se.vagenin.bench.raw.Interrupted;
import se.vagenin.bench.raw.RawRun;
import se.vagenin.bench.report.CostlyStatement;
import se.vagenin.bench.report.Keeping;
import se.vagenin.bench.report.Raw;
import se.vagenin.bench.report.Results;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.scene.Ground;
import se.vagenin.bench.scene.Scene;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Servers;
import se.vagenin.bench.stage.Warming;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workload;

/** Runs workloads on a made set and gives their rows. */
final class Measuring {

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

    void run(Chosen chosen, Keeping<Results> keeping) throws IOException, Failed, InterruptedException {
        try (var servers = Servers.start(home)) {
            begin(servers);
            Warming.warm(servers.database());
            play(ground(servers, servers.product()), chosen, keeping);
        }
    }

    /** Records the product's statements, stops it, and lets pgbench ask them. */
    void raw(Chosen chosen, Keeping<Map<String, Raw>> keeping)
            throws IOException, Failed, InterruptedException, SQLException {
        try (var servers = Servers.start(home)) {
            RawRun.prepare(servers.database());
            begin(servers);
            var raw = new RawRun(ground(servers, servers.product()));
            raw.record(chosen.workloads());
            servers.stopProduct();
            Warming.warm(servers.database());
            raw.run(keeping);
        }
    }

    /** Beside the build of another checkout, which need not know the newest tables. */
    void against(Path other, Chosen chosen) throws IOException, Failed, InterruptedException {
        var elsewhere = new Home(home.bench(), other, home.data());
        try (var servers = Servers.start(home)) {
            begin(servers);
            try (var another = Product.startOther(elsewhere, servers.database(), servers.provider())) {
                Warming.warm(servers.database());
                var turns = new Turns(ground(servers, servers.product()), ground(servers, another), Turns.Plan.FULL);
                for (Workload workload : chosen.workloads()) {
                    System.out.println(turns.play(workload).line());
                }
            }
        }
    }

    /** The product is not there meanwhile. */
    Map<String, Raw> peer() {
        try (var database = Database.start(home)) {
            DataRun.refuseUnfinished(database, home, size);
            return new PeerRun(home, times, DataRun.seed(database, home)).run(database);
        }
    }

    /** What both give. */
    record Both(Results results, Map<String, Raw> raw) {}

    /**
     * Both with the same process, for the smoke test: its figures say nothing, since the server tells each statement.
     *
     * @param anew whether the set is to be made first
     */
    Both both(Chosen chosen, BadInput badInput, boolean anew)
            throws IOException, Failed, InterruptedException, SQLException {
        try (var servers = Servers.start(home)) {
            RawRun.prepare(servers.database());
            if (anew) {
                badInput.interruptedData(servers);
            }
            badInput.wholeAndStrange(servers.database());
            begin(servers);
            Ground ground = ground(servers, servers.product());
            List<Results> results = new ArrayList<>();
            play(ground, chosen, results::add);
            chosen.workloads().stream()
                    .limit(1)
                    .map(new Turns(ground, ground, Turns.Plan.SMOKE)::play)
                    .forEach(Turns.Compared::holds);
            var raw = new RawRun(ground);
            raw.record(chosen.workloads());
            servers.stopProduct();
            Map<String, Raw> speeds = new LinkedHashMap<>();
            raw.run(speeds::putAll);
            return new Both(results.getLast(), speeds);
        }
    }

    /** The product on a set that is whole and as it should be. */
    private void begin(Servers servers) {
        DataRun.refuseUnfinished(servers.database(), home, size);
        DataRun.moveIssuer(servers.database(), servers.provider());
        Interrupted.putRight(servers.database().superuser());
        servers.product();
    }

    private Results results(Ground ground, List<Row> rows) throws IOException {
        return new Results(
                Facts.commit(home),
                Facts.date(clock),
                size.name(),
                ground.stage().seed(),
                Facts.of(ground),
                List.copyOf(rows),
                CostlyStatement.most(ground.database().superuser()));
    }

    private Ground ground(Servers servers, Product product) throws IOException, Failed, InterruptedException {
        Database database = servers.database();
        List<Town> towns = DataRun.towns(database, home, size);
        long seed = DataRun.seed(database, home);
        var undecided = new Undecided(database, home, towns, product.port(), clock);
        var stage = new Stage(towns, database, undecided, seed, product.port());
        stage.enter(new Login(servers.provider(), product.port()));
        var loop = new Loop(
                product.port(), List.of(product.pid(), ProcessHandle.current().pid()), seed);
        return new Ground(home, database, servers.provider(), product, stage, loop, times);
    }

    /** Those that read, then the scenes, then those that fill the tables. */
    private void play(Ground ground, Chosen chosen, Keeping<Results> keeping)
            throws IOException, Failed, InterruptedException {
        CostlyStatement.forget(ground.database().superuser());
        var rounds = new Rounds(ground.stage(), ground.loop(), times);
        List<Row> rows = new ArrayList<>();
        for (Workload workload : chosen.reading()) {
            rows.add(told(workload, rounds));
            keeping.keep(results(ground, rows));
        }
        for (Scene scene : chosen.scenes()) {
            System.err.printf("  %s %s …%n", String.join(", ", scene.codes()), scene.title());
            for (Row row : scene.play(ground)) {
                tell(row);
                rows.add(row);
            }
            keeping.keep(results(ground, rows));
        }
        for (Workload workload : chosen.writing()) {
            rows.add(told(workload, rounds));
            keeping.keep(results(ground, rows));
        }
        new KeptCounts(ground.database().superuser()).requireTrue();
    }

    private static Row told(Workload workload, Rounds rounds) {
        System.err.printf("  %s %s …%n", workload.code(), workload.title());
        Row row = rounds.measure(workload);
        tell(row);
        return row;
    }

    private static void tell(Row row) {
        System.err.printf("     %s: %.0f %s", row.code(), row.ours(), row.unit());
        if (row.p50Ms() != null) {
            System.err.printf(", p50 %.1f ms, p99 %.1f ms", row.p50Ms(), row.p99Ms());
        }
        row.more().forEach((name, value) -> System.err.printf(", %s %.1f", name, value));
        System.err.printf(", %d failed, others %.0f %%%n", row.failed(), 100 * row.others());
        row.failures().forEach((reason, number) -> System.err.println("     " + number + " × " + reason));
    }
}
