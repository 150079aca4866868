package se.vagenin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import se.vagenin.bench.peer.PeerRun;
import se.vagenin.bench.report.Parts;
import se.vagenin.bench.report.Raw;
import se.vagenin.bench.report.Report;
import se.vagenin.bench.report.Results;

/** Keeps what is measured beside its set, and writes the report of all of it. */
final class Reporting {

    private final Home home;
    private final Parts parts;

    Reporting(Home home) {
        this.home = home;
        this.parts = new Parts(home.data());
    }

    void add(Results results) throws IOException {
        parts.add(results);
    }

    void addRaw(Map<String, Raw> speeds) throws IOException {
        add(
                "raw",
                "pgbench, prepared statements, as many clients, past row-level security, the product stopped, its jobs held back while"
                        + " its requests were recorded",
                speeds);
    }

    void addPeer(Map<String, Raw> speeds) throws IOException {
        add("peer", PeerRun.what(), speeds);
    }

    private void add(String name, String what, Map<String, Raw> speeds) throws IOException {
        parts.add(name, new Parts.Compared(Facts.commit(home), Facts.date(Clock.systemUTC()), what, speeds));
    }

    /** Runs the program that tells how fast the disk keeps its promise. */
    void testFsync() throws IOException, InterruptedException {
        String program = System.getProperty("bench.testfsync", "");
        if (program.isEmpty()) {
            throw new Refused(
                    "pg_test_fsync is missing. Install it, for example 'sudo apt-get install postgresql-contrib'.");
        }
        Path file = home.data().resolve("fsync.test");
        System.err.println("  pg_test_fsync, about half a minute …");
        Process process = new ProcessBuilder(program, "--secs-per-test=1", "--filename=" + file)
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refused("pg_test_fsync failed: " + told);
        }
        parts.fsync(told);
    }

    /** With nothing to compare it with, what a peer or pgbench gave is only kept. */
    void writeIfRun() throws IOException {
        if (parts.run().isPresent()) {
            write();
        } else {
            System.err.println("Kept beside the set. The report is written when the product is measured: ./bench run");
        }
    }

    void write() throws IOException {
        Report report = Report.of(parts);
        System.out.println(report.markdown());
        System.err.println("Written to " + report.write(home.results()));
    }

    void print() throws IOException {
        System.out.println(Report.of(parts).markdown());
    }
}
