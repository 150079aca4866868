package se.vagenin.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./vagenin serve}: production, on a database and a login provider of the municipality's own. */
record Serve(Class<?> application, Terminal terminal, Map<String, String> environment) {
    private static final String REFUSED = "Vägen in does not start in production because of this:";

    int run(Command.Serve command) {
        var refusals = ServeRefusals.of(environment);
        if (refusals.isEmpty()) {
            refusals = databaseRefusals();
        }
        if (!refusals.isEmpty()) {
            terminal.refuse(REFUSED, refusals);
            return 1;
        }
        var port = Port.claim(command.port());
        var server = new Stopping().add(RunningServer.start(application, properties(port)));
        server.awaitReady(port);
        server.announce(terminal, Setting.VAGENIN_BASE_URL.in(environment));
        return 0;
    }

    private List<String> databaseRefusals() {
        var user = Setting.VAGENIN_DB_USER.in(environment);
        var source = new DriverManagerDataSource(
                Setting.VAGENIN_DB_URL.in(environment), user, Setting.VAGENIN_DB_PASSWORD.in(environment));
        try {
            return DatabaseRefusals.of(source, user);
        } catch (DataAccessException e) {
            return List.of("The database of VAGENIN_DB_URL does not answer as " + user + ": "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    /** What the program is told. */
    Map<String, Object> properties(int port) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.profiles.active", "production");
        put(properties, "spring.datasource.url", Setting.VAGENIN_DB_URL);
        put(properties, "spring.datasource.username", Setting.VAGENIN_DB_USER);
        put(properties, "spring.datasource.password", Setting.VAGENIN_DB_PASSWORD);
        put(properties, "vagenin.oidc.issuer", Setting.VAGENIN_OIDC_ISSUER);
        put(properties, "vagenin.oidc.client-id", Setting.VAGENIN_OIDC_CLIENT_ID);
        put(properties, "vagenin.oidc.client-secret", Setting.VAGENIN_OIDC_CLIENT_SECRET);
        put(properties, "vagenin.base-url", Setting.VAGENIN_BASE_URL);
        put(properties, "vagenin.keyset-file", Setting.VAGENIN_KEYSET_FILE);
        putIfSet(properties, "vagenin.oidc.acr", Setting.VAGENIN_OIDC_ACR);
        putIfSet(properties, "vagenin.database.distributed", Setting.VAGENIN_DB_DISTRIBUTED);
        putIfSet(properties, "spring.datasource.hikari.maximum-pool-size", Setting.VAGENIN_DB_CONNECTIONS);
        putIfSet(properties, "vagenin.eid.issuer", Setting.VAGENIN_EID_ISSUER);
        putIfSet(properties, "vagenin.eid.client-id", Setting.VAGENIN_EID_CLIENT_ID);
        putIfSet(properties, "vagenin.eid.client-secret", Setting.VAGENIN_EID_CLIENT_SECRET);
        putIfSet(properties, "vagenin.eid.acr", Setting.VAGENIN_EID_ACR);
        putIfSet(properties, "vagenin.jwk-file", Setting.VAGENIN_JWK_FILE);
        ReminderSettings.PROPERTIES.forEach((setting, name) -> putIfSet(properties, name, setting));
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        return properties;
    }

    private void put(Map<String, Object> properties, String name, Setting setting) {
        properties.put(name, setting.in(environment));
    }

    private void putIfSet(Map<String, Object> properties, String name, Setting setting) {
        if (!setting.in(environment).isEmpty()) {
            put(properties, name, setting);
        }
    }
}
