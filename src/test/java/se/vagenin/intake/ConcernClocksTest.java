package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.IntakeExamples.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vagenin.kernel.Rules;

/** The clocks as a lawyer would tell them; {@link ConcernClocksOracleTest} checks the arithmetic. */
class ConcernClocksTest {

    @Test
    @Tag("R01")
    void protectionIsDueAtTheEndOfTheDayOfArrival() {
        Deadline clock = protection(at("2026-11-02T08:47"));

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-03T00:00"));
        assertThat(clock.warnAt()).containsExactly(at("2026-11-02T12:47"), at("2026-11-03T00:00"));
        assertThat(clock.statutory()).isTrue();
        assertThat(clock.rulesetVersion()).isEqualTo(Rules.RULESET_VERSION);
    }

    @Test
    @Tag("R01")
    void protectionLateInTheEveningHasFourHoursIntoTheNight() {
        Deadline clock = protection(at("2026-11-07T22:30"));

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-08T02:30"));
        assertThat(clock.warnAt()).containsExactly(at("2026-11-08T00:00"), at("2026-11-08T02:30"));
    }

    @Test
    @Tag("R01")
    void fourHoursAreFourHoursInTheNightTheClockGoesBack() {
        assertThat(protection(at("2026-10-24T23:00")).dueAt()).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    @Tag("R01")
    void nobodyBut18To20AndChildrenHasAProtectionClock() {
        assertThat(ConcernClocks.protectionAssessment(ReportSubject.YOUNG, Instant.EPOCH))
                .isPresent();
        assertThat(ConcernClocks.protectionAssessment(ReportSubject.ADULT, Instant.EPOCH))
                .isEmpty();
        assertThat(ConcernClocks.protectionAssessment(ReportSubject.UNBORN, Instant.EPOCH))
                .isEmpty();
    }

    @Test
    @Tag("R03")
    void fourteenDaysCountFromTheDayOfArrivalAndEndAfterTheFourteenth() {
        Deadline clock = preliminary(at("2026-11-02T23:59:59"));

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-17T00:00"));
        assertThat(clock.overdueAt(at("2026-11-16T23:59:59"))).isFalse();
        assertThat(clock.overdueAt(at("2026-11-17T00:00"))).isTrue();
        assertThat(clock.leftAt(at("2026-11-16T23:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @Tag("R03")
    void aHolidayMovesTheWarningAndNeverTheLastDay() {
        Deadline clock = preliminary(at("2026-12-12T10:00"));

        assertThat(clock.dueDate()).as("annandag jul").isEqualTo(LocalDate.of(2026, 12, 26));
        assertThat(clock.warnAt()).containsExactly(at("2026-12-23T08:00"));
        assertThat(clock.warnsAt(at("2026-12-23T07:59"))).isFalse();
        assertThat(clock.warnsAt(at("2026-12-23T08:00"))).isTrue();
    }

    @Test
    @Tag("R12")
    void aMandatedReporterWhoAskedIsAnsweredWithinAWeekOfTheDecision() {
        Deadline clock = ConcernClocks.reporterFeedback(
                        at("2026-11-02T09:00"), at("2026-11-02T09:00"), at("2026-11-05T13:00"), false)
                .orElseThrow();

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(clock.startedAt()).isEqualTo(at("2026-11-05T13:00"));
    }

    @Test
    @Tag("R12")
    void whoAsksAfterTheDecisionIsAnsweredTheSameDay() {
        Deadline clock = ConcernClocks.reporterFeedback(
                        at("2026-11-02T09:00"), at("2026-11-20T15:00"), at("2026-11-05T13:00"), false)
                .orElseThrow();

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(clock.warnsAt(at("2026-11-20T15:00"))).isTrue();
    }

    @Test
    @Tag("R12")
    void whereAnInvestigationRanTheAnswerIsDueTheDayOfTheDecision() {
        Deadline clock = ConcernClocks.reporterFeedback(
                        at("2026-11-02T09:00"), at("2026-11-02T09:00"), at("2026-11-05T13:00"), true)
                .orElseThrow();

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    @Tag("R12")
    void reportsBeforeTheAmendmentGiveNoFeedbackClock() {
        Instant asked = at("2026-02-01T09:00");

        assertThat(ConcernClocks.reporterFeedback(at("2026-01-14T23:59"), asked, asked, false))
                .isEmpty();
        assertThat(ConcernClocks.reporterFeedback(at("2026-01-15T00:00"), asked, asked, false))
                .isPresent();
    }

    @Test
    @Tag("R17")
    void theTargetForAdultsIsLocal() {
        Deadline clock = ConcernClocks.preliminaryAssessment(ReportSubject.ADULT, at("2026-11-02T09:00"));

        assertThat(clock.rule()).isEqualTo("R17");
        assertThat(clock.statutory()).isFalse();
        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    @Tag("R18")
    @Tag("R19")
    void fourMonthsEndOnTheLastDayOfAShorterMonth() {
        Instant opened = at("2026-10-31T12:00");

        assertThat(ConcernClocks.investigation(ReportSubject.CHILD, opened))
                .hasValueSatisfying(clock -> assertThat(clock)
                        .returns(LocalDate.of(2027, 2, 28), Deadline::dueDate)
                        .returns("R18", Deadline::rule)
                        .returns(true, Deadline::statutory));
        assertThat(ConcernClocks.investigation(ReportSubject.YOUNG, opened))
                .hasValueSatisfying(clock ->
                        assertThat(clock).returns("R19", Deadline::rule).returns(false, Deadline::statutory));
    }

    @Test
    @Tag("R37")
    void anEvictionNoticeIsAcknowledgedTheSameDay() {
        Deadline clock = ConcernClocks.evictionAcknowledgement(at("2026-11-02T16:45"));

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-03T00:00"));
    }

    @Test
    @Tag("R33")
    void anInformationTalkIsHeldWithinFourWeeksAlsoOverTheAutumnNight() {
        Deadline clock = ConcernClocks.informationTalk(at("2026-10-05T09:30"));

        assertThat(clock).returns("R33", Deadline::rule).returns(true, Deadline::statutory);
        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-03T00:00"));
        assertThat(clock.warnAt()).containsExactly(at("2026-10-30T08:00"));
    }

    @Test
    void theMunicipalitysOwnTargetIsNeverStatutory() {
        Deadline clock = ConcernClocks.localTarget(at("2026-11-24T13:20"), 14);

        assertThat(clock).returns(Deadline.OWN, Deadline::rule).returns(false, Deadline::statutory);
        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void theSubjectFollowsAgeInWholeYears() {
        LocalDate born = LocalDate.of(2008, 11, 21);

        assertThat(ReportSubject.of(born, LocalDate.of(2026, 11, 20))).isEqualTo(ReportSubject.CHILD);
        assertThat(ReportSubject.of(born, LocalDate.of(2026, 11, 21))).isEqualTo(ReportSubject.YOUNG);
        assertThat(ReportSubject.of(born, LocalDate.of(2029, 11, 20))).isEqualTo(ReportSubject.YOUNG);
        assertThat(ReportSubject.of(born, LocalDate.of(2029, 11, 21))).isEqualTo(ReportSubject.ADULT);
    }

    private static Deadline protection(Instant arrivedAt) {
        return ConcernClocks.protectionAssessment(ReportSubject.CHILD, arrivedAt)
                .orElseThrow();
    }

    private static Deadline preliminary(Instant arrivedAt) {
        return ConcernClocks.preliminaryAssessment(ReportSubject.CHILD, arrivedAt);
    }
}
