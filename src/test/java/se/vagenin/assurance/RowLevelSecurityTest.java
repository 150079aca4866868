package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.testing.TestDatabase;

/**
 * S9: the database alone keeps the municipalities apart. Every table is found in the catalogue, so a new one is tried
 * without being named here.
 */
@Tag("R32")
class RowLevelSecurityTest {

    private static final int OURS = 136;
    private static final int THEIRS = 581;

    /** Which municipality a login or a host belongs to is asked before one is bound; no person's data, no rights. */
    private static final Set<String> OUTSIDE = Set.of("municipality", "staff_login", "client_login");

    /** The list of jobs that all nodes share: no municipality and no person in it. */
    private static final String JOBS = "scheduled_tasks";

    /** Which migrations have run: the server says that it is ready only when they are the ones it knows. */
    private static final String MIGRATIONS = "flyway_schema_history";

    /** What was known before and must never look different (house §5.9). */
    private static final Set<String> APPENDED = Set.of(
            "audit_entry",
            "concern_report",
            "protection_assessment",
            "preliminary_decision",
            "deadline_extension",
            "reporter_feedback",
            "offering_version",
            "offering_translation",
            "feedback_question",
            "site_details");

    /** Rows that tell of no event: what somebody is at the moment, look-up keys and answers kept for three days. */
    private static final Set<String> DELETABLE = Set.of(
            "staff_role",
            "matter_person",
            "matter_staff",
            "person_name_token",
            "idempotent_answer",
            "form_draft",
            "reception_hours",
            // Kept counts: the rows of one place are folded into one.
            "queue_tally",
            "figure_tally",
            "saved_report",
            "offering_location",
            "missed_search",
            "missed_word",
            "offering_import",
            // A hold that nobody booked; a talk itself is never deleted by the program.
            "booking",
            // Whose it is, until they take it back.
            "own_booking",
            "absence",
            // A reminder is forgotten three days after its time.
            "notice",
            "site_remark",
            JOBS);

    private record Column(String name, String type, boolean filled) {}

    private static TestDatabase database;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate asOwner;
    private static TransactionTemplate asApp;

