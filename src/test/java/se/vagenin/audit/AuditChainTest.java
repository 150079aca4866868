package se.vagenin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;

/** The chain of the log: nothing is skipped while many write (house.md §4.3), and no tampering goes unseen (S17). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditChainTest {

    private static final Municipality HERE = new Municipality(136);
    private static final Municipality ELSEWHERE = new Municipality(581);
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;
    private static final int TAMPERINGS = 110;
    /** Three batches. */
    private static final int BACKLOG = 1200;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    /** Not a configuration by annotation, lest a scan of the whole product finds it. */
    @ComponentScan(
            basePackages = {"se.vagenin.tenancy", "se.vagenin.audit"},
            lazyInit = true)
    static class Beans {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }
    }

    @BeforeAll
    static void start() {
        CONTEXT.registerBean(DataSource.class, DATABASE::app);
        CONTEXT.register(Beans.class);
        CONTEXT.refresh();
        job().stop();
        establish(HERE);
        establish(ELSEWHERE);
    }

    /** Only the first test has it: a round of the job's own in the middle of one of ours, and ours seals nothing. */
    private static SealSchedule job() {
        return CONTEXT.getBean(SealSchedule.class);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
        DATABASE.close();
    }

    /** The scheduled job runs all the while, and three more sealers with it, as on several nodes. */
    @Test
    @Order(1)
    void everyCommittedRowIsSealedExactlyOnceWhileManyWrite() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed " + seed);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Integer> kept = new ArrayList<>();
        job().start();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                writers.add(threads.submit(() -> write(random)));
            }
            List<Future<Void>> sealers = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                sealers.add(threads.submit(sealing(writing)));
            }
            for (Future<Integer> writer : writers) {
                kept.add(writer.get());
            }
            writing.set(false);
            for (Future<Void> node : sealers) {
                node.get();
            }
        } finally {
            job().stop();
        }
        sealAll();

        int all = kept.stream().mapToInt(each -> each).sum();
        assertThat(all).isGreaterThan(WRITERS * TRANSACTIONS);
        assertThat(count(HERE, "audit_entry") + count(ELSEWHERE, "audit_entry")).isEqualTo(all);
        for (Municipality municipality : List.of(HERE, ELSEWHERE)) {
            AuditVerifier.Report report =
                    verify(municipality, sealer().head(municipality).orElseThrow());
            assertThat(report.findings()).isEmpty();
            assertThat(report.sealed()).isEqualTo(count(municipality, "audit_entry"));
            assertThat(report.waiting()).isZero();
            assertThat(sealer().waiting(municipality)).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aRowOfAnUnfinishedTransactionHoldsBackOnlyWhatComesAfterIt() throws Exception {
        int before = count(HERE, "audit_seal");
        try (Connection slow = DATABASE.app().getConnection()) {
            slow.setAutoCommit(false);
            bind(slow);
            insertRaw(slow);
            inTransaction(() -> audit().read(worker(), "READ_MATTER", AuditObject.matter(UUID.randomUUID())));
            sealer().seal(HERE);
            assertThat(count(HERE, "audit_seal")).isEqualTo(before);
            slow.commit();
        }
        quiet();
        sealer().seal(HERE);
        assertThat(count(HERE, "audit_seal")).isEqualTo(before + 2);
        assertThat(verify(HERE, null).whole()).isTrue();
    }

    @Test
    @Order(3)
    void theServersRoleMayOnlyAdd() {
        JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);
        for (String change : List.of("update audit_seal set seq = seq", "delete from audit_seal")) {
            assertThatThrownBy(() -> inTransaction(() -> jdbc.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** S17: as the owner of the tables, who may do anything to them, each in a transaction that is rolled back. */
    @Test
    @Order(4)
    void everyTamperingIsSeen() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed " + seed);
        Random random = new Random(seed);
        AuditHead head = sealer().head(HERE).orElseThrow();
        assertThat(head.seq()).isGreaterThan(50);
        try (Connection owner = DATABASE.owner().getConnection()) {
            owner.setAutoCommit(false);
            for (int each = 0; each < TAMPERINGS; each++) {
                Tampering tampering = Tampering.values()[each % Tampering.values().length];
                bind(owner);
                tampering.on(owner, 2 + random.nextInt((int) head.seq() - 3));
                AuditVerifier.Report report = AuditVerifier.verify(owner, HERE, head);
                assertThat(report.findings())
                        .as("%s, seed %d", tampering, seed)
                        .extracting(AuditVerifier.Finding::fault)
                        .contains(tampering.fault);
                owner.rollback();
            }
        }
        assertThat(verify(HERE, head).whole()).isTrue();
    }

    /** A year that was disposed of is as many rows that are gone; what else is wrong must not be lost among them. */
    @Test
    @Order(4)
    void manyRowsThatAreGoneHideNothingElse() throws Exception {
        for (int rows = 0; rows < 11; rows++) {
            inTransaction(() -> {
                for (int row = 0; row < 100; row++) {
                    audit().changed(worker(), "MOVE_MATTER", AuditObject.matter(UUID.randomUUID()), "NEW");
                }
            });
        }
        sealAll();
        AuditHead head = sealer().head(HERE).orElseThrow();
        try (Connection owner = DATABASE.owner().getConnection()) {
            owner.setAutoCommit(false);
            bind(owner);
            Tampering.EDIT_ACTOR.on(owner, (int) head.seq() - 1);
            try (PreparedStatement delete = owner.prepareStatement("delete from audit_entry where id in"
                    + " (select entry_id from audit_seal where municipality = 136 and seq <= ?)")) {
                delete.setLong(1, head.seq() - 10);
                assertThat(delete.executeUpdate()).isGreaterThan(1_000);
            }
            assertThat(AuditVerifier.verify(owner, HERE, head).findings())
                    .extracting(AuditVerifier.Finding::fault)
                    .contains(AuditVerifier.Fault.DELETED, AuditVerifier.Fault.EDITED);
            owner.rollback();
        }
    }

    /** What somebody who owns the database might try at one place of the chain. */
    private enum Tampering {
        EDIT_ACTOR(AuditVerifier.Fault.EDITED, edit("actor = 'someone-else'")),
        EDIT_TIME(AuditVerifier.Fault.EDITED, edit("at = at - interval '1 second'")),
        EDIT_ACTION(AuditVerifier.Fault.EDITED, edit("action = 'READ_NOTHING'")),
        EDIT_OBJECT(AuditVerifier.Fault.EDITED, edit("object_id = gen_random_uuid()")),
        EMPTY_DETAIL(AuditVerifier.Fault.EDITED, edit("detail = coalesce(detail, '') || 'x'")),
        DELETE_ROW(
                AuditVerifier.Fault.DELETED,
                "delete from audit_entry where id = (select entry_id from audit_seal where seq = ?)"),
        DELETE_SEAL(AuditVerifier.Fault.GAP, "delete from audit_seal where seq = ?"),
        SWAP_ROWS(AuditVerifier.Fault.EDITED, """
                update audit_entry e set actor = o.actor || '', at = o.at + interval '1 microsecond', object_id = o.object_id
                from audit_entry o, audit_seal a, audit_seal b
                where a.seq = ? and b.seq = a.seq + 1 and e.id = a.entry_id and o.id = b.entry_id"""),
        SWAP_SEALS(AuditVerifier.Fault.BROKEN, """
                update audit_seal s set row_hash = o.row_hash from audit_seal o where s.seq = ? and o.seq = s.seq - 1"""),
        CUT_END(AuditVerifier.Fault.CUT_OFF, """
                with cut as (delete from audit_seal where seq > ? returning entry_id)
                delete from audit_entry where id in (select entry_id from cut)"""),
        WRITE_ANEW(AuditVerifier.Fault.REWRITTEN, edit("actor = 'someone-else'")) {
            @Override
            void on(Connection owner, int seq) throws SQLException {
                super.on(owner, seq);
                rewrite(owner);
            }
        };

        private final AuditVerifier.Fault fault;
        private final String sql;

        Tampering(AuditVerifier.Fault fault, String sql) {
            this.fault = fault;
            this.sql = sql;
        }

        void on(Connection owner, int seq) throws SQLException {
            try (PreparedStatement statement = owner.prepareStatement(sql)) {
                statement.setInt(1, seq);
                assertThat(statement.executeUpdate()).isPositive();
            }
        }

        private static String edit(String change) {
            return "update audit_entry set " + change + " where id = (select entry_id from audit_seal where seq = ?)";
        }
    }

    /** Makes every hash right again, as only somebody who knows the code can. */
    private static void rewrite(Connection owner) throws SQLException {
        byte[] end = SealChain.beginning(HERE);
        try (PreparedStatement read = owner.prepareStatement("select s.seq, s.salt, " + LoggedRow.COLUMNS
                        + " from audit_seal s join audit_entry e on e.id = s.entry_id order by s.seq");
                PreparedStatement write =
                        owner.prepareStatement("update audit_seal set row_hash = ?, chain_hash = ? where seq = ?");
                var row = read.executeQuery()) {
            while (row.next()) {
                LoggedRow logged = LoggedRow.of(row);
                byte[] hash = SealChain.row(row.getBytes("salt"), logged);
                end = SealChain.link(end, row.getLong("seq"), logged.id(), hash);
                write.setBytes(1, hash);
                write.setBytes(2, end);
                write.setLong(3, row.getLong("seq"));
                write.addBatch();
            }
            write.executeBatch();
        }
        assertThat(AuditVerifier.verify(owner, HERE, null).whole())
                .as("only an end kept elsewhere can tell")
                .isTrue();
    }

    @Test
    @Order(5)
    void aRowPlantedAmongOldOnesIsSeen() throws Exception {
        try (Connection owner = DATABASE.owner().getConnection()) {
            owner.setAutoCommit(false);
            bind(owner);
            try (PreparedStatement plant = owner.prepareStatement("""
                    insert into audit_entry (municipality, id, at, transaction, actor_kind, actor, effect, action, object_kind)
                    select municipality, gen_random_uuid(), at, transaction, actor_kind, 'x', effect, action, object_kind
                    from audit_entry where id = (select entry_id from audit_seal where seq = 5)""")) {
                plant.executeUpdate();
            }
            assertThat(AuditVerifier.verify(owner, HERE, null).findings())
                    .extracting(AuditVerifier.Finding::fault)
                    .containsExactly(AuditVerifier.Fault.PLANTED);
            owner.rollback();
        }
    }

    /** Some transactions write several rows, some wait, some are rolled back. Returns how many rows were committed. */
    private static int write(Random random) {
        int rows = 0;
        for (int each = 0; each < TRANSACTIONS; each++) {
            int count = 1 + random.nextInt(3);
            boolean undone = random.nextInt(5) == 0;
            int pause = random.nextInt(4);
            Actor actor = random.nextInt(4) == 0 ? new Actor.Machine(ELSEWHERE, "test") : worker();
            Tenant.run(
                    actor.municipality(),
                    () -> CONTEXT.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                        for (int row = 0; row < count; row++) {
                            audit().changed(actor, "MOVE_MATTER", AuditObject.matter(UUID.randomUUID()), "NEW");
                            sleep(pause);
                        }
                        if (undone) {
                            status.setRollbackOnly();
                        }
                    }));
            rows += undone ? 0 : count;
        }
        return rows;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** All that was written, also what a transaction of another test's background jobs held back for a moment. */
    private static void sealAll() throws SQLException {
        quiet();
        for (Municipality each : List.of(HERE, ELSEWHERE)) {
            sealer().seal(each);
        }
    }

    /** Waits until no transaction of the whole server runs: a row is sealed once all before it have ended, anybody's. */
    private static void quiet() throws SQLException {
        try (Connection connection = DATABASE.app().getConnection();
                PreparedStatement running = connection.prepareStatement(
                        "select pg_snapshot_xmin(now) = pg_snapshot_xmax(now) from pg_current_snapshot() now")) {
            for (int tries = 0; tries < 3_000; tries++) {
                try (ResultSet row = running.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                sleep(10);
            }
        }
        throw new AssertionError("A transaction ran for half a minute");
    }

    private static Callable<Void> sealing(AtomicBoolean writing) {
        return () -> {
            while (writing.get()) {
                sealer().seal(HERE);
                sealer().seal(ELSEWHERE);
                Thread.sleep(5);
            }
            return null;
        };
    }

    private static AuditVerifier.Report verify(Municipality municipality, @Nullable AuditHead known)
            throws SQLException {
        try (Connection connection = DATABASE.app().getConnection()) {
            connection.setAutoCommit(false);
            AuditVerifier.Report report = AuditVerifier.verify(connection, municipality, known);
            connection.rollback();
            return report;
        }
    }

    /** The demo tells of earlier days, and of an anonymous visitor only the hour is kept: neither is a lag. */
    @Test
    @Order(6)
    @ExtendWith(OutputCaptureExtension.class)
    void aRowThatTellsOfAnEarlierDayDoesNotLag(CapturedOutput output) throws Exception {
        MovingClock clock = new MovingClock();
        SealSchedule schedule = new SealSchedule(
                sealer(), CONTEXT.getBean(Municipalities.class), CONTEXT.getBean(LatelyLogged.class), clock);
        try (Connection slow = DATABASE.app().getConnection()) {
            slow.setAutoCommit(false);
            bind(slow);
            insertRaw(slow);
            tellOfLastYear();
            schedule.sealAll();
            clock.forward(Duration.ofSeconds(5));
            schedule.sealAll();
            assertThat(sealer().waiting(HERE)).isPresent();
            slow.rollback();
        }
        quiet();
        schedule.sealAll();
        assertThat(sealer().waiting(HERE)).isEmpty();
        assertThat(output.getOut()).doesNotContain("lags by");
    }

    @Test
    @Order(7)
    @ExtendWith(OutputCaptureExtension.class)
    void theAlarmSoundsWhenRowsGoOnWaiting(CapturedOutput output) throws Exception {
        MovingClock clock = new MovingClock();
        SealSchedule schedule = new SealSchedule(
                sealer(), CONTEXT.getBean(Municipalities.class), CONTEXT.getBean(LatelyLogged.class), clock);
        try (Connection slow = DATABASE.app().getConnection()) {
            slow.setAutoCommit(false);
            bind(slow);
            insertRaw(slow);
            inTransaction(() -> audit().read(worker(), "READ_MATTER", AuditObject.matter(UUID.randomUUID())));
            schedule.sealAll();
            clock.forward(Duration.ofSeconds(11));
            schedule.sealAll();
            slow.rollback();
        }
        assertThat(output.getOut()).contains("The seal of the log of 0136 lags by 11 seconds");
    }

    /** One node seals each second what it wrote itself, and now and then what others left. */
    @Test
    @Order(8)
    void aNodeSealsWhatItWroteAtOnceAndWhatOthersLeftInARoundOfAll() throws Exception {
        SealSchedule schedule = new SealSchedule(
                sealer(), CONTEXT.getBean(Municipalities.class), new LatelyLogged(), new MovingClock());
        schedule.sealAll();
        inTransaction(() -> audit().read(worker(), "READ_MATTER", AuditObject.matter(UUID.randomUUID())));
        schedule.sealLately();
        assertThat(sealer().waiting(HERE)).isPresent();
        quiet();
        schedule.sealAll();
        assertThat(sealer().waiting(HERE)).isEmpty();

        SealSchedule own = new SealSchedule(
                sealer(),
                CONTEXT.getBean(Municipalities.class),
                CONTEXT.getBean(LatelyLogged.class),
                new MovingClock());
        inTransaction(() -> audit().read(worker(), "READ_MATTER", AuditObject.matter(UUID.randomUUID())));
        quiet();
        own.sealLately();
        assertThat(sealer().waiting(HERE)).isEmpty();
    }

    /** Behind a long backlog too: what waits is not asked for between two batches. */
    @Test
    @Order(9)
    void aRoundAsksTheDatabaseNoMoreThanItMust() throws Exception {
        sealAll();
        quiet();
        assertThat(trips(() -> sealer().seal(HERE))).isEqualTo(2);
        try (Connection connection = DATABASE.app().getConnection()) {
            connection.setAutoCommit(false);
            bind(connection);
            for (int i = 0; i < BACKLOG; i++) {
                insertRaw(connection);
            }
            connection.commit();
        }
        quiet();
        int[] sealed = new int[1];
        assertThat(trips(() -> sealed[0] = sealer().seal(HERE))).isEqualTo(3 * 4);
        assertThat(sealed[0]).isEqualTo(BACKLOG);
    }

    /** How often the database was asked meanwhile. */
    private static long trips(Runnable work) {
        Logger sender = (Logger) LoggerFactory.getLogger("se.vagenin.tenancy.SentTrip");
        var sent = new ListAppender<ILoggingEvent>();
        sent.start();
        sender.addAppender(sent);
        sender.setLevel(Level.DEBUG);
        sender.setAdditive(false);
        try {
            work.run();
        } finally {
            sender.detachAppender(sent);
            sender.setLevel(null);
            sender.setAdditive(true);
        }
        return sent.list.size();
    }

    private static void tellOfLastYear() throws SQLException {
        try (Connection connection = DATABASE.app().getConnection()) {
            connection.setAutoCommit(false);
            bind(connection);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_entry (municipality, id, at, actor_kind, actor, effect, action, object_kind)
                    values (136, gen_random_uuid(), now() - interval '1 year', 'MACHINE', 'test', 'READ', 'LIST_QUEUE', 'LIST')""")) {
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** A clock that goes when it is told to. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T12:20:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static void bind(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('app.municipality', '136', true)")) {
            set.execute();
        }
    }

    private static void insertRaw(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_entry (municipality, id, at, actor_kind, actor, effect, action, object_kind)
                values (136, gen_random_uuid(), now(), 'MACHINE', 'test', 'READ', 'LIST_QUEUE', 'LIST')""")) {
            insert.executeUpdate();
        }
    }

    private static void inTransaction(Runnable work) {
        Tenant.run(HERE, () -> CONTEXT.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run()));
    }

    private static int count(Municipality municipality, String table) {
        return Tenant.call(
                municipality,
                () -> CONTEXT.getBean(TransactionTemplate.class)
                        .execute(_ -> CONTEXT.getBean(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }

    private static Actor worker() {
        return new Actor.Machine(HERE, "test");
    }

    private static Audit audit() {
        return CONTEXT.getBean(Audit.class);
    }

    private static AuditSealer sealer() {
        return CONTEXT.getBean(AuditSealer.class);
    }

    private static void establish(Municipality municipality) {
        CONTEXT.getBean(Municipalities.class)
                .save(new MunicipalityProfile(
                        municipality,
                        "Provkommun",
                        List.of(),
                        "08-465 004 40",
                        "08-465 004 21",
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 30),
                        "PRO"));
    }
}
