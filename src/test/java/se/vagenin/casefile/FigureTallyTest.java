package se.vagenin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Tenant;
import se.vagenin.tenancy.Trips;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** The kept figures against a recount of the matters and clocks, in a municipality that no other test uses. */
@DemoApp
class FigureTallyTest {

    private static final Municipality HERE = new Municipality(2583);
    private static final long SEED = 20261127;
    private static final List<UUID> UNITS = List.of(id(1), id(2), id(3));
    private static final List<UUID> STAFF = List.of(id(11), id(12));
    private static final List<String> KINDS = List.of("CHILD_CONCERN", "ADULT_CONCERN", "SUPPORT_WISH");
    private static final List<String> OPEN =
            List.of("AWAITING_PROTECTION", "AWAITING_DECISION", "SUPPORT_OFFERED", "AWAITING_HANDOVER");
    private static final List<String> OUTCOMES =
            List.of("ADVICE_ENOUGH", "SUPPORT_STARTED", "HANDED_OVER", "CLOSED_NO_ACTION");

    /** What one worker made the others change too: a matter may move while its clock is stopped. */
    private final List<UUID> matters = Collections.synchronizedList(new ArrayList<>());

    @Autowired
    Trips trips;

    @Autowired
    FigureTally tally;

    @Autowired
    Figures figures;

    @Autowired
    TallyRounds rounds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @BeforeAll
    static void settle(@Autowired JdbcTemplate jdbc) {
        jdbc.update(
                "insert into municipality (code, name, host_names, reception_phone, out_of_hours_phone, reception_opens,"
                        + " reception_closes, reference_prefix, created_at) values (?, 'Provkommun', '{figur.invalid}',"
                        + " '1', '2', '08:00', '16:30', 'PRF', ?) on conflict do nothing",
                HERE.code(),
                utc(TestClock.START));
    }

    @Test
    void theKeptFiguresAreThoseOfARecountWhateverHappensAtOnce()
            throws InterruptedException, ExecutionException, IOException {
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
        assertThat(matters).hasSizeGreaterThan(100);
        compare();
        fold();
        compare();
        assertThat(wrong()).isEmpty();
        anUndoneChangeIsNotCounted();
        aWrongFigureIsFoundAndMended();
        theMigrationCountsWhatIsThere();
    }

    private void anUndoneChangeIsNotCounted() {
        Tenant.run(
                HERE,
                () -> transaction.executeWithoutResult(status -> {
                    insert(new Random(1), UUID.randomUUID());
                    status.setRollbackOnly();
                }));
        compare();
    }

    private void aWrongFigureIsFoundAndMended() {
        Tenant.run(
                HERE,
                () -> trips.one(Ask.change(
                        "insert into figure_tally (municipality, unit_id, week, figure, kind, detail, number)"
                                + " values (:m, :unit, 'infinity', 'OPEN', 'ADVICE', 'AWAITING_DECISION', 7)",
                        Map.of("m", HERE.code(), "unit", UNITS.getFirst()))));
        assertThat(wrong()).hasSize(1);
        rounds.recount();
        assertThat(wrong()).isEmpty();
        compare();
    }

