package se.vagenin.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Started;

/** Flowable CMMN REST of {@code bench/peer-flowable}, with the same memory as the product, on a database of its own. */
final class Flowable implements AutoCloseable {

    static final String NAME = "Flowable CMMN REST 7.0.1";

    private static final String DATABASE = "peer_flowable";

    private final Process process;
    private final Database database;
    private final int port;

    private Flowable(Process process, Database database, int port) {
        this.process = process;
        this.database = database;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static Flowable start(Home home, Database database) {
        String url = database.makeBeside(DATABASE);
        int port = Started.freePort();
        Path log = home.log("peer");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classpath(home),
                        "se.vagenin.bench.flowable.Peer"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", database.logins().owner().user(),
                        "SPRING_DATASOURCE_PASSWORD", database.logins().owner().password()));
        try {
            Process process = builder.start();
            var flowable = new Flowable(process, database, port);
            Started.await(
                    process,
                    URI.create("http://127.0.0.1:" + port + "/cmmn-api/cmmn-repository/case-definitions"),
                    NAME,
                    log);
            return flowable;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String classpath(Home home) {
        Path target = home.bench().resolve("peer-flowable").resolve("target");
        try {
            return target.resolve("classes") + ":" + Files.readString(target.resolve("classpath"));
        } catch (IOException missing) {
            throw new Refused("The peer is not built; ./bench peer builds it.");
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        Started.stop(process);
        database.dropBeside(DATABASE);
    }
}
