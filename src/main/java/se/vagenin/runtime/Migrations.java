package se.vagenin.runtime;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations of all modules, run by the owner; the server itself never changes a table. */
public final class Migrations {
    private Migrations() {}

    public static int migrate(DataSource owner, String appRole) {
        return flyway(owner, appRole).migrate().migrationsExecuted;
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
