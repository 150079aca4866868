package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.TestDirectory;

class EmbeddedPostgresTest {
    private static final TestDirectory DIRECTORY = TestDirectory.create();

    @AfterEach
    void awaitEnd() {
        new ClusterProcesses(cluster()).awaitEnd();
    }

    @AfterAll
    static void removeDirectory() {
        DIRECTORY.close();
    }

    @Test
    void keepsWhatWasSavedOverAStop() {
        try (var postgres = start()) {
            save(postgres);
        }
        assertThat(new ClusterProcesses(cluster()).alive()).isEmpty();

        try (var postgres = start()) {
            assertThat(saved(postgres)).isOne();
        }
    }

    @Test
    void comesBackByItselfWithAllThatWasSavedWhenKilled() throws IOException {
        try (var postgres = start()) {
            save(postgres);
            var killed = postmaster();

            assertThat(killed.destroyForcibly()).isTrue();

            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> saved(postgres) == 1);
            assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void endsWhenTheServerIsKilledWithoutWarning() throws IOException {
        var server = ServerInItsOwnProcess.start(DIRECTORY.path());
        assertThat(new ClusterProcesses(cluster()).alive()).isNotEmpty();

        server.destroyForcibly();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> new ClusterProcesses(cluster()).alive().isEmpty());
    }

    @Test
    void startsAtOnceAfterTheServerWasKilled() throws IOException {
        try (var postgres = start()) {
            save(postgres);
        }
        var server = ServerInItsOwnProcess.start(DIRECTORY.path());

        server.destroyForcibly().onExit().join();

        try (var postgres = start()) {
            assertThat(saved(postgres)).isOne();
        }
    }

    @Test
    void startsAlthoughALockIsLeftOfAProcessNumberThatSomethingElseHasNow() throws IOException {
        try (var postgres = start()) {
            save(postgres);
        }
        Files.writeString(
                cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (var postgres = start()) {
            assertThat(saved(postgres)).isOne();
        }
    }

    @Test
    void refusesASecondServerOnTheSameData() {
        try (var postgres = start()) {
            assertThat(saved(postgres, "select 1")).isOne();
            assertThatThrownBy(this::start).isInstanceOf(StartupFailure.class).hasMessageContaining("already running");
        }
    }

    @Test
    void writesThroughToTheDiskAndAnswersOnlyWithAPasswordOnLoopback() {
        try (var postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "log_min_error_statement")).isEqualTo("panic");

            var stranger = postgres.dataSource("postgres", new DatabaseLogin("postgres", "guess"));
            assertThatThrownBy(() -> JdbcClient.create(stranger)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        try (var postgres = start()) {
            assertThat(saved(postgres, "select 1")).isOne();
        }
        assertThat(Files.getPosixFilePermissions(DIRECTORY.path().resolve("postgres-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new EmbeddedPostgres.Options(DIRECTORY.path(), Durability.FULL, step -> {}));
    }

    private static Path cluster() {
        return DIRECTORY.path().resolve("postgres");
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void save(EmbeddedPostgres postgres) {
        var client = JdbcClient.create(postgres.superuser());
        client.sql("drop table if exists saved").update();
        client.sql("create table saved (id int)").update();
        client.sql("insert into saved values (1)").update();
    }

    private static int saved(EmbeddedPostgres postgres) {
        return saved(postgres, "select count(*) from saved");
    }

    private static int saved(EmbeddedPostgres postgres, String sql) {
        return JdbcClient.create(postgres.superuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }

    private static String setting(EmbeddedPostgres postgres, String name) {
        return JdbcClient.create(postgres.superuser())
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
