package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.TestDatabase;

/** Several statements at once on a real database: one transaction, one municipality, nothing left behind. */
class TripsTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Municipality NACKA = new Municipality(182);
    private static final OffsetDateTime NOW =
            Instant.parse("2026-11-26T08:00:00Z").atOffset(ZoneOffset.UTC);
    /** More than the driver dares to have on its way. */
    private static final String LONG = "x".repeat(100_000);

    private TestDatabase database;
    private JdbcTemplate jdbc;
    private Trips trips;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database.app());
        trips = new Trips(database.app(), Binding.ONE_SERVER);
        for (Municipality each : List.of(HANINGE, NACKA)) {
            jdbc.update(
                    "insert into municipality (code, name, host_names, reception_phone, out_of_hours_phone,"
                            + " reception_opens, reception_closes, reference_prefix, created_at)"
                            + " values (?, ?, '{}', '1', '2', '08:00', '16:30', 'ABC', ?)",
                    each.code(),
                    "Kommun " + each.code(),
                    NOW);
        }
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void givesEachStatementItsAnswerAlsoOnceTheyArePrepared() {
        Tenant.run(HANINGE, () -> trips.one(saved("2026-12-24", LONG)));
        for (int i = 0; i < 20; i++) {
            Tenant.run(HANINGE, () -> {
                Trips.Trip trip = trips.trip();
                var rules = trip.add(rules());
                var unknown = trip.add(Ask.optional(
                        "select why from reception_hours where municipality = :municipality and rule = :rule",
                        Map.of("municipality", HANINGE.code(), "rule", "2026-12-31"),
                        (row, _) -> row.getString("why")));
                var addresses = trip.add(Ask.list(
                        "select why from reception_hours where municipality = any(:all)",
                        Map.of("all", new Integer[] {HANINGE.code(), NACKA.code()}),
                        (row, _) -> row.getString("why")));
                trip.make();
                assertThat(rules.get()).containsExactly("2026-12-24");
                assertThat(unknown.get()).isEmpty();
                assertThat(addresses.get()).containsExactly(LONG);
            });
        }
    }

    @Test
    void aFailureInTheMiddleUndoesAllAndLeavesTheConnectionUsable() {
        for (int i = 0; i < 12; i++) { // longer than the pool, and than it takes to be prepared
            Tenant.run(HANINGE, () -> {
                Trips.Trip trip = trips.trip();
                trip.add(saved("2026-12-25", ""));
                trip.add(Ask.change(
                        "insert into reception_hours (municipality, rule) values (:m, null)",
                        Map.of("m", HANINGE.code())));
                trip.add(saved("2026-12-26", ""));
                assertThatThrownBy(trip::make).isInstanceOf(DataIntegrityViolationException.class);
            });
        }
        assertThat(Tenant.<List<String>, RuntimeException>call(HANINGE, () -> trips.one(rules())))
                .isEmpty();
    }

    @Test
    void anAnswerThatCannotBeReadIsToldAndLeavesTheConnectionUsable() {
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> Tenant.run(
                            HANINGE,
                            () -> trips.one(Ask.single("select 1 as one", Map.of(), (_, _) -> {
                                throw new IllegalStateException("sealed otherwise");
                            }))))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(Tenant.<List<String>, RuntimeException>call(HANINGE, () -> trips.one(rules())))
                .isEmpty();
    }

    @Test
    void leavesNoMunicipalityOnTheConnection() {
        Tenant.run(HANINGE, () -> trips.one(saved("2026-12-24", "")));
        IntStream.range(0, 12)
                .forEach(_ -> assertThat(jdbc.queryForList("select rule from reception_hours"))
                        .isEmpty());
        assertThat(trips.one(rules())).isEmpty();
        assertThat(Tenant.<List<String>, RuntimeException>call(NACKA, () -> trips.one(rules())))
                .isEmpty();
    }

    /** The form that a distributed database passes on; an ordinary one understands it too. */
    @Test
    void bindsInTheFormOfADistributedDatabaseToo() {
        var distributed = new Trips(database.app(), Binding.DISTRIBUTED);
        Tenant.run(HANINGE, () -> distributed.one(saved("2026-12-24", "")));
        assertThat(Tenant.<List<String>, RuntimeException>call(HANINGE, () -> distributed.one(rules())))
                .containsExactly("2026-12-24");
        assertThat(Tenant.<List<String>, RuntimeException>call(NACKA, () -> distributed.one(rules())))
                .isEmpty();
        assertThat(distributed.one(rules())).isEmpty();
        var transaction = new TransactionTemplate(new TenantTransactionManager(database.app(), Binding.DISTRIBUTED));
        Tenant.run(
                NACKA,
                () -> transaction.executeWithoutResult(
                        _ -> assertThat(jdbc.queryForList("select rule from reception_hours"))
                                .isEmpty()));
        Tenant.run(
                HANINGE,
                () -> transaction.executeWithoutResult(
                        _ -> assertThat(jdbc.queryForList("select rule from reception_hours"))
                                .hasSize(1)));
    }

    @Test
    void cannotWriteForAnotherMunicipality() {
        assertThatThrownBy(() -> Tenant.run(NACKA, () -> trips.one(saved("2026-12-24", ""))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void joinsTheTransactionThatIsOpen() {
        var transaction = new TransactionTemplate(new TenantTransactionManager(database.app(), Binding.ONE_SERVER));
        Tenant.run(
                HANINGE,
                () -> transaction.executeWithoutResult(status -> {
                    trips.one(saved("2026-12-24", ""));
                    assertThat(trips.one(rules())).containsExactly("2026-12-24");
                    status.setRollbackOnly();
                }));
        assertThat(Tenant.<List<String>, RuntimeException>call(HANINGE, () -> trips.one(rules())))
                .isEmpty();
    }

    private static Ask<List<String>> rules() {
        return Ask.list(
                "select rule from reception_hours where municipality = any(:all)",
                Map.of("all", new Integer[] {HANINGE.code(), NACKA.code()}),
                (row, _) -> row.getString("rule"));
    }

    private static Ask<Boolean> saved(String rule, String why) {
        return Ask.change(
                "insert into reception_hours (municipality, rule, why) values (:municipality, :rule, :why)",
                Map.of("municipality", HANINGE.code(), "rule", rule, "why", why));
    }
}
