package se.vagenin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.DemoApp;

/** What the modules contribute is what runs. */
@DemoApp
class ContributedJobsTest {

    @Autowired
    Map<String, Job> jobs;

    @Autowired
    JobSchedule schedule;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyContributedJobIsRegistered() {
        List<String> registered = jdbc.sql("select task_name from scheduled_tasks")
                .query((row, _) -> Objects.requireNonNull(row.getString("task_name")))
                .list();

        assertThat(schedule.isRunning()).isTrue();
        assertThat(registered)
                .containsExactlyInAnyOrderElementsOf(
                        jobs.values().stream().map(Job::name).toList())
                .contains("deliver-handovers", "scan-quarantine", "forget-answers");
    }

    /** A bean called past its proxy, a role without the right, a statement with a fault: all would show only at night. */
    @Test
    void everyContributedJobGoesRound() {
        assertThat(jobs.values()).isNotEmpty().allSatisfy(job -> job.work().run());
    }
}
