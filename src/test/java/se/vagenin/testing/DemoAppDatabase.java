package se.vagenin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the program under test a database, a key set and a free port of its own. */
final class DemoAppDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        Path data = directory();
        int port = freePort();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.appLogin().user(),
                        "spring.datasource.password=" + database.appLogin().password(),
                        "vagenin.data-dir=" + data,
                        "vagenin.keyset-file=" + data.resolve("keyset"),
                        "vagenin.keyset-create=true",
                        "server.port=" + port,
                        "vagenin.base-url=http://127.0.0.1:" + port)
                .applyTo(context);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("vagenin-app");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A port that is free now, since the login provider has to know the address before the server starts. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
