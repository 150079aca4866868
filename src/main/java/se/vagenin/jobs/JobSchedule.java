package se.vagenin.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Job} there is while the program runs. At a stop, rounds under way get time to end. */
@Component
class JobSchedule implements SmartLifecycle {

    static final Duration POLLING = Duration.ofSeconds(5);
    static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** Shorter than the time that the program gives itself to stop (spring.lifecycle). */
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    /** So that a slow scan does not hold up a delivery. */
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<Job> jobs;
    private final Duration polling;
    private volatile @Nullable Scheduler scheduler;

    @Autowired
    JobSchedule(DataSource database, ObjectProvider<Job> jobs) {
        this(database, jobs.orderedStream().toList(), POLLING);
    }

    JobSchedule(DataSource database, List<Job> jobs, Duration polling) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.polling = polling;
        requireDifferentNames(this.jobs);
    }

    /** Two of one name would be one row: the second would never run. */
    private static void requireDifferentNames(List<Job> jobs) {
        Set<String> names = new HashSet<>();
        for (Job job : jobs) {
            if (!names.add(job.name())) {
                throw new IllegalStateException("Two jobs are named " + job.name());
            }
        }
    }

    /** A scheduler that was stopped does not start again, so each start has a new one. */
    private Scheduler create() {
        return Scheduler.create(database)
                .startTasks(jobs.stream().map(JobSchedule::task).toList())
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .threads(THREADS)
                .shutdownMaxWait(LAST_ROUND)
                // Its own log would write the exception's message, which may quote a person's data.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.interval()))
                .onFailure((failed, again) -> again.reschedule(
                        failed,
                        failed.getTimeDone().plus(pause(job.interval(), failed.getExecution().consecutiveFailures))))
                .execute((_, _) -> round(job));
    }

    /**
     * Soon, then twice as long after each failure, and never longer than after a round that went well: what fails in one
     * municipality of 290 is not to have all of them counted anew each minute.
     *
     * @param failuresBefore in a row
     */
    static Duration pause(Duration interval, int failuresBefore) {
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failuresBefore, 20));
        return pause.compareTo(interval) < 0 ? pause : interval;
    }

    private static void round(Job job) {
        try {
            job.work().run();
        } catch (RuntimeException | Error failure) {
            LOG.warn("The job {} failed and is tried again: {}", job.name(), kinds(failure));
            throw new FailedRound(job.name());
        }
    }

    private static String kinds(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(5)
                .map(each -> each.getClass().getName())
                .collect(Collectors.joining(" caused by "));
    }

    @Override
    public void start() {
        Scheduler started = create();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Tells the table that a round failed, without what it said. */
    private static final class FailedRound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedRound(String job) {
            super(job, null, false, false);
        }
    }
}
