package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.TestDatabase;

/** What a request takes for granted is confirmed once, before anything else is read, and otherwise nothing is. */
class PremiseTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Municipality NACKA = new Municipality(182);
    /** Leaves something behind where it has run. */
    private static final Ask<Boolean> NOTED =
            Ask.change("insert into premise_note (municipality) values (136)", Map.of());

    private TestDatabase database;
    private HikariDataSource pool;
    private Trips trips;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("create table premise_note (municipality int)").update();
        owner.sql("create table premise_fact (municipality int)").update();
        owner.sql("insert into premise_fact values (136)").update();
        owner.sql("grant select, insert, delete on premise_note, premise_fact to public")
                .update();
        HikariConfig two = new HikariConfig();
        two.setJdbcUrl(database.url());
        two.setUsername(database.appLogin().user());
        two.setPassword(database.appLogin().password());
        two.setMaximumPoolSize(2);
        two.setConnectionTimeout(2000);
        pool = new HikariDataSource(two);
        trips = new Trips(pool, Binding.ONE_SERVER);
        transaction = new TransactionTemplate(new TenantTransactionManager(pool, Binding.ONE_SERVER));
    }

    @AfterEach
    void stop() {
        Premise.leave();
        pool.close();
        database.close();
    }

    @Test
    void isConfirmedWithTheFirstTripAndThenNoMore() {
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            trips.one(NOTED);
            noLongerSo();
            trips.one(NOTED);
        });
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void nothingHappensInATripWhenItIsGone() {
        noLongerSo();
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            assertThatThrownBy(() -> trips.one(NOTED)).isInstanceOf(PremiseGone.class);
            assertThatThrownBy(() -> trips.one(NOTED))
                    .as("also not when it is tried again")
                    .isInstanceOf(PremiseGone.class);
        });
        assertThat(notes()).isZero();
    }

    @Test
    void isConfirmedBeforeATransactionOfStatements() {
        AtomicInteger entered = new AtomicInteger();
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            transaction.executeWithoutResult(_ -> entered.incrementAndGet());
            noLongerSo();
            transaction.executeWithoutResult(_ -> entered.incrementAndGet());
            assume(HANINGE);
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> entered.incrementAndGet()))
                    .isInstanceOf(PremiseGone.class);
        });
        assertThat(entered).hasValue(2);
    }

    @Test
    void aTransactionThatDoesNotBeginGivesItsConnectionBack() {
        noLongerSo();
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {}))
                        .isInstanceOf(PremiseGone.class);
            }
            Premise.leave();
            transaction.executeWithoutResult(_ -> trips.one(NOTED));
        });
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(notes()).isOne();
    }

    @Test
    void canBeConfirmedAlone() {
        Tenant.run(HANINGE, () -> assume(HANINGE));
        Premise.confirm();
        noLongerSo();
        Premise.confirm();
        assume(HANINGE);
        assertThatThrownBy(Premise::confirm).isInstanceOf(PremiseGone.class);
    }

    /** What is remembered is shown while the database does not answer; that somebody's role is gone is no such thing. */
    @Test
    void isNotTakenForADatabaseThatDoesNotAnswer() {
        Remembered<Municipality, Boolean> remembered =
                new Remembered<>(municipality -> Tenant.call(municipality, () -> trips.one(NOTED)));
        noLongerSo();
        assume(HANINGE);
        assertThatThrownBy(() -> remembered.get(HANINGE)).isInstanceOf(PremiseGone.class);
        assertThat(remembered.unanswered()).isFalse();
    }

    @Test
    void isAskedForAtTheEndIfNothingElseWas() {
        assume(HANINGE);
        assertThat(Premise.leave()).isTrue();
        noLongerSo();
        assume(HANINGE);
        assertThat(Premise.leave()).isFalse();
    }

    @Test
    void isNotAskedForAgainWhereSomethingFailed() {
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            assertThatThrownBy(() -> trips.one(Ask.change("select * from premise_absent", Map.of())))
                    .isInstanceOf(DataAccessException.class);
        });
        assertThat(Premise.leave()).isFalse();
    }

    @Test
    void anotherFaultIsNotTakenForIt() {
        Tenant.run(HANINGE, () -> {
            assume(HANINGE);
            assertThatThrownBy(() -> trips.one(Ask.change("select * from premise_absent", Map.of())))
                    .isInstanceOf(DataAccessException.class);
            noLongerSo();
            assertThatThrownBy(() -> trips.one(NOTED))
                    .as("a trip that failed has confirmed nothing")
                    .isInstanceOf(PremiseGone.class);
        });
    }

    @Test
    void saysNothingOfAnotherMunicipality() {
        noLongerSo();
        assume(HANINGE);
        Tenant.run(NACKA, () -> trips.one(NOTED));
        assertThat(notes()).isOne();
        assertThatThrownBy(Premise::confirm).isInstanceOf(PremiseGone.class);
    }

    private void assume(Municipality municipality) {
        Premise.assume(
                trips,
                municipality,
                Ask.change(
                        "select 1 / count(*) from premise_fact where municipality = :municipality",
                        Map.of("municipality", municipality.code())));
    }

    private void noLongerSo() {
        JdbcClient.create(database.owner()).sql("delete from premise_fact").update();
    }

    private int notes() {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from premise_note")
                .query(Integer.class)
                .single();
    }
}
