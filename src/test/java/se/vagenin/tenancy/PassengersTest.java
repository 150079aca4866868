package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.TestDatabase;

/** What goes along on a trip goes once, within its municipality, and never into somebody else's transaction. */
class PassengersTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Municipality NACKA = new Municipality(182);

    private final List<String> told = new ArrayList<>();
    private TestDatabase database;
    private Trips trips;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        trips = new Trips(database.app(), Binding.ONE_SERVER);
    }

    @AfterEach
    void stop() {
        Passengers.leave();
        database.close();
    }

    @Test
    void goesWithTheFirstTripAndIsToldOnce() {
        Tenant.run(HANINGE, () -> {
            Passengers.await(bound(), told::add);
            assertThat(trips.one(bound())).isEqualTo("136");
            assertThat(told).containsExactly("136");
            trips.one(bound());
        });
        assertThat(told).hasSize(1);
    }

    @Test
    void doesNotGoToAnotherMunicipality() {
        Tenant.run(HANINGE, () -> Passengers.await(bound(), told::add));
        Tenant.run(NACKA, () -> trips.one(bound()));
        assertThat(told).isEmpty();
    }

    @Test
    void waitsWhileATransactionIsOpen() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        Tenant.run(HANINGE, () -> {
            Passengers.await(bound(), told::add);
            transaction.executeWithoutResult(_ -> trips.one(bound()));
            assertThat(told).isEmpty();
            trips.one(bound());
        });
        assertThat(told).containsExactly("136");
    }

    @Test
    void isNotToldOfATripThatFails() {
        Tenant.run(HANINGE, () -> {
            Passengers.await(bound(), told::add);
            assertThatThrownBy(() -> trips.one(Ask.change("select 1 / 0", Map.of())))
                    .isInstanceOf(DataAccessException.class);
            trips.one(bound());
        });
        assertThat(told).isEmpty();
    }

    @Test
    void whoHasLeftGoesNowhere() {
        Tenant.run(HANINGE, () -> {
            Passengers.await(bound(), told::add);
            Passengers.leave();
            trips.one(bound());
        });
        assertThat(told).isEmpty();
    }

    private static Ask<String> bound() {
        return Ask.single(
                "select coalesce(current_setting('app.municipality', true), '') as bound",
                Map.of(),
                (row, _) -> row.getString("bound"));
    }
}
