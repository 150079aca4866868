package se.vagenin.bench.raw;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Refused;

/**
 * Holds the product's jobs back while its requests are recorded. Their rounds through all municipalities would be taken for
 * what requests ask: on set L 23 of the 24 scripts for registering a report folded kept counts. A job that is not yet due stays
 * where it is in the table of the scheduler, so putting all off and taking that back lets each run when it would have run.
 */
final class HeldRounds {

    /** Longer than any job's pause and any recording. */
    private static final int DAYS = 30;

    /** Longer than the scheduler takes to notice that who ran a round is gone. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JdbcClient superuser;

    HeldRounds(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Waits for the rounds under way. */
    void hold() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!putOff()) {
            if (Instant.now().isAfter(end)) {
                throw new Refused("A round of the product has not ended for " + PATIENCE.toMinutes()
                        + " minutes, so raw cannot tell it from requests.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whether none runs any more and none is due. */
    private boolean putOff() {
        superuser.sql("""
                        update scheduled_tasks set execution_time = execution_time + make_interval(days => :days)
                        where not picked and execution_time < now() + make_interval(days => :days / 2)
                        """).param("days", DAYS).update();
        return superuser.sql("""
                        select not exists (select 1 from scheduled_tasks
                            where picked or execution_time < now() + make_interval(days => :days / 2))
                        """).param("days", DAYS).query(Boolean.class).single();
    }

    /** Refuses where a job ran all the same. */
    void requireHeld(Instant since) {
        boolean ran = superuser
                .sql("select exists (select 1 from scheduled_tasks where greatest(last_success, last_failure) > ?)")
                .param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (ran) {
            throw new Refused("A job of the product ran while its requests were recorded.");
        }
    }

    /** Also what an interrupted recording left. */
    void release() {
        superuser.sql("""
                        update scheduled_tasks set execution_time = execution_time - make_interval(days => :days)
                        where execution_time > now() + make_interval(days => :days / 2)
                        """).param("days", DAYS).update();
    }
}
