package se.vagenin.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
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

    private final Scheduler scheduler;
    private volatile boolean running;

    DeliverySchedule(DataSource database, Courier courier) {
        RecurringTask<Void> deliver =
                Tasks.recurring("deliver-handovers", FixedDelay.of(BETWEEN)).execute((_, _) -> courier.deliverAll());
        this.scheduler = Scheduler.create(database)
                .startTasks(deliver)
                .pollingInterval(BETWEEN)
                .heartbeatInterval(HEARTBEAT)
                .threads(1)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
