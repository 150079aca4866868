package se.vagenin.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.vagenin.runtime.DatabaseLogin;

/** A migrated PostgreSQL database for a test: its own ({@link #fresh}), or the one of the whole run ({@link #shared}). */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable TestDatabase shared;

    private final String name;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private TestDatabase(TestCluster cluster, String name) {
        this.name = name;
        cluster.roles().createDatabase(name, Optional.of(TestCluster.TEMPLATE));
        this.owner = pool(cluster, name, cluster.logins().owner());
        this.app = pool(cluster, name, cluster.logins().app());
    }

    /** A new database with all migrations and no rows; cheap, because it is copied from a template. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestCluster.running(), "test_" + COUNT.incrementAndGet());
    }

    /** One database for every test that does not mind the rows of others. */
    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = fresh();
        }
        return shared;
    }

    /** The role that owns the tables; row-level security is forced on it too. */
    public DataSource owner() {
        return owner;
    }

    /** The role that the application runs as. */
    public DataSource app() {
        return app;
    }

    public String url() {
        return TestCluster.running().postgres().url(name);
    }

    public DatabaseLogin appLogin() {
        return TestCluster.running().logins().app();
    }

    private static HikariDataSource pool(TestCluster cluster, String database, DatabaseLogin login) {
        var config = new HikariConfig();
        config.setPoolName(database + "-" + login.user());
        config.setJdbcUrl(cluster.postgres().url(database));
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        owner.close();
        app.close();
        TestCluster.running().roles().dropDatabase(name);
    }
}