    /** Runs what the migration fills the table with again, on what the municipality has now. */
    private void theMigrationCountsWhatIsThere() throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/casefile/V2_96__figures.sql"));
        String filling = migration
                .substring(migration.indexOf("do $$"))
                .replace("now()", "timestamptz '" + TestClock.START + "'")
                .replace("select code from municipality", "select code from municipality where code = " + HERE.code());
        var database = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        database.sql("delete from figure_tally where municipality = " + HERE.code())
                .update();
        assertThat(wrong()).isNotEmpty();
        database.sql(filling).update();
        assertThat(wrong()).isEmpty();
        compare();
    }

    private void work(Random random) {
        for (int i = 0; i < 200; i++) {
            if (matters.isEmpty() || random.nextInt(3) == 0) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                transaction.executeWithoutResult(_ -> insert(random, id));
                matters.add(id);
            } else {
                change(random, matters.get(random.nextInt(matters.size())));
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
                "PRF-" + id,
                "kind",
                one(KINDS, random),
                "status",
                one(OPEN, random),
                "unit",
                one(UNITS, random),
                "at",
                past(random),
                "bytes",
                new byte[] {1}));
        trips.one(Ask.change("""
                insert into matter (municipality, id, reference, kind, channel, status, unit_id, arrived_at,
                    arrived_to_the_hour, data_key, title, source, subjects)
                values (:m, :id, :reference, :kind, 'WEB', :status, :unit, :at, false, :bytes, :bytes, 'PRIVATE', 1)
                """, row));
        for (ClockKind kind : List.of(ClockKind.PROTECTION_ASSESSMENT, ClockKind.ADULT_ASSESSMENT)) {
            row.put("clock", new UUID(random.nextLong(), random.nextLong()));
            row.put("kind", kind.name());
            row.put("statutory", kind == ClockKind.PROTECTION_ASSESSMENT);
            row.put("due", past(random));
            trips.one(Ask.change("""
                    insert into clock (municipality, id, matter_id, kind, rule, ruleset, statutory, started_at, due_date,
                        due_at)
                    values (:m, :clock, :id, :kind, 'R01', '2026', :statutory, :at, '2026-11-24', :due)
                    """, row));
        }
    }

    private void change(Random random, UUID id) {
        Map<String, Object> row = new HashMap<>(Map.of("m", HERE.code(), "id", id));
        row.put("unit", one(UNITS, random));
        row.put("closed", past(random));
        row.put("status", one(OPEN, random));
        row.put("outcome", one(OUTCOMES, random));
        row.put("kind", random.nextBoolean() ? "PROTECTION_ASSESSMENT" : "ADULT_ASSESSMENT");
        row.put("why", random.nextInt(4) == 0 ? "NOT_NEEDED" : "DONE");
        row.put("staff", one(STAFF, random));
        switch (random.nextInt(8)) {
            case 0, 1 -> matter("unit_id = :unit", row);
            case 2 -> matter("status = :status", row);
            case 3 -> matter("closed_at = :closed, status = 'CLOSED', outcome = :outcome", row);
            case 4 -> matter("closed_at = null, outcome = null, status = :status", row);
            case 5 -> matter("version = version + 1", row);
            case 6 -> transaction.executeWithoutResult(_ -> stop(row));
            default -> trips.one(Ask.change("""
                        insert into matter_staff (municipality, matter_id, staff_id, relation)
                        select :m, :id, :staff, 'CONFLICT' where random() < 0.3 on conflict do nothing
                        """, row));
        }
    }

    private void matter(String change, Map<String, Object> row) {
        trips.one(Ask.change("update matter set " + change + " where municipality = :m and id = :id", row));
    }

    /** As the program does it: the clock, and then the matter's row. */
    private void stop(Map<String, Object> row) {
        trips.one(Ask.change("""
                update clock set stopped_at = :closed, stopped_as = :why
                where municipality = :m and matter_id = :id and kind = :kind and stopped_at is null
                """, row));
        matter("next_due_at = 'infinity'", row);
    }

    private void compare() {
        for (UUID viewer : STAFF) {
            for (Set<UUID> units :
                    List.of(Set.of(UNITS.getFirst()), Set.of(UNITS.get(1), UNITS.get(2)), Set.copyOf(UNITS))) {
                for (Instant now : List.of(TestClock.START, TestClock.START.plus(Duration.ofDays(7)))) {
                    Set<String> kept = kept(units, viewer, now);
                    assertThat(kept).as("%s %s %s", viewer, units, now).isEqualTo(recount(units, viewer, now));
                    compareStanding(units, viewer, now);
                }
            }
        }
    }

    /** Several rows may be about the same thing, as ways out of matters of different kinds. */
    private Set<String> kept(Set<UUID> units, UUID viewer, Instant now) {
        Map<String, Figures.Weeks> sums = new HashMap<>();
        Tenant.call(HERE, () -> trips.one(figures.counted(HERE, units, viewer, Figures.Since.at(now))))
                .forEach(each -> sums.merge(each.unit() + " " + words(each.what()), each.weeks(), Figures.Weeks::plus));
        Set<String> kept = new TreeSet<>();
        sums.forEach((what, weeks) -> kept.add(what + " " + weeks));
        return kept;
    }

    /** What stands open by kind and state is what the counts of the queue say. */
    private void compareStanding(Set<UUID> units, UUID viewer, Instant now) {
        int byState =
                Tenant.call(HERE, () -> trips.one(figures.counted(HERE, units, viewer, Figures.Since.at(now)))).stream()
                        .filter(each -> each.what() instanceof Figures.What.Open)
                        .mapToInt(each -> each.weeks().most())
                        .sum();
        int byUnit = Tenant.call(HERE, () -> trips.one(figures.standing(HERE, units, viewer, now))).stream()
                .mapToInt(Figures.Standing::open)
                .sum();
        assertThat(byUnit).isEqualTo(byState);
    }

    private static String words(Figures.What what) {
        return switch (what) {
            case Figures.What.Open open -> "open " + open.kind() + " " + open.status();
            case Figures.What.Arrived arrived -> "arrived " + arrived.kind();
            case Figures.What.Left left ->
                "left " + left.outcome().map(Enum::name).orElse("");
            case Figures.What.Done done -> "done " + done.kind() + " " + done.statutory() + " " + done.inTime();
        };
    }

    /** Written in another way than the kept figures are, by days and not by weeks. */
    private Set<String> recount(Set<UUID> units, UUID viewer, Instant now) {
        LocalDate monday = SwedishTime.dateOf(now);
        while (monday.getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        Map<String, Object> values = Map.of(
                "m",
                HERE.code(),
                "units",
                units.toArray(UUID[]::new),
                "viewer",
                viewer,
                "one",
                utc(SwedishTime.startOf(monday)),
                "some",
                utc(SwedishTime.startOf(monday.minusDays(21))),
                "most",
                utc(SwedishTime.startOf(monday.minusDays(77))));
        List<String> rows = Tenant.call(
                HERE,
                () -> trips.one(Ask.list(
                        RECOUNT,
                        values,
                        (row, _) -> row.getString(1) + " " + row.getString(2) + " "
                                + new Figures.Weeks(row.getInt(3), row.getInt(4), row.getInt(5)))));
        return new TreeSet<>(rows);
    }

    private static final String RECOUNT = """
            with mine as (
                select * from matter where municipality = :m and unit_id = any(:units)
                    and not exists (select from matter_staff s where s.municipality = :m and s.matter_id = matter.id
                        and s.staff_id = :viewer and s.relation = 'CONFLICT')
            ), happened as (
                select unit_id, 'open ' || kind || ' ' || status as what, 'infinity'::timestamptz as at from mine
                where closed_at is null
                union all
                select unit_id, 'arrived ' || kind, arrived_at from mine
                union all
                select unit_id, 'left ' || coalesce(outcome, ''), closed_at from mine where closed_at is not null
                union all
                select mine.unit_id, 'done ' || c.kind || ' ' || c.statutory || ' ' || (c.stopped_at < c.due_at),
                    c.stopped_at
                from mine join clock c on c.municipality = :m and c.matter_id = mine.id and c.stopped_as = 'DONE'
            )
            select unit_id, what, count(*) filter (where at >= :one), count(*) filter (where at >= :some), count(*)
            from happened where at >= :most group by unit_id, what
            """;

    private void fold() {
        Tenant.run(HERE, () -> transaction.executeWithoutResult(_ -> tally.fold(HERE, TestClock.START)));
    }

    private List<FigureTally.Tallied> wrong() {
        return Tenant.call(HERE, () -> transaction.execute(_ -> tally.wrong(HERE, TestClock.START)));
    }

    /** In the last hundred days, near the edges of weeks among others. */
    private static OffsetDateTime past(Random random) {
        return utc(TestClock.START.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 100))));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID id(int number) {
        return new UUID(0x0193a00000007000L, 0x8000000000000100L + number);
    }
}
