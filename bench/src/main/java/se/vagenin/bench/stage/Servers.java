package se.vagenin.bench.stage;

import org.jspecify.annotations.Nullable;
import se.vagenin.bench.Home;

/** A set's database and login provider, and the product on them from when it is first wanted. */
public final class Servers implements AutoCloseable {

    private final Home home;
    private final Database database;
    private final Provider provider;
    private @Nullable Product product;

    private Servers(Home home, Database database) {
        this.home = home;
        this.database = database;
        this.provider = Provider.start();
    }

    public static Servers start(Home home) {
        return new Servers(home, Database.start(home));
    }

    public Database database() {
        return database;
    }

    public Provider provider() {
        return provider;
    }

    public Product product() {
        Product running = product;
        if (running == null) {
            running = Product.start(home, database, provider, Product.Options.USUAL);
            product = running;
            System.err.printf(
                    "  The product answered after %d ms.%n", running.startTime().toMillis());
        }
        return running;
    }

    public void stopProduct() {
        if (product != null) {
            product.close();
            product = null;
        }
    }

    @Override
    public void close() {
        stopProduct();
        provider.close();
        database.close();
    }
}
