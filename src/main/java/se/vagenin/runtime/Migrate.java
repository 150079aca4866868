package se.vagenin.runtime;

import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./vagenin migrate}: brings the tables of production up to date as the role that owns them. */
record Migrate(Terminal terminal, Map<String, String> environment) {
    int run() {
        var missing = Setting.missing(Setting.MIGRATE, environment);
        if (!missing.isEmpty()) {
            terminal.refuse("The tables cannot be brought up to date; this is missing in the environment:", missing);
            return 1;
        }
        var owner = new DriverManagerDataSource(
                Setting.VAGENIN_DB_URL.in(environment),
                Setting.VAGENIN_DB_OWNER_USER.in(environment),
                Setting.VAGENIN_DB_OWNER_PASSWORD.in(environment));
        try {
            var executed = Migrations.migrate(owner, Setting.VAGENIN_DB_USER.in(environment));
            terminal.say("The tables are up to date (" + executed + " migrations run).");
            return 0;
        } catch (FlywayException e) {
            throw new StartupFailure("The tables could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
