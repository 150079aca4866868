package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.IntakeExamples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.ProtectionAssessment.Basis;
import se.vagenin.intake.ProtectionAssessment.Outcome;

class ProtectionAssessmentTest {

    @Test
    @Tag("R01")
    void refusesDecisionBeforeProtectionIsAssessed() {
        assertThat(refusedBy(DecisionPolicy.decide(awaitingProtection(), open(), context())))
                .containsExactly("R01");
    }

    @Test
    @Tag("R01")
    void refusesExtensionBeforeProtectionIsAssessed() {
        ExtensionRequest request = extension("Barnet är utomlands.", LocalDate.of(2026, 12, 2));

        assertThat(refusedBy(DecisionPolicy.extend(awaitingProtection(), request)))
                .containsExactly("R01");
    }

    @Test
    @Tag("R01")
    void refusesDecisionDatedBeforeTheAssessment() {
        DecisionContext early = new DecisionContext(
                staff(true),
                fullDelegation(),
                at("2026-11-02T09:59"),
                new ChildHeard.Heard(),
                new MeetingOffered.Offered(),
                DecisionContext.Violence.none(),
                false);

        assertThat(refusedBy(awaitingDecision().decide(open(), early))).containsExactly("R01");
    }

    @ParameterizedTest
    @Tag("R01")
    @EnumSource(names = {"CHILD", "YOUNG"})
    void childrenAndTheYoungStartByWaitingForProtection(ReportSubject subject) {
        assertThat(PreliminaryAssessment.start(arrival(subject))).isInstanceOf(AwaitingProtection.class);
        assertThat(arrival(subject).protectionClock()).isPresent();
    }

    @ParameterizedTest
    @Tag("R01")
    @EnumSource(
            value = Outcome.class,
            names = {"NO_NEED", "NEEDS_PROTECTION"})
    void aConclusiveAssessmentOpensTheWay(Outcome outcome) {
        ProtectionAssessment assessment = assessment(outcome);

        assertThat(awaitingProtection().assess(assessment))
                .isInstanceOfSatisfying(
                        AwaitingDecision.class,
                        state -> assertThat(state.protection()).contains(assessment));
    }

    @Test
    @Tag("R01")
    void anAssessmentThatCannotTellIsKeptAndTheClockGoesOn() {
        ProtectionAssessment unsure = assessment(Outcome.CANNOT_ASSESS_YET);
        AwaitingProtection before = awaitingProtection();

        AwaitingProtection once = (AwaitingProtection) before.assess(unsure);
        AwaitingProtection twice = (AwaitingProtection) once.assess(unsure);

        assertThat(twice.inconclusive()).containsExactly(unsure, unsure);
        assertThat(twice.arrival().protectionClock()).isEqualTo(before.arrival().protectionClock());
        assertThat(refusedBy(DecisionPolicy.decide(twice, open(), context()))).containsExactly("R01");
    }

    @Test
    @Tag("R02")
    void anAssessmentIsDocumentedWithReasonsAndWhatItBuildsOn() {
        assertThat(refusedBy(awaitingProtection().assess(spoiled("  ", Set.of(Basis.REPORT), ARRIVED))))
                .containsExactly("R02");
        assertThat(refusedBy(awaitingProtection().assess(spoiled("Skäl.", Set.of(), ARRIVED))))
                .containsExactly("R02");
    }

    @Test
    @Tag("R02")
    void anAssessmentIsNotMadeBeforeTheReportCameIn() {
        assertThat(refusedBy(
                        awaitingProtection().assess(spoiled("Skäl.", Set.of(Basis.REPORT), ARRIVED.minusNanos(1)))))
                .containsExactly("R02");
        assertThat(refusedBy(awaitingProtection().assess(spoiled("Skäl.", Set.of(Basis.REPORT), ARRIVED))))
                .isEmpty();
    }

    @Test
    @Tag("R09")
    void anAssessmentSaysWhetherTheChildWasHeard() {
        assertThat(refusedBy(awaitingProtection().assess(heard(new ChildHeard.Unanswered()))))
                .containsExactly("R09");
        assertThat(refusedBy(awaitingProtection().assess(heard(new ChildHeard.NotHeard(" ")))))
                .containsExactly("R09");
        assertThat(refusedBy(awaitingProtection().assess(heard(new ChildHeard.NotHeard("Barnet sover.")))))
                .isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        ProtectionAssessment empty = new ProtectionAssessment(
                Outcome.NO_NEED, Set.of(), "", new ChildHeard.Unanswered(), SANNA, Instant.EPOCH);

        assertThat(refusedBy(awaitingProtection().assess(empty))).containsExactly("R02", "R02", "R02", "R09");
    }

    private static ProtectionAssessment spoiled(String reasons, Set<Basis> bases, Instant assessedAt) {
        return new ProtectionAssessment(Outcome.NO_NEED, bases, reasons, new ChildHeard.Heard(), SANNA, assessedAt);
    }

    private static ProtectionAssessment heard(ChildHeard heard) {
        return new ProtectionAssessment(Outcome.NO_NEED, Set.of(Basis.REPORT), "Skäl.", heard, SANNA, ARRIVED);
    }
}
