package se.vagenin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void freshDatabasesDoNotShareRows() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            JdbcClient.create(one.owner()).sql("create table mark (id int)").update();

            assertThat(tables(one)).isEqualTo(1);
            assertThat(tables(other)).isZero();
        }
    }

    @Test
    void applicationRoleOwnsNothingAndCannotPassRowLevelSecurity() {
        var powers = JdbcClient.create(TestDatabase.shared().app())
                .sql("""
                        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
                               or exists (select 1 from pg_class where relowner = pg_roles.oid)
                        from pg_roles where rolname = current_user""")
                .query(Boolean.class)
                .single();

        assertThat(powers).isFalse();
    }

    @Test
    void sortsTheSwedishWay() {
        var sorted = JdbcClient.create(TestDatabase.shared().app())
                .sql("select string_agg(w, '' order by w) from unnest(array['ö', 'z', 'ä', 'å', 'a']) w")
                .query(String.class)
                .single();

        assertThat(sorted).isEqualTo("azåäö");
    }

    private static int tables(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from pg_tables where tablename = 'mark'")
                .query(Integer.class)
                .single();
    }
}
