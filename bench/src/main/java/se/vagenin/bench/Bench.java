package se.vagenin.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.report.Row;
import se.vagenin.runtime.StartupFailure;

/** {@code ./bench}: what it is asked for, and what it says when that cannot be done. */
public final class Bench {

    private static final long SEED = 20261126;
    private static final String USAGE = """
            ./bench data S|M|L            makes a data set; run again, it goes on where it was interrupted
            ./bench run [S|M|L] [W1 …]    measures all workloads, or some, and writes bench/results
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
            case "run" -> measure(rest);
            case "smoke" -> smoke(rest);
            default -> throw new Refused(USAGE);
        }
    }

    private static void data(List<String> rest) throws Exception {
        DataSize size = DataSize.named(rest.isEmpty() ? "S" : rest.getFirst());
        new DataRun(Home.of(size), size, SEED, Clock.systemUTC()).run();
    }

    private static void measure(List<String> rest) throws Exception {
        List<String> codes = new ArrayList<>(rest);
        boolean named = !codes.isEmpty() && !codes.getFirst().matches("[Ww]\\d.*");
        DataSize size = DataSize.named(named ? codes.removeFirst() : "S");
        Chosen chosen = Chosen.of(codes);
        Home home = Home.of(size);
        var results = new Measuring(home, size, Times.full(), Clock.systemUTC()).run(chosen);
        System.out.println(results.markdown());
        System.err.println("Written to " + results.write(home.results()));
    }

    /** With codes the tiny set of the last time is used again, where it is whole. */
    private static void smoke(List<String> codes) throws Exception {
        Chosen chosen = Chosen.of(codes);
        Home home = Home.of(DataSize.XS);
        if (codes.isEmpty() || !DataRun.whole(home)) {
            FileSystemUtils.deleteRecursively(home.data());
            new DataRun(home, DataSize.XS, SEED, Clock.systemUTC()).run();
        }
        var results = new Measuring(home, DataSize.XS, Times.SMOKE, Clock.systemUTC()).run(chosen);
        long failed = results.rows().stream().mapToLong(Row::failed).sum();
        System.out.println(results.markdown());
        if (failed > 0) {
            throw new Refused(failed + " requests failed.");
        }
        System.err.println("Smoke: every workload answered.");
        if (codes.isEmpty()) {
            FileSystemUtils.deleteRecursively(home.data());
        }
    }
}
