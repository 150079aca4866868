package se.vagenin.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.TestDatabase;

/** One job, one node at a time, whatever happens in it. */
@ExtendWith(OutputCaptureExtension.class)
class JobScheduleTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aJobRunsOnOneNodeAtATime() throws InterruptedException {
        var inside = new AtomicInteger();
        var together = new AtomicBoolean();
        var rounds = new CountDownLatch(4);
        Runnable work = () -> {
            together.compareAndSet(false, inside.incrementAndGet() > 1);
            sleep(300);
            inside.decrementAndGet();
            rounds.countDown();
        };
        var one = schedule(new Job("run-alone", SECOND, work));
        var other = schedule(new Job("run-alone", SECOND, work));
        one.start();
        other.start();
        try {
            assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(together).isFalse();
            assertThat(rows("run-alone")).isEqualTo(1);
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void anExceptionIsLoggedWithoutItsWordsAndTheJobGoesOn(CapturedOutput output) throws InterruptedException {
        var rounds = new AtomicInteger();
        var again = new CountDownLatch(2);
        var schedule = schedule(new Job("fail-first", SECOND, () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("Qvisslande Provperson", new IllegalArgumentException("Qvarnvägen 1"));
            }
            again.countDown();
        }));
        schedule.start();
        try {
            assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            schedule.stop();
        }
        assertThat(output.getAll())
                .contains("fail-first", "IllegalStateException", "IllegalArgumentException")
                .doesNotContain("Qvisslande", "Qvarnvägen");
    }

    @ParameterizedTest
    @CsvSource({
        "PT5S, 0, PT5S",
        "PT24H, 0, PT1M",
        "PT24H, 1, PT2M",
        "PT24H, 10, PT17H4M",
        "PT24H, 11, PT24H",
        "PT24H, 99, PT24H"
    })
    void aRoundThatFailsIsTriedSoonThenLaterAndNeverLaterThanUsual(Duration interval, int failures, Duration pause) {
        assertThat(JobSchedule.pause(interval, failures)).isEqualTo(pause);
    }

    @Test
    void aRoundUnderWayEndsBeforeTheProgramStops() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var schedule = schedule(new Job("end-well", SECOND, () -> {
            begun.countDown();
            sleep(1_000);
            ended.set(true);
        }));
        schedule.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        schedule.stop();

        assertThat(ended).isTrue();
        assertThat(schedule.isRunning()).isFalse();
    }

    @Test
    void twoJobsOfOneNameAreRefusedAtTheStart() {
        var one = new Job("same-name", SECOND, () -> {});
        var other = new Job("same-name", SECOND, () -> {});
        assertThatThrownBy(() -> schedule(one, other)).hasMessageContaining("same-name");
    }

    private static JobSchedule schedule(Job... jobs) {
        return new JobSchedule(DATABASE.app(), List.of(jobs), OFTEN);
    }

    private static int rows(String name) {
        return JdbcClient.create(DATABASE.app())
                .sql("select count(*) from scheduled_tasks where task_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
