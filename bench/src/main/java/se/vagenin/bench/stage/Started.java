package se.vagenin.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import se.vagenin.bench.Refused;

/** Programs that the bench starts and that answer over HTTP. */
public final class Started {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int STOP_SECONDS = 30;

    private Started() {}

    /** Returns when it answers well, and refuses when it does not. */
    public static void await(Process process, URI address, String name, Path log) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, question)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new Refused(name + " did not start; its log is " + log + ".");
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
