package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.testing.TestDatabase;

/** Whatever changes a member of staff or their roles moves their mark, and nobody else's (S22). */
@Tag("R32")
class StaffMarkTest {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    /** As the owner, so that also what the program never does is tried. */
    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.owner());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
        run("insert into municipality"
                + " (code, name, reception_phone, out_of_hours_phone, reference_prefix, created_at)"
                + " values (136, 'Haninge', '0700000000', '0700000001', 'HAN', now())");
        run("insert into unit (municipality, id, code, name, kind, position)"
                + " values (136, :unit, 'mottagning', 'Mottagning', 'INTAKE', 1)");
        String staff = "insert into staff (municipality, id, issuer, subject, display_name, qualified)"
                + " values (136, %1$s, 'prov', %1$s::text, 'Prov Person', true)";
        run(staff.formatted(":ana"));
        run(staff.formatted(":bo"));
        run("insert into staff_role (municipality, staff_id, unit_id, role) values (136, :ana, :unit, 'FIELD_WORKER')");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update staff set display_name = 'Prov Annan' where id = :ana",
                "update staff set qualified = not qualified where id = :ana",
                "update staff set active = not active where id = :ana",
                "update staff_role set role = 'INTAKE_WORKER' where staff_id = :ana",
                "insert into staff_role (municipality, staff_id, unit_id, role) values (136, :ana, :unit, 'ANALYST')",
                "delete from staff_role where staff_id = :ana"
            })
    void moves(String change) {
        UUID before = mark(ANA);
        UUID others = mark(BO);
        run(change);
        assertThat(mark(ANA)).isNotEqualTo(before);
        assertThat(mark(BO)).isEqualTo(others);
    }

    @Test
    void cannotBeSetBack() {
        UUID before = mark(ANA);
        run("update staff set rights = '" + before + "' where id = :ana");
        assertThat(mark(ANA)).isNotEqualTo(before);
    }

    private static void run(String statement) {
        transaction.executeWithoutResult(_ -> {
            bind();
            jdbc.sql(statement)
                    .params(Map.of("ana", ANA, "bo", BO, "unit", UNIT))
                    .update();
        });
    }

    private static UUID mark(UUID staff) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            bind();
            return jdbc.sql("select rights from staff where municipality = 136 and id = :id")
                    .param("id", staff)
                    .query(UUID.class)
                    .single();
        }));
    }

    private static void bind() {
        jdbc.sql("select set_config('app.municipality', '136', true)")
                .query(String.class)
                .single();
    }
}
