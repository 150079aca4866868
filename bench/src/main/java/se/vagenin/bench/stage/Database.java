package se.vagenin.bench.stage;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.vagenin.bench.Home;
import se.vagenin.runtime.DatabaseLogin;
import se.vagenin.runtime.DatabaseLogins;
import se.vagenin.runtime.DatabaseRoles;
import se.vagenin.runtime.Durability;
import se.vagenin.runtime.EmbeddedPostgres;
import se.vagenin.runtime.Migrations;

/**
 * The product's own PostgreSQL, set up as one would for a machine of this size. Durability stays on, and the same server
 * answers the product and pgbench.
 */
public final class Database implements AutoCloseable {

    private static final String NAME = "vagenin";
    private static final List<String> SETTINGS = List.of(
            "shared_preload_libraries = 'pg_stat_statements'",
            "shared_buffers = '" + Memory.forDatabase() + "MB'",
            "effective_cache_size = '" + Memory.all() / 2 + "MB'",
            "max_wal_size = '8GB'",
            "checkpoint_timeout = '15min'",
            "random_page_cost = 1.1",
            "wal_compression = 'on'");

    /** Of the machine, in MiB. */
    private static final class Memory {

        private static final long MOST = 8192;

        static long all() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return system.getTotalMemorySize() >> 20;
        }

        static long forDatabase() {
            return Math.min(MOST, all() / 3);
        }
    }

    private final EmbeddedPostgres postgres;
    private final DatabaseLogins logins;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.logins = new DatabaseRoles(postgres.superuser()).renew();
    }

    /** Starts it, makes it where there is none, and brings its tables up to date. */
    public static Database start(Home home) {
        var options =
                new EmbeddedPostgres.Options(home.database(), Durability.FULL, step -> System.err.println("  " + step));
        try (var first = EmbeddedPostgres.start(options)) {
            var superuser = JdbcClient.create(first.superuser());
            SETTINGS.forEach(setting -> set(superuser, setting));
        }
        var database = new Database(EmbeddedPostgres.start(options));
        new DatabaseRoles(database.postgres.superuser()).createDatabase(NAME, Optional.empty());
        Migrations.migrate(
                database.postgres.dataSource(NAME, database.logins.owner()),
                database.logins.app().user());
        database.superuser()
                .sql("create extension if not exists pg_stat_statements")
                .update();
        return database;
    }

    private static void set(JdbcClient superuser, String setting) {
        superuser.sql("alter system set " + setting).update();
    }

    /** An empty database on the same server, for another system; where one is left over from another time, it goes. */
    public String makeBeside(String name) {
        dropBeside(name);
        new DatabaseRoles(postgres.superuser()).createDatabase(name, Optional.empty());
        return postgres.url(name);
    }

    public void dropBeside(String name) {
        new DatabaseRoles(postgres.superuser()).dropDatabase(name);
    }

    /** Sees every municipality; for making data and for pgbench, never given to the product. */
    public JdbcClient superuser() {
        return JdbcClient.create(superuserSource());
    }

    /** The same on one connection, for many small statements: opening one for each takes longer than all of them. */
    public SingleConnectionDataSource oneConnection() {
        return new SingleConnectionDataSource(
                url(), superuserLogin().user(), superuserLogin().password(), false);
    }

    public DataSource superuserSource() {
        return new DriverManagerDataSource(
                url(), superuserLogin().user(), superuserLogin().password());
    }

    /** For pgbench. */
    public DatabaseLogin superuserLogin() {
        var superuser = (DriverManagerDataSource) postgres.superuser();
        return new DatabaseLogin(Objects.toString(superuser.getUsername()), Objects.toString(superuser.getPassword()));
    }

    public int port() {
        return java.net.URI.create(url().substring("jdbc:".length())).getPort();
    }

    public String name() {
        return NAME;
    }

    public String url() {
        return postgres.url(NAME);
    }

    public DatabaseLogins logins() {
        return logins;
    }

    /** In MiB. */
    static long memoryOfMachine() {
        return Memory.all();
    }

    /** How much of the server's memory, and in how large pages. */
    public String memory() {
        return superuser().sql("""
                        select current_setting('shared_buffers') || ', large pages '
                            || current_setting('huge_pages_status')""").query(String.class).single();
    }

    /** So that a measurement begins with what PostgreSQL knows after a night. */
    public void settle() {
        superuser().sql("vacuum (analyze)").update();
        superuser().sql("checkpoint").update();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
