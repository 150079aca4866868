package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.TestDatabase;

/** Rounds of jobs through all municipalities, in a real database. */
@ExtendWith(OutputCaptureExtension.class)
class EverywhereTest {

    private static final List<Integer> CODES = List.of(114, 126, 136, 180, 580, 1480);

    private final List<Integer> reached = new ArrayList<>();
    private JdbcClient jdbc;
    private Everywhere everywhere;

    @BeforeEach
    void start() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        var municipalities = new Municipalities(jdbc, Clock.systemUTC());
        everywhere = new Everywhere(
                municipalities,
                new TransactionTemplate(new TenantTransactionManager(database.app(), Binding.ONE_SERVER)));
        CODES.forEach(code -> municipalities.save(new MunicipalityProfile(
                new Municipality(code),
                "Påhittade kommun " + code,
                List.of(),
                "1",
                "2",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                "PÅ" + (char) ('A' + CODES.indexOf(code)))));
    }

    @Test
    void eachIsBoundWhileItsRoundIsDone() {
        everywhere.go(each -> {
            assertThat(Tenant.current()).contains(each.municipality());
            reached.add(each.municipality().code());
        });
        assertThat(reached).isEqualTo(CODES);
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void whatFailsInOneKeepsNoOtherWaitingAndTheRoundFails(CapturedOutput output) {
        assertThatThrownBy(() -> everywhere.go(each -> reachedBut(each, Set.of(126, 136, 180, 1480))))
                .hasMessage("Påhittade kommun 126");
        assertThat(reached).isEqualTo(CODES);
        assertThat(output.getOut())
                .contains("A round failed in municipality 0126: java.lang.IllegalStateException")
                .doesNotContain("Påhittade");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotWaitedForInEach() {
        assertThatThrownBy(() -> everywhere.go(each -> {
                    reachedBut(each, Set.of(114));
                    if (reached.size() == 3) {
                        throw new CannotCreateTransactionException("gone");
                    }
                }))
                .hasMessage("Påhittade kommun 114");
        assertThat(reached).containsExactly(114, 126, 136);
    }

    @Test
    void whatWasDoneBeforeTheFailureIsTakenBackInThatOneOnly() {
        assertThatThrownBy(() -> everywhere.inTransaction(each -> {
                    jdbc.sql("insert into missed_word (municipality, digest, word) values (?, '\\x01', 'ord')")
                            .param(each.municipality().code())
                            .update();
                    reachedBut(each, Set.of(180));
                }))
                .isInstanceOf(IllegalStateException.class);
        everywhere.inTransaction(each -> assertThat(jdbc.sql("select count(*) from missed_word")
                        .query(Long.class)
                        .single())
                .isEqualTo(each.municipality().code() == 180 ? 0 : 1));
    }

    private void reachedBut(MunicipalityProfile each, Set<Integer> failing) {
        int code = each.municipality().code();
        reached.add(code);
        if (failing.contains(code)) {
            throw new IllegalStateException(each.name());
        }
    }
}
