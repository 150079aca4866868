package se.vagenin.testing;

import java.util.Optional;
import se.vagenin.runtime.DatabaseLogins;
import se.vagenin.runtime.DatabaseRoles;
import se.vagenin.runtime.Durability;
import se.vagenin.runtime.EmbeddedPostgres;
import se.vagenin.runtime.Migrations;

/** The one PostgreSQL of this test run, in a directory of its own that goes when the run ends. */
record TestCluster(EmbeddedPostgres postgres, DatabaseRoles roles, DatabaseLogins logins) {
    static final String TEMPLATE = "migrated";

    private static final class Holder {
        static final TestCluster RUNNING = start();
    }

    static TestCluster running() {
        return Holder.RUNNING;
    }

    private static TestCluster start() {
        var directory = TestDirectory.create();
        var postgres = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(directory.path(), Durability.NONE_FOR_TESTS, progress -> {}));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, directory)));
        var roles = new DatabaseRoles(postgres.superuser());
        var logins = roles.renew();
        roles.createDatabase(TEMPLATE, Optional.empty());
        Migrations.migrate(
                postgres.dataSource(TEMPLATE, logins.owner()), logins.app().user());
        return new TestCluster(postgres, roles, logins);
    }

    private static void remove(EmbeddedPostgres postgres, TestDirectory directory) {
        postgres.close();
        directory.close();
    }
}
