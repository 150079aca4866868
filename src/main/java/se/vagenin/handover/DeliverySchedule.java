package se.vagenin.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time deliver, every few seconds. The table tells who; a node that dies is replaced when its
 * heartbeat has been missing for a while.
 */
@Component
class DeliverySchedule implements SmartLifecycle {

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final DataSource database;
    private final Courier courier;
    private volatile @Nullable Scheduler scheduler;

    DeliverySchedule(DataSource database, Courier courier) {
        this.database = database;
        this.courier = courier;
    }

    /** A scheduler that was stopped does not start again, so each start has a new one. */
    private Scheduler create() {
        RecurringTask<Void> deliver =
                Tasks.recurring("deliver-handovers", FixedDelay.of(BETWEEN)).execute((_, _) -> courier.deliverAll());
        return Scheduler.create(database)
                .startTasks(deliver)
                .pollingInterval(BETWEEN)
                .heartbeatInterval(HEARTBEAT)
                .threads(1)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
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
}
