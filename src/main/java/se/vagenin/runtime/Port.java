package se.vagenin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port on the loopback address. */
final class Port {
    private Port() {}

    /** Chosen by the kernel, so that no other server on the machine is in the way. */
    static int free() {
        return claim(0);
    }

    /** The wanted port, or any free one for 0; refused at once when another program answers there. */
    static int claim(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new StartupFailure(
                    "Port " + wanted + " cannot be used (" + e.getMessage()
                            + "). Choose another with --port, or --port 0 for any that is free.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
