package se.vagenin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** The kept counts against a recount of the matters, in a municipality that no other test uses. */
@DemoApp
class QueueTallyTest {

    private static final Municipality HERE = new Municipality(2584);
    private static final long SEED = 20261126;
    private static final List<UUID> UNITS = List.of(id(1), id(2), id(3));
    private static final List<UUID> STAFF = List.of(id(11), id(12), id(13));
    private static final List<String> OPEN =
            List.of("AWAITING_PROTECTION", "AWAITING_DECISION", "SUPPORT_OFFERED", "AWAITING_HANDOVER");

    @Autowired
    Trips trips;

    @Autowired
    QueueTally tally;

    @Autowired
    TallyRounds rounds;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void settle(@Autowired JdbcTemplate jdbc) {
        jdbc.update(
                "insert into municipality (code, name, host_names, reception_phone, out_of_hours_phone, reception_opens,"
                        + " reception_closes, reference_prefix, created_at) values (?, 'Provkommun', '{prov.invalid}',"
                        + " '1', '2', '08:00', '16:30', 'PRV', ?) on conflict do nothing",
                HERE.code(),
                utc(TestClock.START));
    }

    @Test
    void theKeptCountsAreThoseOfARecountWhateverHappensAtOnce() throws InterruptedException, ExecutionException {
        System.out.println("Seed " + SEED);
        AtomicBoolean working = new AtomicBoolean(true);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> folding = workers.submit(() -> {
                while (working.get()) {
                    fold();
                }
            });
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Random random = new Random(SEED + i);
                all.add(workers.submit(() -> Tenant.run(HERE, () -> work(random))));
            }
            for (Future<?> each : all) {
                each.get();
            }
            working.set(false);
            folding.get();
        }
        compare();
        fold();
        compare();
        assertThat(wrong()).isEmpty();
        int rows = inTenant("select count(*) as n from queue_tally where municipality = :m");
        fold();
        assertThat(inTenant("select count(*) as n from queue_tally where municipality = :m"))
                .as("nothing is left to fold")
                .isEqualTo(rows);
    }

    @Test
    void aCountThatIsWrongIsFoundAndMended() {
        Tenant.run(HERE, () -> {
            trips.one(Ask.change(
                    "insert into queue_tally (municipality, unit_id, open, status, nobodys, at, number)"
                            + " values (:m, :unit, true, 'AWAITING_DECISION', true, 'infinity', 7)",
                    Map.of("m", HERE.code(), "unit", UNITS.getFirst())));
        });
        assertThat(wrong()).hasSize(1);
        rounds.recount();
        assertThat(wrong()).isEmpty();
        compare();
    }

    @Test
    void aChangeThatIsUndoneIsNotCounted() {
        compare();
        Tenant.run(
                HERE,
                () -> transaction.executeWithoutResult(status -> {
                    insert(new Random(1), UUID.randomUUID());
                    status.setRollbackOnly();
                }));
        compare();
    }

    /** Else a busy unit has a row for each report whose clock ends at a moment of its own, and nothing to fold. */
    @Test
    void clocksThatEndInTheSameMinuteAreOnePlaceAndLateWithTheMinute() {
        UUID unit = id(4);
        Instant minute = TestClock.START.plus(Duration.ofHours(24));
        Tenant.run(HERE, () -> List.of(1, 30_000, 60_000).forEach(millis -> dueAt(unit, minute.plusMillis(millis))));
        fold();
        assertThat(rowsOf(unit)).isEqualTo(1);
        assertThat(late(unit, minute.plusSeconds(59))).isZero();
        assertThat(late(unit, minute.plusSeconds(60))).isEqualTo(3);
    }

    /** Else each late matter of a busy unit is a row that every page reads. */
    @Test
    void whatIsLateIsOnePlaceHoweverLateItIsAndIsTakenFromItWhenItIsNoLongerLate() {
        UUID unit = id(5);
        List<UUID> late = Tenant.call(
                HERE,
                () -> IntStream.rangeClosed(1, 4)
                        .mapToObj(days -> dueAt(unit, TestClock.START.minus(Duration.ofDays(days))))
                        .toList());
        fold();
        assertThat(rowsOf(unit)).isEqualTo(1);
        assertThat(late(unit, TestClock.START)).isEqualTo(4);
        Tenant.run(HERE, () -> due(late.getFirst(), unit, TestClock.START.plus(Duration.ofDays(3))));
        assertThat(late(unit, TestClock.START)).isEqualTo(3);
        fold();
        assertThat(rowsOf(unit)).isEqualTo(2);
        assertThat(late(unit, TestClock.START)).isEqualTo(3);
        assertThat(late(unit, TestClock.START.plus(Duration.ofDays(3)))).isEqualTo(4);
        assertThat(wrong()).isEmpty();
    }

    private int rowsOf(UUID unit) {
        return inTenant("select count(*) as n from queue_tally where municipality = :m and unit_id = '" + unit + "'");
    }

    private UUID dueAt(UUID unit, Instant due) {
        UUID id = UUID.randomUUID();
        insert(new Random(1), id);
        due(id, unit, due);
        return id;
    }

    private void due(UUID id, UUID unit, Instant due) {
        trips.one(Ask.change(
                "update matter set unit_id = :unit, responsible_id = null, status = 'AWAITING_PROTECTION',"
                        + " next_due_at = :due where municipality = :m and id = :id",
                Map.of("m", HERE.code(), "id", id, "unit", unit, "due", utc(due))));
    }

    private int late(UUID unit, Instant now) {
        return Tenant.call(HERE, () -> trips.one(QueueNumbers.counts(HERE, Set.of(unit), id(99), now)))
                .late();
    }

    /** What a municipality does in a while: matters come, get somebody, go on, close, get a conflict of interest. */
    private void work(Random random) {
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            if (mine.isEmpty() || random.nextInt(3) == 0) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                insert(random, id);
                mine.add(id);
            } else {
                change(random, mine.get(random.nextInt(mine.size())));
            }
        }
    }

    private void insert(Random random, UUID id) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "m",
                HERE.code(),
                "id",
                id,
                "reference",
                "PRV-" + id,
                "status",
                OPEN.get(random.nextInt(OPEN.size())),
                "unit",
                UNITS.get(random.nextInt(UNITS.size())),
                "at",
                utc(TestClock.START),
                "due",
                due(random),
                "bytes",
                new byte[] {1}));
        row.put("who", who(random));
        trips.one(Ask.change("""
                insert into matter (municipality, id, reference, kind, channel, status, unit_id, responsible_id, arrived_at,
                    arrived_to_the_hour, data_key, title, source, subjects, next_due_at)
                values (:m, :id, :reference, 'CHILD_CONCERN', 'WEB', :status, :unit, :who::uuid, :at, false, :bytes,
                    :bytes, 'PRIVATE', 1, :due::timestamptz)
                """, row));
    }

    private void change(Random random, UUID id) {
        Map<String, Object> row = new HashMap<>(Map.of("m", HERE.code(), "id", id));
        row.put("who", who(random));
        row.put("unit", UNITS.get(random.nextInt(UNITS.size())));
        row.put("due", due(random));
        row.put("closed", utc(TestClock.START.minus(Duration.ofHours(random.nextInt(24 * 45)))));
        row.put("status", OPEN.get(random.nextInt(OPEN.size())));
        String change = List.of(
                        "update matter set responsible_id = :who::uuid",
                        "update matter set unit_id = :unit",
                        "update matter set next_due_at = :due::timestamptz, status = :status",
                        "update matter set closed_at = :closed, status = 'CLOSED'",
                        "update matter set version = version + 1")
                .get(random.nextInt(5));
        trips.one(Ask.change(change + " where municipality = :m and id = :id", row));
        if (random.nextInt(10) == 0) {
            row.put("staff", STAFF.get(random.nextInt(STAFF.size())));
            trips.one(Ask.change("""
                    insert into matter_staff (municipality, matter_id, staff_id, relation)
                    values (:m, :id, :staff, 'CONFLICT') on conflict do nothing
                    """, row));
        }
    }

    private void compare() {
        List<Set<UUID>> reaches =
                List.of(Set.of(), Set.of(UNITS.getFirst()), Set.of(UNITS.get(1), UNITS.get(2)), Set.copyOf(UNITS));
        for (UUID viewer : STAFF) {
            for (Set<UUID> reach : reaches) {
                for (Instant now : List.of(TestClock.START, TestClock.START.plus(Duration.ofDays(2)))) {
                    QueueCounts kept =
                            Tenant.call(HERE, () -> trips.one(QueueNumbers.counts(HERE, reach, viewer, now)));
                    QueueCounts counted = Tenant.call(HERE, () -> trips.one(recount(reach, viewer, now)));
                    assertThat(kept).as("%s %s %s", viewer, reach, now).isEqualTo(counted);
                    int open = Tenant.call(HERE, () -> trips.one(QueueNumbers.open(HERE, reach, viewer)));
                    assertThat(open).isEqualTo(counted.all());
                }
            }
        }
    }

    private void fold() {
        Tenant.run(HERE, () -> transaction.executeWithoutResult(_ -> tally.fold(HERE, TestClock.START)));
    }

    private List<QueueTally.Tallied> wrong() {
        return Tenant.call(HERE, () -> transaction.execute(_ -> tally.wrong(HERE, TestClock.START)));
    }

    private int inTenant(String sql) {
        return Tenant.call(
                HERE, () -> trips.one(Ask.single(sql, Map.of("m", HERE.code()), (row, _) -> row.getInt("n"))));
    }

    private static Ask<QueueCounts> recount(Set<UUID> units, UUID viewer, Instant now) {
        var today = SwedishTime.dateOf(now);
        return Ask.single(
                """
                select count(*) filter (where closed_at is null) as every,
                    count(*) filter (where closed_at is null and responsible_id = :viewer) as mine,
                    count(*) filter (where closed_at is null and responsible_id is null) as nobodys,
                    count(*) filter (where closed_at is null and status = 'AWAITING_PROTECTION') as protection,
                    count(*) filter (where closed_at is null and status = 'AWAITING_DECISION' and next_due_at <= :soon)
                        as decision,
                    count(*) filter (where closed_at is null and responsible_id is null
                        and status in ('SUPPORT_OFFERED', 'AWAITING_HANDOVER')) as unassigned,
                    count(*) filter (where closed_at >= :done) as done,
                    count(*) filter (where closed_at is null and next_due_at <= :now) as late,
                    count(*) filter (where closed_at is null and next_due_at > :now and next_due_at <= :end) as today
                from matter where municipality = :m and (unit_id = any(:units) or responsible_id = :viewer)
                    and not exists (select from matter_staff s where s.municipality = :m and s.matter_id = matter.id
                        and s.staff_id = :viewer and s.relation = 'CONFLICT')
                """,
                Map.of(
                        "m",
                        HERE.code(),
                        "units",
                        units.toArray(UUID[]::new),
                        "viewer",
                        viewer,
                        "now",
                        utc(now),
                        "end",
                        utc(SwedishTime.startOf(today.plusDays(1))),
                        "soon",
                        utc(SwedishTime.startOf(today.plusDays(4))),
                        "done",
                        utc(SwedishTime.startOf(today.minusDays(QueueCounts.DONE_DAYS)))),
                (row, _) -> {
                    var n = IntStream.rangeClosed(1, 9)
                            .map(column -> number(row, column))
                            .toArray();
                    return new QueueCounts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
                });
    }

    private static int number(java.sql.ResultSet row, int column) {
        try {
            return row.getInt(column);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object due(Random random) {
        return random.nextInt(4) == 0
                ? "infinity"
                : utc(SwedishTime.startOf(SwedishTime.dateOf(TestClock.START).plusDays(random.nextInt(12) - 4)))
                        .toString();
    }

    private static @org.jspecify.annotations.Nullable UUID who(Random random) {
        return random.nextBoolean() ? null : STAFF.get(random.nextInt(STAFF.size()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID id(int number) {
        return new UUID(0x0193a00000007000L, 0x8000000000000000L + number);
    }
}
