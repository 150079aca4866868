package se.vagenin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Decision;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.DelegationRule;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import se.vagenin.testing.TestDirectory;
import se.vagenin.web.Assets;

/** The demo's matters, played through the real use cases on a database of their own. */
class DemoMattersTest {

    private static final Municipality HERE = new Municipality(136);
    private static final UUID RECEPTION = new UUID(1, 1);
    private static final UUID INVESTIGATORS = new UUID(1, 3);

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TestDirectory KEYS = TestDirectory.create();
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    /** Every module that the matters go through, without their pages. */
    @ComponentScan(
            basePackages = {
                "se.vagenin.tenancy",
                "se.vagenin.audit",
                "se.vagenin.crypto",
                "se.vagenin.identity",
                "se.vagenin.person",
                "se.vagenin.casefile",
                "se.vagenin.directory",
                "se.vagenin.intake",
                "se.vagenin.document",
                "se.vagenin.handover",
                "se.vagenin.demo"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.[a-z]+\\.[a-z]+\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Pages|Api|Conversations|Calendars|Test.*)")
            })
    @Import(Assets.class)
    static class Beans {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }
    }

    @BeforeAll
    static void start() {
        CONTEXT.getEnvironment().setActiveProfiles("demo");
        CONTEXT.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "vagenin.keyset-file",
                                KEYS.path().resolve("keyset.json").toString(),
                                "vagenin.keyset-create",
                                "true",
                                "vagenin.handover-dir",
                                KEYS.path().resolve("handover").toString())));
        CONTEXT.registerBean(DataSource.class, DATABASE::app);
        CONTEXT.register(Beans.class);
        CONTEXT.refresh();
        establish();
        bean(DemoOfferings.class).run(new DefaultApplicationArguments());
        bean(DemoMatters.class).run(new DefaultApplicationArguments());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
        DATABASE.close();
        KEYS.close();
    }

    @Test
    void mattersOfEveryStateAreThere() {
        Map<String, Long> byStatus = texts("select status from matter").stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertThat(byStatus)
                .containsKeys(
                        "AWAITING_PROTECTION", "AWAITING_DECISION", "SUPPORT_OFFERED", "AWAITING_HANDOVER", "CLOSED");
        assertThat(byStatus.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(150);
    }

    @Test
    void openedMattersAreOnTheirWayInEveryStateAndBringTheirFiles() {
        assertThat(texts("select state from handover_package"))
                .containsExactlyInAnyOrder("ACCEPTED", "SENT", "PREPARED", "RETURNED");
        assertThat(texts("select status from matter where status = 'HANDED_OVER'"))
                .hasSize(1);
        assertThat(texts("select name::text from attachment")).hasSize(5);
    }

    @Test
    void someClocksAreLateAndSomeRunOutToday() {
        assertThat(texts("select id::text from matter where next_due_at < now() and next_statutory"))
                .isNotEmpty();
        assertThat(texts("""
                        select id::text from clock where stopped_at is null and kind = 'PRELIMINARY_ASSESSMENT'
                        and due_date = (now() at time zone 'Europe/Stockholm')::date
                        """)).isNotEmpty();
    }

    @Test
    void whatIsWrittenBearsTheTimeAtWhichItHappened() {
        assertThat(texts("select id::text from timeline_entry where saved_at > now() - interval '1 day'"))
                .hasSizeLessThan(texts("select id::text from timeline_entry").size() / 2);
        assertThat(texts("select id::text from timeline_entry where saved_at < event_at"))
                .isEmpty();
    }

    @Test
    void aSecondStartChangesNothing() {
        int before = texts("select id::text from timeline_entry").size();

        bean(DemoOfferings.class).run(new DefaultApplicationArguments());
        bean(DemoMatters.class).run(new DefaultApplicationArguments());

        assertThat(texts("select id::text from timeline_entry")).hasSize(before);
        assertThat(bean(DemoMatters.class).lines()).hasSize(1);
    }

    @Test
    void theCatalogueIsFilledWhereTheUnitsAre() {
        assertThat(Tenant.call(HERE, () -> bean(Offerings.class).all(HERE))).hasSize(2);
    }

    private static List<String> texts(String sql) {
        return Tenant.call(
                HERE,
                () -> bean(TransactionTemplate.class)
                        .execute(status -> bean(JdbcClient.class)
                                .sql(sql)
                                .query(String.class)
                                .list()));
    }

    private static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static void establish() {
        bean(Municipalities.class)
                .save(new MunicipalityProfile(
                        HERE,
                        "Påhittade kommun",
                        List.of(),
                        "08-465 004 40",
                        "08-465 004 21",
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 30),
                        "PÅH"));
        Tenant.run(HERE, () -> {
            bean(Units.class).save(HERE, new Unit(RECEPTION, "mottagning", "Mottagningen", UnitKind.INTAKE, null), 1);
            bean(Units.class)
                    .save(HERE, new Unit(new UUID(1, 2), "familjeratt", "Familjerätt", UnitKind.FAMILY_LAW, null), 2);
            bean(Units.class)
                    .save(HERE, new Unit(INVESTIGATORS, "utredning", "Utredning", UnitKind.SPECIALISED, null), 3);
            staff(1, "Sanna Exempel", Role.INTAKE_WORKER);
            staff(2, "Maja Påhittad", Role.GROUP_MANAGER);
            staff(3, "Nadja Nattexempel", Role.OUT_OF_HOURS_WORKER);
            staff(4, "Omar Exempel", Role.SPECIALISED_UNIT_WORKER);
            for (Decision decision :
                    Set.of(Decision.OPEN_INVESTIGATION, Decision.DECLINE_INVESTIGATION, Decision.ATTACH_TO_ONGOING)) {
                delegate(decision, Role.INTAKE_WORKER);
            }
            delegate(Decision.EXTEND_PRELIMINARY, Role.GROUP_MANAGER);
        });
    }

    private static void staff(int number, String name, Role role) {
        UUID unit = role == Role.SPECIALISED_UNIT_WORKER ? INVESTIGATORS : RECEPTION;
        var member = new StaffMember(new UUID(2, number), name, true, true, Set.of(new Actor.Assignment(unit, role)));
        bean(StaffRegister.class).save(HERE, new LoginName("test", "person-" + number), member);
    }

    private static void delegate(Decision decision, Role role) {
        bean(DelegationOrder.class)
                .add(
                        HERE,
                        new DelegationRule(
                                UUID.randomUUID(), decision, role, "SN 2026:7", LocalDate.of(2020, 1, 1), null));
    }
}
