package se.vagenin.runtime;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrations of all modules, run by the owner; the server itself never changes a table. */
public final class Migrations {
    private Migrations() {}

    /** How many files were run. */
    public static int migrate(DataSource owner, String appRole) {
        var executed = flyway(owner, appRole).migrate().migrationsExecuted;
        // The server must be able to see that its tables are as new as itself.
        JdbcClient.create(owner)
                .sql("grant select on flyway_schema_history to \"" + appRole.replace("\"", "\"\"") + "\"")
                .update();
        return executed;
    }

    static boolean arePending(DataSource app, String appRole) {
        try {
            JdbcClient.create(app)
                    .sql("select count(*) from flyway_schema_history")
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            return true;
        }
        return flyway(app, appRole).info().pending().length > 0;
    }

    private static Flyway flyway(DataSource source, String appRole) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", appRole))
                .validateMigrationNaming(true)
                // Each module numbers its own range, so a newer file of one may have a lower number than another's.
                .outOfOrder(true)
                .load();
    }
}
