package se.vagenin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.testing.TestDatabase;

/** The log in parts by year: each row lies in its own, none is refused, and a year that is taken out leaves the others. */
class LogYearsTest {

    private final int thisYear = SwedishTime.dateOf(Instant.now()).getYear();

    private TestDatabase database;
    private JdbcClient owner;
    private JdbcClient app;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        owner = JdbcClient.create(database.owner());
        app = JdbcClient.create(database.app());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aRowLiesInTheLocalYearThatItsIdTells() {
        write(thisYear, "12-31T22:59:59.999");
        write(thisYear, "12-31T23:00:00");
        write(thisYear + 2, "06-01T12:00:00");
        assertThat(places())
                .containsExactly("audit_entry_first", "audit_entry_" + (thisYear + 1), "audit_entry_" + (thisYear + 2));
    }

    @Test
    void whatComesAfterTheLastYearIsKeptAndMovesWhenItsYearIsMade() {
        write(thisYear + 3, "03-01T12:00:00");
        write(thisYear + 4, "03-01T12:00:00");
        assertThat(places()).containsExactly("audit_entry_later", "audit_entry_later");
        owner.sql("select make_log_years(?)").param(thisYear + 3).query(row -> {});
        assertThat(places()).containsExactly("audit_entry_" + (thisYear + 3), "audit_entry_later");
        owner.sql("select make_log_years(?)").param(thisYear + 4).query(row -> {});
        owner.sql("select make_log_years(?)").param(thisYear + 4).query(row -> {});
        assertThat(places()).containsExactly("audit_entry_" + (thisYear + 3), "audit_entry_" + (thisYear + 4));
    }

    @Test
    void aYearIsTakenOutWhole() {
        write(thisYear, "06-01T12:00:00");
        write(thisYear + 1, "06-01T12:00:00");
        owner.sql("alter table audit_entry detach partition audit_entry_first").update();
        assertThat(places()).containsExactly("audit_entry_" + (thisYear + 1));
        owner.sql("drop table audit_entry_first").update();
        owner.sql("select make_log_years(?)").param(thisYear + 3).query(row -> {});
        write(thisYear + 3, "06-01T12:00:00");
        assertThat(places()).containsExactly("audit_entry_" + (thisYear + 1), "audit_entry_" + (thisYear + 3));
    }

    @Test
    void aYearThatPassedWithoutAMigrationIsMadeForTheRowsThatWait() {
        owner.sql("alter table audit_entry detach partition audit_entry_first").update();
        owner.sql("drop table audit_entry_first").update();
        write(thisYear - 2, "06-01T12:00:00");
        owner.sql("select make_log_years(?)").param(thisYear).query(row -> {});
        assertThat(places()).containsExactly("audit_entry_" + (thisYear - 2));
    }

    @Test
    void theServerSeesNoYearByItself() {
        write(thisYear, "06-01T12:00:00");
        for (String part : List.of("audit_entry_first", "audit_entry_later", "audit_entry_" + (thisYear + 1))) {
            assertThatThrownBy(() -> app.sql("select count(*) from " + part)
                            .query(Long.class)
                            .single())
                    .as(part)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void write(int year, String rest) {
        long millis =
                LocalDateTime.parse(year + "-" + rest).toInstant(ZoneOffset.UTC).toEpochMilli();
        inMunicipality(() -> app.sql("""
                        insert into audit_entry (municipality, id, at, actor_kind, actor, effect, action, object_kind)
                        values (136, :id, now(), 'MACHINE', 'test', 'READ', 'TRY', 'LIST')
                        """)
                .param("id", new UUID(millis << 16 | 0x7000, 0x8000000000000000L))
                .update());
    }

    /** In which part each row lies, in the order of their ids, as the whole tells. */
    private List<String> places() {
        return inMunicipality(() -> app.sql("select tableoid::regclass::text from audit_entry order by id")
                .query(String.class)
                .list());
    }

    private <T> T inMunicipality(Supplier<T> work) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        return transaction.execute(_ -> {
            app.sql("select set_config('app.municipality', '136', true)").query(row -> {});
            return work.get();
        });
    }
}
