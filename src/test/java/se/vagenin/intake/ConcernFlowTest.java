package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.audit.Audit;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** The path from report to decision on a real database. */
@DemoApp
class ConcernFlowTest {

    @Autowired
    ReceiveConcern receive;

    @Autowired
    AssessProtection assess;

    @Autowired
    DecidePreliminary decide;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    Concerns concerns;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    @Tag("R01")
    @Tag("R03")
    void startsBothClocksFromArrival() {
        Instant arrived = TestClock.START.minus(Duration.ofHours(3));
        Receipt receipt = receive(People.preschoolReport(arrived));

        assertThat(receipt.reference()).startsWith("HAN-2026-");
        Matter matter = matter(receipt);
        assertThat(matter.status()).isEqualTo(MatterStatus.AWAITING_PROTECTION);
        assertThat(running(receipt))
                .extracting(each -> each.set().kind())
                .containsExactly(ClockKind.PROTECTION_ASSESSMENT, ClockKind.PRELIMINARY_ASSESSMENT);
        assertThat(running(receipt).getLast().set().dueDate()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(matter.next()).isNotNull();
    }

    /** The numbers are shared by all municipalities of an installation, so a large one comes this far within a year. */
    @Test
    void referenceNumbersGrowPastFiveFiguresAndStayDifferent() {
        JdbcClient superuser =
                JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        long before = superuser
                .sql("select last_value from matter_reference")
                .query(Long.class)
                .single();
        superuser
                .sql("select setval('matter_reference', 99998)")
                .query(Long.class)
                .single();
        try {
            assertThat(Stream.generate(() -> receive(People.preschoolReport(TestClock.START))
                                    .reference())
                            .limit(3))
                    .containsExactly("HAN-2026-99999", "HAN-2026-100000", "HAN-2026-100001");
        } finally {
            superuser
                    .sql("select setval('matter_reference', :before)")
                    .param("before", before)
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    @Tag("R01")
    void refusesDecisionBeforeProtectionIsAssessed() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        var result = decide(people.sanna(), receipt, 0, new PreliminaryDecision.Decline("Skäl.", true));
        assertThat(result).isInstanceOf(PreliminaryAssessment.Refused.class);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.AWAITING_PROTECTION);
    }

    @Test
    @Tag("R02")
    void keepsTheAssessmentAndDecidesNotToOpenWithSupport() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        assess(people.sanna(), receipt, 0);
        assertThat(running(receipt))
                .extracting(each -> each.set().kind())
                .containsExactly(ClockKind.PRELIMINARY_ASSESSMENT);

        clock.forward(Duration.ofDays(2));
        var result = decide(people.sanna(), receipt, 1, new PreliminaryDecision.Decline("Behovet möts av stöd.", true));

        assertThat(result).isInstanceOf(PreliminaryAssessment.Decided.class);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.SUPPORT_OFFERED);
        Assessment stored = stored(receipt);
        assertThat(stored.protections()).hasSize(1);
        assertThat(stored.made().orElseThrow().decision())
                .isEqualTo(new PreliminaryDecision.Decline("Behovet möts av stöd.", true));
        assertThat(running(receipt)).extracting(each -> each.set().kind()).containsExactly(ClockKind.REPORTER_FEEDBACK);
    }

    @Test
    @Tag("R08")
    void violenceIsOpenedAndHandedOver() {
        Receipt receipt = receive(People.policeReport(TestClock.START));
        assess(people.sanna(), receipt, 0);
        var declined = decide(people.sanna(), receipt, 1, new PreliminaryDecision.Decline("Skäl.", true));
        assertThat(declined).isInstanceOf(PreliminaryAssessment.Refused.class);

        var opened = decide(people.sanna(), receipt, 1, new PreliminaryDecision.Open("Våld mot barnet."));
        assertThat(opened).isInstanceOf(PreliminaryAssessment.Decided.class);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.AWAITING_HANDOVER);
        assertThat(running(receipt)).extracting(each -> each.set().kind()).containsExactly(ClockKind.INVESTIGATION);
    }

    @Test
    @Tag("R06")
    void refusesDecisionByStaffWithoutTheDegree() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        assess(people.sanna(), receipt, 0);
        Actor.Staff unqualified = people.staff("ove");
        assertThatThrownBy(() -> {
                    var result = decide(unqualified, receipt, 1, new PreliminaryDecision.Open("Skäl."));
                    assertThat(result).isInstanceOf(PreliminaryAssessment.Refused.class);
                    throw new AccessDenied(
                            ((PreliminaryAssessment.Refused) result).reasons().getFirst());
                })
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    @Tag("R04")
    void extendsOnlyByOneWithTheRight() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        assess(people.sanna(), receipt, 0);
        AssessmentRef ref = ref(receipt, 1);
        var byManager = Tenant.call(
                People.HANINGE,
                () -> extend.extend(people.staff("maja"), ref, "Barnet är utomlands.", LocalDate.of(2026, 12, 20)));
        assertThat(byManager).isInstanceOf(PreliminaryAssessment.AwaitingDecision.class);
        assertThat(running(receipt).getFirst().set().dueDate()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(running(receipt).getFirst().set().rule()).isEqualTo("R04");
    }

    @Test
    void refusesAStepThatSomebodyElseHasTakenMeanwhile() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        AssessmentRef stale = new AssessmentRef(
                receipt.matterId(), receipt.subjects().getFirst().assessmentId(), 7);
        assertThatThrownBy(() ->
                        Tenant.call(People.HANINGE, () -> assess.assess(people.sanna(), stale, noNeed(people.sanna()))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void theSameReportTwiceIsOneReport() {
        ReportedConcern report = People.preschoolReport(TestClock.START);
        assertThat(receive(report)).isEqualTo(receive(report));
    }

    @Test
    @Tag("R15")
    void keepsNothingThatCouldTraceAnAnonymousReporter() {
        Instant arrived = Instant.parse("2026-11-24T11:47:13Z");
        ReportedConcern report = People.report(
                arrived,
                new ReportedConcern.Reporter(
                        ReporterCategory.PRIVATE,
                        true,
                        "Granne Provsson",
                        "Granne",
                        null,
                        "070-1740605",
                        "a@example.invalid",
                        true,
                        false),
                List.of(People.child("Provbarn Tio", LocalDate.of(2018, 1, 1))),
                Set.of());
        Receipt receipt = receive(report);
        ReportedConcern kept = Tenant.call(People.HANINGE, () -> concerns.find(People.HANINGE, receipt.reportId()))
                .orElseThrow()
                .report()
                .content();
        assertThat(kept.reporter()).isEqualTo(ReportedConcern.Reporter.anonymousPrivate());
        assertThat(kept.receivedAt()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(matter(receipt).arrivedAt()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    @Tag("R16")
    @Tag("R17")
    void anAdultAndAnUnbornChildHaveNoProtectionStepAndALocalClock() {
        var adult = People.report(
                TestClock.START,
                ReportedConcern.Reporter.anonymousPrivate(),
                List.of(People.child("Testa Testdotter", LocalDate.of(1985, 1, 1))),
                Set.of());
        var unborn = new ReportedConcern(
                adult.id(),
                se.vagenin.casefile.MatterKind.UNBORN_CONCERN,
                adult.channel(),
                adult.receivedAt(),
                null,
                adult.reporter(),
                adult.subjects(),
                adult.concern());
        Receipt receipt = receive(unborn);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.AWAITING_DECISION);
        assertThat(running(receipt)).singleElement().satisfies(each -> {
            assertThat(each.set().statutory()).isFalse();
            assertThat(each.set().kind()).isEqualTo(ClockKind.ADULT_ASSESSMENT);
        });
    }

    @Test
    @Tag("R13")
    void noClockAsksForAnAnswerAboutAnAdult() {
        ReportedConcern police = People.policeReport(TestClock.START);
        ReportedConcern.Reporter asks = new ReportedConcern.Reporter(
                ReporterCategory.POLICE, false, "Polis Provsson", "Inspektör", "Polisen", null, null, true, false);
        Receipt receipt = receive(new ReportedConcern(
                police.id(),
                se.vagenin.casefile.MatterKind.ADULT_CONCERN,
                police.channel(),
                police.receivedAt(),
                null,
                asks,
                List.of(People.child("Testa Testdotter", LocalDate.of(1985, 1, 1))),
                police.concern()));

        var result = decide(people.sanna(), receipt, 0, new PreliminaryDecision.Decline("Ber om råd.", true));

        assertThat(result).isInstanceOf(PreliminaryAssessment.Decided.class);
        assertThat(running(receipt)).extracting(each -> each.set().kind()).doesNotContain(ClockKind.REPORTER_FEEDBACK);
    }

    @Test
    @Tag("R32")
    void anotherMunicipalityFindsNothing() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Actor.Staff nora = people.staff("nora");
        assertThatThrownBy(() ->
                        Tenant.call(People.NORRKOPING, () -> assess.assess(nora, ref(receipt, 0), noNeed(nora))))
                .isInstanceOf(NotFound.class);
        assertThat(Tenant.call(People.NORRKOPING, () -> concerns.find(People.HANINGE, receipt.reportId())))
                .isEmpty();
    }

    @Test
    @Tag("R32")
    void everyStepLeavesItsRowInTheLog() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        assess(people.sanna(), receipt, 0);
        assertThat(Tenant.call(People.HANINGE, () -> audit.about(People.HANINGE, receipt.matterId(), 10)))
                .extracting(each -> each.action())
                .contains("OPEN_MATTER", "MOVE_MATTER");
    }

    private Receipt receive(ReportedConcern report) {
        return Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), report));
    }

    private void assess(Actor.Staff assessor, Receipt receipt, int version) {
        var result =
                Tenant.call(People.HANINGE, () -> assess.assess(assessor, ref(receipt, version), noNeed(assessor)));
        assertThat(result).isInstanceOf(PreliminaryAssessment.AwaitingDecision.class);
    }

    private PreliminaryAssessment.DecisionResult decide(
            Actor.Staff decider, Receipt receipt, int version, PreliminaryDecision decision) {
        var answers = new DecisionAnswers(
                new ChildHeard.NotHeard("Barnet är för litet."), new MeetingOffered.Offered(), "", false, null);
        return Tenant.call(
                People.HANINGE, () -> decide.decide(decider, decider, ref(receipt, version), decision, answers));
    }

    private ProtectionAssessment noNeed(Actor.Staff assessor) {
        return new ProtectionAssessment(
                ProtectionAssessment.Outcome.NO_NEED,
                Set.of(ProtectionAssessment.Basis.REPORT),
                "Barnet är hos mormor.",
                new ChildHeard.NotHeard("Samtal bokat."),
                assessor.id(),
                clock.instant());
    }

    private static AssessmentRef ref(Receipt receipt, int version) {
        return new AssessmentRef(
                receipt.matterId(), receipt.subjects().getFirst().assessmentId(), version);
    }

    private Matter matter(Receipt receipt) {
        return Tenant.call(People.HANINGE, () -> matters.find(People.HANINGE, receipt.matterId()))
                .orElseThrow();
    }

    private Assessment stored(Receipt receipt) {
        return Tenant.call(People.HANINGE, () -> concerns.ofMatter(People.HANINGE, receipt.matterId()))
                .orElseThrow()
                .assessments()
                .getFirst();
    }

    private List<MatterClock> running(Receipt receipt) {
        return Tenant.call(People.HANINGE, () -> clocks.of(People.HANINGE, receipt.matterId())).stream()
                .filter(MatterClock::running)
                .toList();
    }
}
