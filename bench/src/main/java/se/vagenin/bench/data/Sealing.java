package se.vagenin.bench.data;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Home;
import se.vagenin.bench.Progress;
import se.vagenin.bench.Refused;
import se.vagenin.bench.stage.Database;

/** Waits until the running product has sealed the copied rows of the log into their chains, so that it is not busy with it while it is measured. */
final class Sealing {

    private static final int LOOK_EVERY_SECONDS = 5;
    /** Rows of the last moment, that the product seals a second later. */
    private static final int ALWAYS_SOME = 50;

    private Sealing() {}

    static void await(Home home, Database database) {
        JdbcClient superuser = database.superuser();
        // without them the next rows to seal are looked for among all
        superuser.sql("analyze audit_entry, audit_seal").update();
        long all = waiting(superuser);
        var progress = new Progress(all, "rows of the log sealed");
        try {
            long before = all;
            int still = 0;
            for (long left = all; left > ALWAYS_SOME; left = waiting(superuser)) {
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
