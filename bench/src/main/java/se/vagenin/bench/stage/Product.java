package se.vagenin.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.vagenin.bench.Home;
import se.vagenin.crypto.KeysetFile;

/** The product in production mode: its own launcher, {@code ./vagenin serve}, with 512 MB on the set's database. */
public final class Product implements AutoCloseable {

    private static final String LOG = "product";

    /** The name that the proxy in front would pass on. */
    public static final String PUBLIC_HOST = "bench.invalid";

    private final Process process;
    private final int port;
    private final Duration start;

    private Product(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
        // Stopped with Ctrl-C the bench leaves nothing running behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /**
     * How it is started.
     *
     * @param java options for Java besides the product's own
     * @param environment variables for the launcher, as {@code NAME=value}
     */
    public record Options(List<String> java, List<String> environment) {

        public static final Options USUAL = new Options(List.of(), List.of());
    }

    /** Starts it and returns when it truly answers. */
    public static Product start(Home home, Database database, Provider provider, Options options) {
        return startAt(Started.freePort(), home, database, provider, options, LOG);
    }

    /** Another build: it may be older than the tables, and then lives without being ready. */
    public static Product startOther(Home home, Database database, Provider provider) {
        var options = new Options(List.of(), List.of("VAGENIN_NODE=other"));
        return startUntil("/live", Started.freePort(), home, database, provider, options, "other");
    }

    /** As {@link #start}, at a port and with a log of its own: one of several nodes. */
    public static Product startAt(
            int port, Home home, Database database, Provider provider, Options options, String name) {
        return startUntil("/ready", port, home, database, provider, options, name);
    }

    private static Product startUntil(
            String sign, int port, Home home, Database database, Provider provider, Options options, String name) {
        KeysetFile.openOrCreate(home.keyset());
        Path log = home.log(name);
        long begin = System.nanoTime();
        Process process = launch(home, database, provider, options, port, log);
        Started.await(process, URI.create("http://127.0.0.1:" + port + sign), "The product", log);
        return new Product(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Process launch(
            Home home, Database database, Provider provider, Options options, int port, Path log) {
        List<String> java = new ArrayList<>(List.of("-Xmx512m"));
        java.addAll(List.of(provider.trustedBy(home.data().resolve("trust.p12"))));
        java.addAll(options.java());
        List<String> command =
                List.of(home.product().resolve("vagenin").toString(), "serve", "--port", Integer.toString(port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "VAGENIN_DB_URL", database.url(),
                        "VAGENIN_DB_USER", database.logins().app().user(),
                        "VAGENIN_DB_PASSWORD", database.logins().app().password(),
                        "VAGENIN_OIDC_ISSUER", provider.issuer(),
                        "VAGENIN_OIDC_CLIENT_ID", "vagenin",
                        "VAGENIN_OIDC_CLIENT_SECRET", "bench",
                        "VAGENIN_BASE_URL", "https://" + PUBLIC_HOST,
                        "VAGENIN_KEYSET_FILE", home.keyset().toString(),
                        "VAGENIN_JAVA_OPTIONS", String.join(" ", java),
                        "JAVA_HOME", System.getProperty("java.home")));
        options.environment().forEach(each -> {
            int equals = each.indexOf('=');
            builder.environment().put(each.substring(0, equals), each.substring(equals + 1));
        });
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    /** From the process's start to the first good answer. */
    public Duration startTime() {
        return start;
    }

    public long pid() {
        return process.pid();
    }

    /** Memory of the process as the kernel counts it, in KiB. */
    public long residentKib() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** As a power cut would: nothing is ended in order. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        Started.stop(process);
    }
}
