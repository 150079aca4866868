package se.vagenin.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The web application, started with the settings of a subcommand. */
record RunningServer(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(60);

    static RunningServer start(Class<?> application, Map<String, Object> properties) {
        var spring = new SpringApplication(application);
        spring.addListeners(new GivenProperties(properties));
        // Whoever started this server also owns its database, and ends the two in the right order.
        spring.setRegisterShutdownHook(false);
        return new RunningServer(spring.run());
    }

    /** Asks as anyone would, from outside: only a real answer counts. */
    void awaitReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (long waited = 0; waited < TIME_TO_ANSWER.toMillis(); waited += 200) {
                if (status(client, request) == 200) {
                    return;
                }
                Pause.millis(200);
            }
        }
        throw new StartupFailure("The server started but does not answer that it is ready.");
    }

    void announce(Terminal terminal, String address) {
        context.getBeanProvider(StartupNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.lines().stream())
                .forEach(terminal::say);
        terminal.say("Vägen in is ready: " + address);
    }

    private static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0; // Not listening yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("The start was interrupted.", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
