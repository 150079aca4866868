package se.vagenin.bench.data;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Home;
import se.vagenin.bench.Progress;
import se.vagenin.bench.Refused;
import se.vagenin.bench.stage.Database;

/** Waits until the running product has sealed the copied rows of the log into their chains, so that it is not busy with it while it is measured. */
final class Sealing {

    /** Seconds between two looks: a tiny set has no more to wait for, and counting a large one takes long. */
    private static final int FIRST_PAUSE = 1;

    private static final int LONGEST_PAUSE = 5;
    private static final int PATIENCE_SECONDS = 300;
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
            int pause = FIRST_PAUSE;
            int still = 0;
            for (long left = all; left > ALWAYS_SOME; left = waiting(superuser)) {
                progress.add(Math.max(0, before - left));
                still = left < before ? 0 : still + pause;
                before = Math.min(before, left);
                if (still > PATIENCE_SECONDS) {
                    throw new Refused("The product does not seal the log: " + left + " rows wait. Its log is "
                            + home.log("product") + ". The same command goes on from there.");
                }
                TimeUnit.SECONDS.sleep(pause);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
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
