package se.vagenin.casefile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks as much of clamd's protocol as a client needs, and knows one virus: the harmless one for trials. */
final class FakeClamd implements AutoCloseable {

    private static final String COMMANDS =
            "ClamAV 1.4.1| COMMANDS: SCAN QUIT RELOAD PING CONTSCAN VERSIONCOMMANDS VERSION END SHUTDOWN MULTISCAN"
                    + " FILDES STATS IDSESSION INSTREAM";

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FakeClamd() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Never whole in a file of ours, lest a scanner takes this program for one. */
    static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new DataInputStream(caller.getInputStream())) {
            char end = in.read() == 'z' ? '\0' : '\n';
            var command = new StringBuilder();
            for (int next = in.read(); next > 0 && next != end; next = in.read()) {
                command.append((char) next);
            }
            String answer = command.toString().equals("INSTREAM") ? verdict(in) : COMMANDS;
            caller.getOutputStream().write((answer + end).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // The caller went away; the test sees it.
        }
    }

    private static String verdict(DataInputStream in) throws IOException {
        var seen = new java.io.ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            seen.writeBytes(in.readNBytes(length));
        }
        return seen.toString(StandardCharsets.ISO_8859_1).contains(eicar())
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
