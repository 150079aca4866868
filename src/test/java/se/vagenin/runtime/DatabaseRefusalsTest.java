package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.TestDirectory;

/** The roles here are changed on purpose, so this test has a cluster to itself. */
class DatabaseRefusalsTest {
    private static final TestDirectory DIRECTORY = TestDirectory.create();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(
            new EmbeddedPostgres.Options(DIRECTORY.path(), Durability.NONE_FOR_TESTS, step -> {}));

    private DatabaseLogins logins = DatabaseLogins.generate();

    @BeforeAll
    static void createDatabase() {
        var roles = new DatabaseRoles(POSTGRES.superuser());
        var logins = roles.renew();
        roles.createDatabase("production", Optional.empty());
        roles.createDatabase("behind", Optional.empty());
        Migrations.migrate(POSTGRES.dataSource("production", logins.owner()), DatabaseLogins.APP);
    }

    @BeforeEach
    void resetRoles() {
        logins = new DatabaseRoles(POSTGRES.superuser()).renew();
    }

    @AfterAll
    static void stop() {
        POSTGRES.close();
        DIRECTORY.close();
    }

    @Test
    void acceptsARoleThatOwnsNothing() {
        assertThat(DatabaseRefusals.of(POSTGRES.dataSource("production", logins.app()), "app"))
                .isEmpty();
    }

    @Test
    void refusesASuperuser() {
        sql("alter role vagenin_app superuser");

        assertThat(refusal(logins.app())).contains("superuser");
    }

    @Test
    void refusesARoleThatMayPassRowLevelSecurity() {
        sql("alter role vagenin_app bypassrls");

        assertThat(refusal(logins.app())).contains("BYPASSRLS");
    }

    @Test
    void refusesTheOwnerOfTheTables() {
        assertThat(refusal(logins.owner())).contains("owns");
    }

    @Test
    void refusesARoleThatMayActAsTheOwner() {
        sql("grant vagenin_owner to vagenin_app");

        assertThat(refusal(logins.app())).contains("owns");
        sql("revoke vagenin_owner from vagenin_app");
    }

    @Test
    void refusesTablesThatAreOlderThanTheProgram() {
        var refusals = DatabaseRefusals.of(POSTGRES.dataSource("behind", logins.app()), "app");

        assertThat(refusals).singleElement().asString().contains("./vagenin migrate");
    }

    private static String refusal(DatabaseLogin login) {
        var refusals = DatabaseRefusals.of(POSTGRES.dataSource("production", login), login.user());
        assertThat(refusals).hasSize(1);
        return refusals.getFirst();
    }

    private static void sql(String statement) {
        JdbcClient.create(POSTGRES.superuser()).sql(statement).update();
    }
}
