package se.vagenin.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;

/** HAProxy in front of two nodes, with the file that the repository keeps for real use; only the addresses differ. */
public final class Proxy implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 20;
    private static final String NODES = "nodes";

    private final Process process;
    private final int port;
    private final Path socket;
    private final Path directory;

    private Proxy(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
        this.socket = directory.resolve("stats");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** How one node stands with the proxy, by the proxy's own count. */
    public record Node(boolean up, long answered, long sentAgain) {}

    /** Starts it and returns when both nodes serve. */
    public static Proxy start(Home home, int nodeA, int nodeB) {
        String program = System.getProperty("bench.haproxy", "");
        if (program.isEmpty()) {
            throw new Refused("There is no HAProxy here. Install it (Debian: apt-get install haproxy).");
        }
        try {
            // A socket's path must be short, so it does not lie beside the set.
            Path directory = Files.createTempDirectory("vagenin-proxy");
            Path more = Files.writeString(
                    directory.resolve("bench.cfg"),
                    "global\n    stats socket " + directory.resolve("stats") + " mode 600 level operator\n");
            int port = Started.freePort();
            var builder = new ProcessBuilder(
                            program,
                            "-db",
                            "-f",
                            home.product().resolve("docs/haproxy.cfg").toString(),
                            "-f",
                            more.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.log("haproxy").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "VAGENIN_FRONT", "127.0.0.1:" + port,
                            "VAGENIN_NODE_A", "127.0.0.1:" + nodeA,
                            "VAGENIN_NODE_B", "127.0.0.1:" + nodeB));
            var proxy = new Proxy(builder.start(), port, directory);
            proxy.awaitStart(home);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitStart(Home home) {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(socket) || !node("a").up() || !node("b").up()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new Refused("HAProxy did not start or saw no nodes; its log is " + home.log("haproxy") + ".");
            }
            pause();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until the proxy sends that node something, or no longer does. @return how long that took */
    public Duration await(String node, boolean up, Duration longest) {
        long begin = System.nanoTime();
        while (node(node).up() != up) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new Refused("The proxy does not see node " + node + (up ? " come up." : " go down."));
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    public Node node(String name) {
        List<String> lines = ask("show stat").lines().toList();
        List<String> columns = List.of(lines.getFirst().substring(2).split(","));
        return lines.stream()
                .map(line -> row(columns, line))
                .filter(row -> NODES.equals(row.get("pxname")) && name.equals(row.get("svname")))
                .findFirst()
                .map(row -> new Node(
                        String.valueOf(row.get("status")).startsWith("UP"), number(row, "stot"), number(row, "wretr")))
                .orElseThrow();
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), values.length); i++) {
            row.put(columns.get(i), values[i]);
        }
        return row;
    }

    private static long number(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    private String ask(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            org.springframework.util.FileSystemUtils.deleteRecursively(directory);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // in the system's directory for what is temporary
        }
    }
}
