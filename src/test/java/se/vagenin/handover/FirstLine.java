package se.vagenin.handover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Decision;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.DelegationRule;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestDatabase;
import se.vagenin.testing.TestDirectory;
import se.vagenin.web.Assets;

/** Two municipalities with a reception and a unit that investigates, on a database of their own. */
final class FirstLine implements AutoCloseable {

    static final Municipality HERE = new Municipality(136);
    static final Municipality ELSEWHERE = new Municipality(581);
    static final Instant START =
            LocalDate.of(2026, 11, 24).atTime(13, 20).atZone(SwedishTime.ZONE).toInstant();
    static final UUID RECEPTION = id(1);
    static final UUID INVESTIGATORS = id(2);
    static final UUID OTHER_INVESTIGATORS = id(3);
    static final String VERBATIM = "Provbarn Ett har blåmärken & säger \"pappa slår\".\nDet är <andra> gången.";

    private final TestDatabase database = TestDatabase.fresh();
    private final TestDirectory directory = TestDirectory.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Not a configuration by annotation, lest a scan of the whole product finds it. */
    @ComponentScan(
            basePackages = {
                "se.vagenin.tenancy",
                "se.vagenin.audit",
                "se.vagenin.crypto",
                "se.vagenin.person",
                "se.vagenin.casefile",
                "se.vagenin.document",
                "se.vagenin.directory",
                "se.vagenin.identity",
                "se.vagenin.intake",
                "se.vagenin.handover"
            },
            lazyInit = true,
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "se\\.vagenin\\.(identity|intake|casefile)\\.[a-z]+\\..*")
            })
    @Import(Assets.class)
    static class Beans {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        @Primary
        MovableClock testClock() {
            return new MovableClock();
        }
    }

    /** Stands still until it is moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now = START;

        void forward(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return SwedishTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    FirstLine() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "vagenin.keyset-file",
                                        directory.path().resolve("keys").toString(),
                                "vagenin.keyset-create", "true",
                                "vagenin.handover-dir", drop().toString())));
        context.registerBean(DataSource.class, database::app);
        context.register(Beans.class);
        context.refresh();
        List.of(HERE, ELSEWHERE).forEach(this::establish);
    }

    Path drop() {
        return directory.path().resolve("handover");
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T in(Municipality municipality, Supplier<T> work) {
        return Tenant.call(municipality, work::get);
    }

    <T> T here(Supplier<T> work) {
        return in(HERE, work);
    }

    DataSource application() {
        return database.app();
    }

    JdbcClient superuser() {
        return JdbcClient.create(Superuser.of(database.url()));
    }

    static UUID id(int number) {
        return UUID.fromString("01930000-0000-7000-8000-0000000000%02x".formatted(number));
    }

    static Actor.Staff worker() {
        return staff(HERE, 16, "Sanna Exempel", RECEPTION, Role.INTAKE_WORKER);
    }

    static Actor.Staff investigator() {
        return staff(HERE, 17, "Omar Exempel", INVESTIGATORS, Role.SPECIALISED_UNIT_WORKER);
    }

    static Actor.Staff otherInvestigator() {
        return staff(HERE, 18, "Maja Påhittad", OTHER_INVESTIGATORS, Role.SPECIALISED_UNIT_WORKER);
    }

    static Actor.Staff stranger(Role role) {
        return staff(ELSEWHERE, 19, "Testa Främling", role == Role.INTAKE_WORKER ? RECEPTION : INVESTIGATORS, role);
    }

    private static Actor.Staff staff(Municipality municipality, int number, String name, UUID unit, Role role) {
        return new Actor.Staff(municipality, id(number), name, true, Set.of(new Actor.Assignment(unit, role)));
    }

    private void establish(Municipality municipality) {
        get(Municipalities.class)
                .save(new MunicipalityProfile(
                        municipality,
                        "Påhittade kommun",
                        List.of(),
                        "08-123 456 78",
                        "08-123 456 79",
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 30),
                        "PÅH"));
        Tenant.run(municipality, () -> {
            Units units = get(Units.class);
            units.save(municipality, new Unit(RECEPTION, "mottagning", "Mottagningen", UnitKind.INTAKE, null), 1);
            units.save(
                    municipality,
                    new Unit(INVESTIGATORS, "barn-unga", "Utredning barn och unga", UnitKind.SPECIALISED, null),
                    2);
            units.save(
                    municipality,
                    new Unit(OTHER_INVESTIGATORS, "vuxen", "Utredning vuxna", UnitKind.SPECIALISED, null),
                    3);
            get(DelegationOrder.class)
                    .add(
                            municipality,
                            new DelegationRule(
                                    id(40 + municipality.code() % 10),
                                    Decision.OPEN_INVESTIGATION,
                                    Role.INTAKE_WORKER,
                                    "SN 2026-01-20 § 7",
                                    LocalDate.of(2026, 1, 20),
                                    null));
        });
        if (municipality.equals(HERE)) {
            Tenant.run(
                    municipality,
                    () -> List.of(worker(), investigator(), otherInvestigator())
                            .forEach(each -> get(StaffRegister.class)
                                    .save(
                                            municipality,
                                            new LoginName("test", each.name()),
                                            new StaffMember(each.id(), each.name(), true, true, each.assignments()))));
        }
    }

    /** A report of violence against a child that has come so far that an investigation is opened. */
    UUID opened() {
        return opened(Protection.NONE);
    }

    UUID opened(Protection protection) {
        return opened(report(protection, null));
    }

    /** The same, reported by somebody who said what to mind when reaching them. */
    UUID openedByReporter(SafeContact safe) {
        return opened(report(Protection.NONE, safe));
    }

    private UUID opened(ReportedConcern report) {
        Receipt receipt = here(() -> get(ReceiveConcern.class).receive(new Actor.Machine(HERE, "test"), report));
        UUID matter = receipt.matterId();
        UUID assessment = receipt.subjects().getFirst().assessmentId();
        Actor.Machine machine = new Actor.Machine(HERE, "test");
        here(() -> get(AssessProtection.class)
                .assess(
                        machine,
                        new AssessmentRef(matter, assessment, version(matter)),
                        new ProtectionAssessment(
                                ProtectionAssessment.Outcome.NEEDS_PROTECTION,
                                Set.of(ProtectionAssessment.Basis.REPORT),
                                "Barnet är hos mormor i natt.",
                                new ChildHeard.Heard(),
                                worker().id(),
                                START)));
        var decided = here(() -> get(DecidePreliminary.class)
                .decide(
                        machine,
                        worker(),
                        new AssessmentRef(matter, assessment, version(matter)),
                        new PreliminaryDecision.Open("Uppgifter om våld."),
                        new DecisionAnswers(
                                new ChildHeard.Heard(),
                                new MeetingOffered.NotSuitable("Det ökar risken för barnet."),
                                "",
                                false,
                                null)));
        if (!(decided instanceof PreliminaryAssessment.Decided)) {
            throw new AssertionError(decided);
        }
        return matter;
    }

    private int version(UUID matter) {
        return here(() -> get(Concerns.class).ofMatter(HERE, matter))
                .orElseThrow()
                .assessments()
                .getFirst()
                .version();
    }

    private static ReportedConcern report(Protection protection, @Nullable SafeContact safe) {
        @Nullable PersonalNumber number = PersonalNumber.parse("20191230-2385", LocalDate.of(2026, 11, 24))
                .orElseThrow();
        return new ReportedConcern(
                UUID.randomUUID(),
                MatterKind.CHILD_CONCERN,
                Channel.POLICE,
                START.minusSeconds(3600),
                null,
                new ReportedConcern.Reporter(
                        ReporterCategory.POLICE,
                        false,
                        "Test Testsson",
                        "polis",
                        "Polisen Provstad",
                        "08-123 456 00",
                        null,
                        true,
                        false,
                        safe),
                List.of(new ReportedConcern.Subject(
                        protection.isProtected() ? null : number,
                        LocalDate.of(2019, 12, 30),
                        "Provbarn Ett",
                        "Hemliga gatan 1",
                        "Hos mormor",
                        "Provskolan",
                        protection,
                        List.of(new ReportedConcern.Guardian("Testa Testdotter", null, "08-123 456 11")))),
                new ReportedConcern.Concern(
                        VERBATIM,
                        Set.of(ReportedConcern.Reason.VIOLENCE_AGAINST_CHILD),
                        "i går",
                        ReportedConcern.Answer.YES,
                        ReportedConcern.Answer.NO));
    }

    @Override
    public void close() {
        context.close();
        database.close();
        directory.close();
    }
}
