package se.vagenin.bench.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.Refused;
import se.vagenin.bench.Times;
import se.vagenin.bench.data.KeptCounts;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Keeping;
import se.vagenin.bench.report.Raw;
import se.vagenin.bench.scene.Ground;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.work.Workload;
import se.vagenin.bench.work.Workloads;

/** Records what the product asks the database for each workload, and lets pgbench ask the same. */
public final class RawRun {

    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_VARIABLES = 500;
    /** Ways to decide that are sent: with and without an investigation, and what follows them. */
    private static final int WAYS_TO_USE_UP = 4;

    private final Ground ground;
    private final Times times;
    private final Map<Workload, List<Shape>> recorded = new LinkedHashMap<>();

    public RawRun(Ground ground) {
        this.ground = ground;
        this.times = ground.times();
    }

    /** Before the product is started: the server tells its statements from now on. */
    public static void prepare(Database database) {
        Recorder.letServerTell(database);
    }

    /** While the product runs. */
    public void record(List<Workload> workloads) throws IOException, Failed, InterruptedException {
        var rounds = new HeldRounds(ground.database().superuser());
        try {
            rounds.hold();
            Instant begin = Instant.now();
            Set<String> marksOfStaff = OwnIds.marksOfStaff(ground.database().superuser());
            var recorder = new Recorder(
                    ground.home(), ground.product().port(), ground.stage().seed());
            boolean learnt = false;
            for (Workload workload : workloads) {
                Task task = workload.prepare(ground.stage());
                workload.supply(ground.stage(), times.samples() + Recorder.MOST_LEARNING);
                if (workload.usesUp()) {
                    ground.stage().learnToMakeUndecided();
                }
                Map<String, String> usedUp = workload.usesUp()
                        ? new Supply(ground.database().superuser())
                                .ids(ground.stage().towns())
                        : Map.of();
                if (!learnt) {
                    recorder.listenIdle(Workloads.named("W2").prepare(ground.stage()));
                    learnt = true;
                }
                List<List<Statement>> requests = recorder.record(task, times.samples());
                var ids = new OwnIds(begin, usedUp::get, marksOfStaff);
                List<Shape> shapes = Shape.of(requests).stream()
                        .map(each -> new Shape(
                                each.sql(),
                                each.absent(),
                                each.requests().stream().map(ids::marked).toList()))
                        .toList();
                recorded.put(workload, shapes);
            }
            rounds.requireHeld(begin);
        } finally {
            rounds.release();
            Recorder.letServerBeSilent(ground.database());
        }
    }

    /** When the product is stopped. */
    public void run(Keeping<Map<String, Raw>> keeping) throws IOException, SQLException, InterruptedException {
        var pgbench = new Pgbench(ground.database(), times.clients());
        new Supply(ground.database().superuser()).drop();
        var counts = new KeptCounts(ground.database().superuser());
        counts.make(); // as after a fold: the job that folds them was held back
        Traces traces = Traces.begin(ground.database().superuser(), Instant.now());
        Path directory = Files.createDirectories(ground.home().data().resolve("raw"));
        try (Connection connection = ground.database().superuserSource().getConnection()) {
            for (var each : recorded.entrySet()) {
                System.err.printf("  raw %s …%n", each.getKey().code());
                Raw raw = run(each.getKey(), each.getValue(), pgbench, connection, directory);
                System.err.printf(
                        Locale.ROOT,
                        "     %.0f a second (%.0f–%.0f), others %.0f %%%n",
                        raw.median(),
                        raw.least(),
                        raw.most(),
                        100 * raw.others());
                keeping.keep(Map.of(each.getKey().code(), raw));
            }
        } finally {
            traces.remove();
            counts.make();
            ground.database().settle();
        }
    }

    private Raw run(Workload workload, List<Shape> shapes, Pgbench pgbench, Connection connection, Path directory)
            throws IOException, SQLException, InterruptedException {
        List<Shape> sent = workload.usesUp() ? shapes.subList(0, Math.min(WAYS_TO_USE_UP, shapes.size())) : shapes;
        int columns = sent.stream()
                .mapToInt(each -> Draw.of("", each).values().size())
                .max()
                .orElse(1);
        int atOnce = workload.writes() ? 1 : Math.clamp(MOST_VARIABLES / Math.max(1, columns), 1, MOST_AT_ONCE);
        List<Script> scripts = new ArrayList<>();
        for (Shape shape : sent) {
            int place = scripts.size();
            String name = "raw_" + workload.code().toLowerCase(Locale.ROOT) + "_" + place;
            scripts.add(Script.write(
                    connection, directory, shape, name, atOnce, workload.usesUp() ? Supply.table(place) : null));
        }
        var pace = new Pace(times, workload);
        double speed = times.clients();
        List<Pgbench.Run> rounds = new ArrayList<>();
        for (int round = -1; round < times.rounds(); round++) {
            if (workload.usesUp()) {
                supply(workload, sent, pace.supply(round, speed));
            }
            if (round < 0) {
                scripts = repeatable(scripts, pgbench);
            }
            Pgbench.Run run =
                    pgbench.run(scripts, times.smoke() ? "--transactions=3" : "--time=" + pace.seconds(round));
            speed = run.perSecond();
            if (round >= 0) {
                rounds.add(run);
            }
        }
        return Raw.of(
                rounds.stream().map(run -> run.perSecond() * atOnce).toList(),
                rounds.stream().mapToDouble(Pgbench.Run::others).max().orElse(0),
                requests(scripts) / (double) times.samples());
    }

    /** Without those that cannot be sent a second time, as what two requests at once asked. */
    private static List<Script> repeatable(List<Script> scripts, Pgbench pgbench)
            throws IOException, InterruptedException {
        List<Script> good = new ArrayList<>();
        for (Script script : scripts) {
            try {
                pgbench.once(script);
                good.add(script);
            } catch (Refused refused) {
                System.err.printf("     left out, since it cannot be repeated: %s%n", refused.getMessage());
            }
        }
        if (2 * requests(good) < requests(scripts)) {
            throw new Refused("Most of what the product asked cannot be asked again by pgbench; see above.");
        }
        return good;
    }

    private static int requests(List<Script> scripts) {
        return scripts.stream().mapToInt(Script::weight).sum();
    }

    private void supply(Workload workload, List<Shape> shapes, long atLeast) {
        workload.prepare(ground.stage());
        workload.supply(ground.stage(), atLeast);
        List<List<@Nullable Integer>> municipalities = new ArrayList<>();
        for (Shape shape : shapes) {
            municipalities.add(
                    shape.requests().stream().map(RawRun::municipality).toList());
        }
        new Supply(ground.database().superuser()).fill(ground.stage().towns(), municipalities);
    }

    /** The first number of at most four digits: every statement names its municipality. */
    private static @Nullable Integer municipality(List<@Nullable String> parameters) {
        for (String each : parameters) {
            if (each != null && each.matches("\\d{3,4}")) {
                return Integer.valueOf(each);
            }
        }
        return null;
    }
}
