package se.vagenin.bench.data;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Home;
import se.vagenin.bench.Progress;
import se.vagenin.bench.Refused;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;

/** Lets the product seal the copied rows of the log into their chains, so that it does not do so while it is measured. */
final class Sealing {

    private static final int LOOK_EVERY_SECONDS = 5;
    /** Rows of the last moment, that the product seals a second later. */
    private static final int ALWAYS_SOME = 50;

    /** So few are sealed within the first second of a start. */
    private static final int SEALED_AT_ONCE = 10_000;

    private Sealing() {}

    static void await(Home home, Database database, Provider provider) {
        JdbcClient superuser = database.superuser();
        long all = waiting(superuser);
        if (all <= SEALED_AT_ONCE) {
            return;
        }
        var progress = new Progress(all, "rows of the log sealed");
        try (var _ = Product.start(home, database, provider, Product.Options.USUAL)) {
            long before = all;
            int still = 0;
            for (long left = waiting(superuser); left > ALWAYS_SOME; left = waiting(superuser)) {
                progress.add(Math.max(0, before - left));
                still = left < before ? 0 : still + 1;
                before = Math.min(before, left);
                if (still > 60) {
                    throw new Refused("The product does not seal the log: " + left + " rows wait. Its log is "
                            + home.log("product") + ". The same command goes on from there.");
                }
                TimeUnit.SECONDS.sleep(LOOK_EVERY_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(
                    "The data run was stopped while the log was sealed. The same command goes on from there.");
        }
        progress.end();
    }

    private static long waiting(JdbcClient superuser) {
        return superuser
                .sql("select (select count(*) from audit_entry) - (select count(*) from audit_seal)")
                .query(Long.class)
                .single();
    }
}
