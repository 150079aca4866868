package se.vagenin.bench.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.bench.Refused;
import se.vagenin.bench.load.Machine;
import se.vagenin.bench.stage.Database;

/** The load program of PostgreSQL itself. */
final class Pgbench {

    private static final Pattern SPEED = Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private static final int LOOK_EVERY_MILLIS = 100;

    private final Database database;
    private final int clients;

    Pgbench(Database database, int clients) {
        this.database = database;
        this.clients = clients;
    }

    /**
     * What a run gave.
     *
     * @param others share of the machine that other programs used
     */
    record Run(double perSecond, double others) {}

    /** Only to see that it can be sent. */
    void once(Script script) throws IOException, InterruptedException {
        new Pgbench(database, 1).run(List.of(script), "--transactions=1");
    }

    /** @param limit {@code --time=30} or {@code --transactions=2} */
    Run run(List<Script> scripts, String limit) throws IOException, InterruptedException {
        var machine = new Machine(List.of(ProcessHandle.current().pid()));
        Machine.Ticks start = machine.now();
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(2, clients),
                limit,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.superuserLogin().user()));
        scripts.forEach(each -> command.add("--file=" + each.file() + "@" + each.weight()));
        command.add(database.name());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.superuserLogin().password());
        // The product asks for it in each trip. Without it PostgreSQL plans the larger statements anew each time.
        builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
        Path told = Files.createTempFile("pgbench", ".txt");
        Process process = builder.redirectOutput(told.toFile()).start();
        // it and the sessions of the server are gone afterwards, and with them what they used
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            machine.now();
        }
        int code = process.exitValue();
        String text = Files.readString(told);
        Files.delete(told);
        Matcher speed = SPEED.matcher(text);
        Matcher failed = FAILED.matcher(text);
        if (code != 0 || !speed.find() || (failed.find() && !failed.group(1).equals("0"))) {
            throw new Refused("pgbench failed: " + text.substring(0, Math.min(2000, text.length())));
        }
        return new Run(Double.parseDouble(speed.group(1)), machine.now().othersSince(start));
    }

    /** {@code ./bench} has looked for it, and installed it where it may. */
    private static Path program() {
        String path = System.getProperty("bench.pgbench", "");
        if (path.isEmpty()) {
            throw new Refused("pgbench is missing. Install it, for example 'sudo apt-get install postgresql-contrib'.");
        }
        return Path.of(path);
    }
}
