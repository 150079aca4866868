package se.vagenin.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.data.DataRun;
import se.vagenin.bench.data.KeptCounts;
import se.vagenin.bench.data.Space;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Servers;

/** What the bench must refuse in words, without overwriting anything: each is tried by the smoke test. */
final class BadInput {

    private static final int ONE_GIB = 1 << 30;

    private final Home home;
    private final long seed;

    BadInput(Home home, long seed) {
        this.home = home;
        this.seed = seed;
    }

    /** What is refused before anything is started. */
    void unknownNames() {
        refused("an unknown workload", "There is no workload W99. There are: W1a", () -> Chosen.of(List.of("W99")));
        refused(
                "a directory without a build",
                "There is no other build in",
                () -> Turns.checkout(home.data() + "/none"));
        refused("an unknown set", "There is no data set XXL", () -> DataSize.named("XXL"));
        refused(
                "a disk that is too small",
                "The disk is too full",
                () -> Space.check(home.data(), DataSize.M.matters(), ONE_GIB));
    }

    /** Makes the tiny set as if the disk got full on the way, and goes on: nothing is lost and nothing made twice. */
    void interruptedData(Servers servers) throws IOException, Failed {
        refused(
                "a disk that gets full",
                "The disk is full",
                () -> new DataRun(home, DataSize.XS, seed, Clock.systemUTC()).runUntilFull(servers, 1));
        refused(
                "a set that is not whole",
                "is not whole",
                () -> DataRun.refuseUnfinished(servers.database(), home, DataSize.XS));
        new DataRun(home, DataSize.XS, seed, Clock.systemUTC()).run(servers);
    }

    /** On the whole set: it is neither made again nor taken for somebody else's. */
    void wholeAndStrange(Database database) {
        JdbcClient superuser = database.superuser();
        long copies = copies(superuser);
        if (copies < DataSize.XS.matters()) {
            throw new Refused("After an interrupted data run the set has only " + copies + " matters of "
                    + DataSize.XS.matters() + ".");
        }
        refused("a set that is whole already", "already whole", () -> DataRun.refuseToBegin(database, home));
        superuser.sql("alter schema bench rename to hidden").update();
        try {
            refused("somebody else's database", "the bench did not make", () -> DataRun.refuseToBegin(database, home));
        } finally {
            superuser.sql("alter schema hidden rename to bench").update();
        }
        if (copies(superuser) != copies) {
            throw new Refused("A refused run has changed the set.");
        }
        miscounted(superuser);
    }

    /** One too many open in a unit, in either kind of count; both are made anew afterwards. */
    private static void miscounted(JdbcClient superuser) {
        var kept = new KeptCounts(superuser);
        for (String wrong : List.of(
                "queue_tally set number = number + 1 where ctid = (select ctid from queue_tally where open limit 1)",
                "figure_tally set number = number + 1"
                        + " where ctid = (select ctid from figure_tally where week = 'infinity' limit 1)")) {
            superuser.sql("update " + wrong).update();
            refused("a wrong count", "are others than a recount gives, in 1 places", kept::requireTrue);
            kept.make();
        }
    }

    private static long copies(JdbcClient superuser) {
        return superuser
                .sql("select count(*) from matter where reference like '%-B-%'")
                .query(Long.class)
                .single();
    }

    /** Something that must be refused. */
    @FunctionalInterface
    private interface Try {
        void run() throws IOException, Failed;
    }

    private static void refused(String what, String words, Try attempt) {
        try {
            attempt.run();
        } catch (Refused refusal) {
            if (!String.valueOf(refusal.getMessage()).contains(words)) {
                throw new Refused("The bench refuses " + what + " without saying \"" + words + "\", but: "
                        + refusal.getMessage());
            }
            System.err.println("  Refused as it should be: " + what + ".");
            return;
        } catch (IOException | Failed other) {
            throw new Refused("The bench fails at " + what + " instead of refusing it: " + other.getMessage());
        }
        throw new Refused("The bench does not refuse " + what + ".");
    }
}
