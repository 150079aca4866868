package se.vagenin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.drill.DrillReport;
import se.vagenin.bench.drill.NodeDrill;
import se.vagenin.bench.report.Row;
import se.vagenin.runtime.StartupFailure;

/** {@code ./bench}: what it is asked for, and what it says when that cannot be done. */
public final class Bench {

    private static final long SEED = 20261126;
    private static final String USAGE = """
            ./bench data S|M|L            makes a data set; run again, it goes on where it was interrupted
            ./bench run [S|M|L] [W1 …]    measures all workloads, or some
            ./bench raw [S|M|L] [W1 …]    lets pgbench ask the same statements of the same database
            ./bench against DIR [S|M|L] [W1 …]  this build and that of another checkout, asked in turns
            ./bench peer [S|M|L]          measures Flowable on the same server
            ./bench report [S|M|L]        writes all that was measured to bench/results, with pg_test_fsync
            ./bench nodes [XS|S|M]        kills one of two nodes behind HAProxy under the national hour's load
            ./bench smoke [W1 …]          every workload once on a tiny set; fails on errors, never on time""";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(List.of(arguments));
        } catch (Refused | StartupFailure refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) throws Exception {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (command) {
            case "data" -> data(rest);
            case "run" -> Asked.of(rest).run();
            case "raw" -> Asked.of(rest).raw();
            case "against" -> against(rest);
            case "peer" -> Asked.of(rest).peer();
            case "report" -> Asked.of(rest).report();
            case "nodes" -> nodes(DataSize.named(rest.isEmpty() ? "S" : rest.getFirst()));
            case "smoke" -> smoke(rest);
            default -> throw new Refused(USAGE);
        }
    }

    private static void data(List<String> rest) throws Exception {
        DataSize size = DataSize.named(rest.isEmpty() ? "S" : rest.getFirst());
        new DataRun(Home.of(size), size, SEED, Clock.systemUTC()).run();
    }

    private static void against(List<String> rest) throws Exception {
        if (rest.isEmpty()) {
            throw new Refused(USAGE);
        }
        Asked.of(rest.subList(1, rest.size())).against(Turns.checkout(rest.getFirst()));
    }

    private static void nodes(DataSize size) throws Exception {
        Home home = Home.of(size);
        if (size == DataSize.XS && !DataRun.whole(home)) {
            data(List.of(size.name()));
        }
        DrillReport report = new NodeDrill(home, size, Times.drill(size), Clock.systemUTC()).run();
        String date = Facts.date(Clock.systemUTC());
        String text = report.markdown(date, Facts.commit(home), Facts.machine());
        System.out.println(text);
        if (size != DataSize.XS) {
            Path file = home.results().resolve(date + "-" + size.name().toLowerCase(Locale.ROOT) + "-nodes.md");
            Files.writeString(file, text);
        }
        if (!report.holds()) {
            throw new Refused("Something failed, was lost or was done twice.");
        }
    }

    /** A set, and the workloads that are meant. */
    private record Asked(DataSize size, Chosen chosen) {

        static Asked of(List<String> rest) {
            List<String> codes = new ArrayList<>(rest);
            boolean named = !codes.isEmpty() && !codes.getFirst().matches("[Ww]\\d.*");
            DataSize size = DataSize.named(named ? codes.removeFirst() : "S");
            return new Asked(size, Chosen.of(codes));
        }

        void run() throws Exception {
            var reporting = new Reporting(Home.of(size));
            measuring().run(chosen, reporting::add);
            reporting.write();
        }

        void raw() throws Exception {
            var reporting = new Reporting(Home.of(size));
            measuring().raw(chosen, reporting::addRaw);
            reporting.writeIfRun();
        }

        void against(Path other) throws Exception {
            measuring().against(other, chosen);
        }

        void peer() throws Exception {
            var reporting = new Reporting(Home.of(size));
            reporting.addPeer(measuring().peer());
            reporting.writeIfRun();
        }

        void report() throws Exception {
            var reporting = new Reporting(Home.of(size));
            reporting.testFsync();
            reporting.write();
        }

        private Measuring measuring() {
            return new Measuring(Home.of(size), size, Times.full(), Clock.systemUTC());
        }
    }

    /** With codes the tiny set of the last time is used again, where it is whole. */
    private static void smoke(List<String> codes) throws Exception {
        Chosen chosen = Chosen.of(codes);
        Home home = Home.of(DataSize.XS);
        var badInput = new BadInput(home, SEED);
        badInput.unknownNames();
        boolean anew = codes.isEmpty() || !DataRun.whole(home);
        if (anew) {
            FileSystemUtils.deleteRecursively(home.data());
        }
        var reporting = new Reporting(home);
        var both = new Measuring(home, DataSize.XS, Times.SMOKE, Clock.systemUTC()).both(chosen, badInput, anew);
        reporting.add(both.results());
        reporting.addRaw(both.raw());
        reporting.print();
        long failed = both.results().rows().stream().mapToLong(Row::failed).sum();
        if (failed > 0) {
            throw new Refused(failed + " requests failed.");
        }
        System.err.println("Smoke: every workload answered.");
        if (codes.isEmpty()) {
            FileSystemUtils.deleteRecursively(home.data());
        }
    }
}
