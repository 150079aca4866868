package se.vagenin.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code ./vagenin demo}: everything in one process and one directory. */
record Demo(Class<?> application, Terminal terminal) {
    private static final String DATABASE = "vagenin";

    int run(Command.Demo command) {
        // The port is chosen before the start, because the login provider's address is part of what it signs.
        var port = Port.claim(command.port());
        var stopping = new Stopping();
        var postgres = stopping.add(
                EmbeddedPostgres.start(new EmbeddedPostgres.Options(command.data(), Durability.FULL, terminal::say)));
        var logins = prepare(postgres);
        terminal.say("Starting the server …");
        var server = stopping.add(RunningServer.start(
                application, properties(command.data().toAbsolutePath().normalize(), port, postgres, logins)));
        server.awaitReady(port);
        server.announce(terminal, address(port));
        return 0;
    }

    private DatabaseLogins prepare(EmbeddedPostgres postgres) {
        var roles = new DatabaseRoles(postgres.superuser());
        var logins = roles.renew();
        roles.createDatabase(DATABASE, Optional.empty());
        terminal.say("Bringing the tables up to date …");
        Migrations.migrate(
                postgres.dataSource(DATABASE, logins.owner()), logins.app().user());
        return logins;
    }

    private static Map<String, Object> properties(
            Path data, int port, EmbeddedPostgres postgres, DatabaseLogins logins) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.profiles.active", "demo");
        properties.put("spring.datasource.url", postgres.url(DATABASE));
        properties.put("spring.datasource.username", logins.app().user());
        properties.put("spring.datasource.password", logins.app().password());
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        properties.put("vagenin.base-url", address(port));
        properties.put("vagenin.data-dir", data.toString());
        properties.put("vagenin.keyset-file", data.resolve("keyset.json").toString());
        properties.put("vagenin.keyset-create", true);
        properties.put("logging.file.name", data.resolve("vagenin.log").toString());
        properties.put("logging.threshold.console", "warn");
        return properties;
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
