package se.vagenin.bench.drill;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.vagenin.bench.DataSize;
import se.vagenin.bench.Home;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.data.Undecided;
import se.vagenin.bench.load.Again;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Login;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.raw.Interrupted;
import se.vagenin.bench.scene.HourLoad;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;
import se.vagenin.bench.stage.Proxy;
import se.vagenin.bench.stage.Started;
import se.vagenin.bench.work.Stage;

/**
 * Two equal nodes behind HAProxy on one database, the national hour's load through the proxy, and one of the nodes killed
 * in the middle and started again.
 */
public final class NodeDrill {

    /** As long as a system or a person goes on asking before they give up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So long one node is alone. */
    private static final Duration ALONE = Duration.ofSeconds(10);

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final int WARM_UP_CLIENTS = 4;

    private final Home home;
    private final DataSize size;
    private final Plan plan;
    private final Clock clock;

    /**
     * How much is asked for and how long.
     *
     * @param share of the country's load
     * @param part each of three: before, from the kill on, and after
     */
    public record Plan(double share, Duration warmUp, Duration part) {}

    /** How long it took from the kill until the proxy knew, and until the node served again. */
    record Away(Duration noticed, Duration started, Duration serving) {}

    public NodeDrill(Home home, DataSize size, Plan plan, Clock clock) {
        this.home = home;
        this.size = size;
        this.plan = plan;
        this.clock = clock;
    }

    public DrillReport run() throws IOException, Failed, InterruptedException {
        try (var database = Database.start(home);
                var provider = Provider.start()) {
            DataRun.refuseUnfinished(database, home, size);
            DataRun.moveIssuer(database, provider);
            Interrupted.putRight(database.superuser());
            var starting = new Starting(home, database, provider);
            int portA = Started.freePort();
            int portB = Started.freePort();
            try (var a = new Replaceable(starting.node(portA, "a"));
                    var b = starting.node(portB, "b");
                    var proxy = Proxy.start(home, portA, portB)) {
                return play(database, provider, proxy, a, b, () -> starting.node(portA, "a"));
            }
        }
    }

    /** Starts nodes that share the database, the keys and the directory for what they deliver. */
    private record Starting(Home home, Database database, Provider provider) {

        Product node(int port, String name) {
            var options = new Product.Options(
                    List.of(), List.of("VAGENIN_DATA_DIR=" + home.data().resolve("shared")));
            return Product.startAt(port, home, database, provider, options, "node-" + name);
        }
    }

    /** The node that is killed, and then the one in its place. */
    private static final class Replaceable implements AutoCloseable {

        private volatile Product now;

        Replaceable(Product now) {
            this.now = now;
        }

        @Override
        public void close() {
            now.close();
        }
    }

    private interface Start {
        Product again();
    }

    private DrillReport play(Database database, Provider provider, Proxy proxy, Replaceable a, Product b, Start start)
            throws IOException, Failed, InterruptedException {
        List<Town> towns = DataRun.towns(database, home, size);
        long seed = DataRun.seed(database, home);
        var again = new Again(PATIENCE);
        var login = new Login(provider, proxy.port(), again);
        var stage = new Stage(
                towns, database, new Undecided(database, home, towns, proxy.port(), clock), seed, proxy.port());
        stage.enter(login);
        stage.signInAgain(login);
        var loop = new Loop(
                proxy.port(),
                List.of(
                        a.now.pid(),
                        b.pid(),
                        proxy.pid(),
                        ProcessHandle.current().pid()),
                seed,
                again);
        HourLoad load = HourLoad.prepare(stage, plan.share(), plan.part().multipliedBy(3));
        loop.closed(load.reads(), WARM_UP_CLIENTS, plan.warmUp());
        var proof = new Proof(database.superuser());

        HourLoad.Played before = told("before", load.play(loop, plan.part()));
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Away> killing = beside.submit(() -> killAndStart(proxy, a, start));
            HourLoad.Played during = told("from the kill on", load.play(loop, plan.part()));
            Away away = killing.get();
            HourLoad.Played after = told("after", load.play(loop, plan.part()));
            var counts = new DrillReport.Counts(
                    stage.seats().size(),
                    stage.signedInAgain(),
                    again.reads(),
                    again.writes(),
                    proxy.node("a").sentAgain() + proxy.node("b").sentAgain(),
                    proxy.node("a").answered(),
                    proxy.node("b").answered());
            long unacknowledged = List.of(before, during, after).stream()
                    .mapToLong(each -> each.writes().failed())
                    .sum();
            var found = proof.look(again.acknowledged(), unacknowledged);
            return new DrillReport(size, plan, before, during, after, away, counts, found);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private static HourLoad.Played told(String part, HourLoad.Played played) {
        System.err.printf(
                "  %s: %d failed writes, %d failed reads%n",
                part, played.writes().failed(), played.shows().failed());
        return played;
    }

    private Away killAndStart(Proxy proxy, Replaceable a, Start start) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(plan.part().toMillis() / 10);
        long begin = System.nanoTime();
        a.now.kill();
        System.err.println("  Node a is killed.");
        proxy.await("a", false, LONGEST_START);
        Duration noticed = Duration.ofNanos(System.nanoTime() - begin);
        TimeUnit.NANOSECONDS.sleep(ALONE.toNanos() - (System.nanoTime() - begin));
        long restart = System.nanoTime();
        a.now = start.again();
        Duration started = Duration.ofNanos(System.nanoTime() - restart);
        proxy.await("a", true, LONGEST_START);
        return new Away(noticed, started, Duration.ofNanos(System.nanoTime() - restart));
    }
}