    @BeforeAll
    static void fillEveryTable() {
        database = TestDatabase.fresh();
        owner = JdbcClient.create(database.owner());
        app = JdbcClient.create(database.app());
        asOwner = new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
        asApp = new TransactionTemplate(new DataSourceTransactionManager(database.app()));
        loosenEverythingButTheWall();
        for (String table : guarded()) {
            for (int municipality : List.of(OURS, THEIRS)) {
                asOwner.executeWithoutResult(_ -> {
                    bind(owner, municipality);
                    owner.sql(insert(table, municipality)).update();
                    owner.sql(insert(table, municipality)).update();
                });
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyTableWithAMunicipalityIsGuarded() {
        List<String> wrong = owner.sql("""
                        select c.relname || ': security ' || c.relrowsecurity || ', forced ' || c.relforcerowsecurity
                            || ', policies ' || count(p.polname)
                        from pg_class c
                        left join pg_policy p on p.polrelid = c.oid and p.polqual is not null
                            and p.polwithcheck is not null and p.polcmd = '*' and p.polpermissive
                            and position('app.municipality' in pg_get_expr(p.polqual, p.polrelid)) > 0
                            and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
                        where c.oid in (select (table_schema || '.' || table_name)::regclass
                            from information_schema.columns
                            where table_schema not in ('pg_catalog', 'information_schema')
                              and column_name = 'municipality')
                          and c.relkind in ('r', 'p') and c.relname not in (:outside)
                        group by c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
                        having not (c.relrowsecurity and c.relforcerowsecurity and count(p.polname) = 1
                            and (select count(*) from pg_policy other where other.polrelid = c.oid) = 1)
                        """)
                .param("outside", OUTSIDE)
                .query((row, _) -> row.getString(1))
                .list();
        System.out.printf("S9: %d guarded tables, %d outside%n", guarded().size(), OUTSIDE.size());
        assertThat(guarded()).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theServersRoleReachesNothingThatIsNotGuarded() {
        List<String> reached = owner.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relrowsecurity
                          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
                          and (has_table_privilege(:role, c.oid, 'select') or has_any_column_privilege(:role, c.oid, 'select'))
                        """)
                .param("role", database.appLogin().user())
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(reached).containsExactlyInAnyOrder("municipality", "staff_login", "client_login", JOBS, MIGRATIONS);
        assertThat(columns(JOBS))
                .extracting(Column::name)
                .contains("task_name", "task_instance", "task_data")
                .doesNotContain("municipality", "matter_id", "person_id");
        assertThat(columns("staff_login"))
                .extracting(Column::name)
                .containsExactlyInAnyOrder("issuer", "subject", "municipality", "staff_id");
        assertThat(columns("client_login"))
                .extracting(Column::name)
                .containsExactlyInAnyOrder("client_id", "municipality");
    }

    @Test
    void theServersRoleOwnsNothingAndCannotPassTheWall() {
        assertThat(app.sql("""
                        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                            or exists (select from pg_class where relowner = r.oid)
                            or exists (select from pg_proc where proowner = r.oid)
                            or exists (select from pg_namespace where nspowner = r.oid)
                            or exists (select from pg_auth_members where member = r.oid)
                        from pg_roles r where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
        assertThat(app.sql("select has_schema_privilege('public', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        // A function that runs as its owner would be a door in the wall.
        assertThat(owner.sql("""
                        select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                        """).query((row, _) -> row.getString(1)).list()).isEmpty();
    }

    @Test
    void whatIsAppendedCanNeitherBeChangedNorDeleted() {
        assertThat(guarded()).containsAll(APPENDED);
        assertThat(tablesWith("update")).doesNotContainAnyElementsOf(APPENDED);
        assertThat(tablesWith("delete")).isEqualTo(DELETABLE);
        assertThat(tablesWith("truncate")).isEmpty();
        assertThat(tablesWith("trigger")).isEmpty();
    }

    @Test
    void aMunicipalitySeesAndChangesOnlyItsOwnRows() {
        int tried = 0;
        for (String table : guarded()) {
            tried += asApp.execute(_ -> {
                bind(app, OURS);
                assertThat(count(table, "")).as(table).isEqualTo(2);
                assertThat(count(table, "where municipality = " + THEIRS))
                        .as(table)
                        .isZero();
                return 2;
            });
            tried += refused(table, OURS, THEIRS);
            tried += untouched(table, "update", "update " + table + " set municipality = municipality");
            tried += untouched(table, "delete", "delete from " + table);
            tried += movedAway(table);
        }
        assertAllRowsAreLeft();
        System.out.printf("S9: %d trials as one municipality on the rows of another%n", tried);
    }

    @Test
    void withoutAMunicipalityThereIsNothing() {
        int tried = 0;
        for (String table : guarded()) {
            for (String context : new String[] {null, ""}) {
                asApp.executeWithoutResult(_ -> {
                    if (context != null) {
                        app.sql("select set_config('app.municipality', :none, true)")
                                .param("none", context)
                                .query(String.class)
                                .single();
                    }
                    assertThat(count(table, "")).as(table).isZero();
                });
                tried += 1 + refused(table, null, OURS);
            }
        }
        assertAllRowsAreLeft();
        System.out.printf("S9: %d trials without a municipality%n", tried);
    }

    private static int refused(String table, @Nullable Integer context, int municipality) {
        assertThatThrownBy(() -> asApp.executeWithoutResult(_ -> {
                    if (context != null) {
                        bind(app, context);
                    }
                    app.sql(insert(table, municipality)).update();
                }))
                .as(table)
                .rootCause()
                .hasMessageContaining(
                        tablesWith("insert").contains(table) ? "row-level security" : "permission denied");
        return 1;
    }

    /** Row-level security alone: the statement names no municipality but the condition asks for the other's rows. */
    private static int untouched(String table, String right, String statement) {
        if (!tablesWith(right).contains(table)) {
            assertThatThrownBy(() -> app.sql(statement).update())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            return 1;
        }
        asApp.executeWithoutResult(status -> {
            bind(app, OURS);
            assertThat(app.sql(statement + " where municipality = " + THEIRS).update())
                    .as(table)
                    .isZero();
            assertThat(app.sql(statement).update()).as(table).isEqualTo(2);
            status.setRollbackOnly();
        });
        return 2;
    }

    private static int movedAway(String table) {
        if (!tablesWith("update").contains(table)) {
            return 0;
        }
        assertThatThrownBy(() -> asApp.executeWithoutResult(_ -> {
                    bind(app, OURS);
                    app.sql("update " + table + " set municipality = " + THEIRS).update();
                }))
                .as(table)
                .rootCause()
                .hasMessageContaining("row-level security");
        return 1;
    }

    private static void assertAllRowsAreLeft() {
        for (String table : guarded()) {
            for (int municipality : List.of(OURS, THEIRS)) {
                asOwner.executeWithoutResult(_ -> {
                    bind(owner, municipality);
                    assertThat(owner.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single())
                            .as(table)
                            .isEqualTo(2);
                });
            }
        }
    }

    private static int count(String table, String where) {
        return app.sql("select count(*) from " + table + " " + where)
                .query(Integer.class)
                .single();
    }

    private static void bind(JdbcClient jdbc, int municipality) {
        jdbc.sql("select set_config('app.municipality', :code, true)")
                .param("code", String.valueOf(municipality))
                .query(String.class)
                .single();
    }

    private static List<String> guarded() {
        return owner.sql("""
                        select distinct c.table_name::text from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema not in ('pg_catalog', 'information_schema')
                          and c.column_name = 'municipality' and t.table_type = 'BASE TABLE'
                          and c.table_name not in (:outside)
                          and not exists (select from pg_class p where p.relname = c.table_name and p.relispartition)
                        order by 1
                        """)
                .param("outside", OUTSIDE)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** A part of a table has no grants at all: it is reached through the whole, under the whole's policy. */
    @Test
    void theServersRoleReachesNoPartOfATableByItself() {
        assertThat(owner.sql("""
                        select relname, has_table_privilege(:role, oid, 'select, insert, update, delete, truncate') as open
                        from pg_class where relispartition and relkind in ('r', 'p')
                        """)
                        .param("role", database.appLogin().user())
                        .query((row, _) -> Map.entry(row.getString("relname"), row.getBoolean("open")))
                        .list())
                .hasSizeGreaterThan(2)
                .allMatch(each -> !each.getValue());
    }

    private static Set<String> tablesWith(String right) {
        return owner
                .sql("""
                        select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(:role, c.oid, :right)
                        """)
                .param("role", database.appLogin().user())
                .param("right", right)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Any row will do to try the wall, so the other rules of the tables are taken away in this one database. */
    private static void loosenEverythingButTheWall() {
        List<String> rules = owner.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint where contype in ('f', 'c') and conrelid <> 0 and coninhcount = 0
                          and connamespace = 'public'::regnamespace
                        union all
                        select format('alter table %s disable trigger user', oid::regclass) from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                        """).query((row, _) -> row.getString(1)).list();
        rules.forEach(rule -> owner.sql(rule).update());
    }

    private static List<Column> columns(String table) {
        return owner.sql("""
                        select column_name::text, udt_name::text,
                            is_nullable = 'NO' and column_default is null and is_generated = 'NEVER'
                                and is_identity = 'NO' as filled
                        from information_schema.columns where table_name = :table order by ordinal_position
                        """)
                .param("table", table)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** A row with a made-up value in every column that demands one, never the same twice. */
    private static String insert(String table, int municipality) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(table)) {
            if (column.name().equals("municipality")) {
                names.add(column.name());
                values.add(String.valueOf(municipality));
            } else if (column.filled()) {
                names.add(column.name());
                values.add(value(column.type()));
            }
        }
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), String.join(", ", values));
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "varchar" -> "gen_random_uuid()::text";
            case "int4", "int8", "int2", "numeric" -> "(random() * 30000)::int";
            case "bool" -> "false";
            case "date" -> "current_date";
            case "time" -> "current_time::time";
            case "timestamptz" -> "now()";
            case "bytea" -> "decode(md5(random()::text), 'hex')";
            case "_text" -> "'{}'::text[]";
            case "xid8" -> "pg_current_xact_id()";
            case "jsonb" -> "'{}'::jsonb";
            default -> throw new IllegalStateException("Say here how a value of the type " + type + " is made");
        };
    }
}
