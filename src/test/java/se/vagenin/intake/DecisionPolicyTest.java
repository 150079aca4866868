package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.IntakeExamples.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.intake.DecisionContext.Violence;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Delegated;
import se.vagenin.kernel.Rules;

class DecisionPolicyTest {

    private static final Violence REPORTED = new Violence(true, "");

    @Test
    @Tag("R03")
    void aLawfulDecisionIsSignedWithItsOrders() {
        Decided decided = (Decided) awaitingDecision().decide(decline(), context());

        assertThat(decided.signature().decider()).isEqualTo(SANNA);
        assertThat(decided.signature().at()).isEqualTo(DECIDED);
        assertThat(decided.signature().boardDecision()).isEqualTo("SN 2026:17");
        assertThat(decided.signature().rulesetVersion()).isEqualTo(Rules.RULESET_VERSION);
        assertThat(decided.rule().id()).isEqualTo("R03");
        assertThat(decided.inTime()).isTrue();
    }

    @Test
    @Tag("R03")
    void theLastInstantOfTheFourteenthDayIsInTime() {
        Deadline clock = awaitingDecision().clock();

        assertThat(clock.dueDate()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(decidedAt(clock.dueAt().minusNanos(1)).inTime()).isTrue();
        assertThat(decidedAt(clock.dueAt()).inTime()).isFalse();
    }

    @Test
    @Tag("R03")
    void refusesASecondDecision() {
        Decided decided = (Decided) awaitingDecision().decide(open(), context());

        assertThat(refusedBy(DecisionPolicy.decide(decided, decline(), context())))
                .containsExactly("R03");
        assertThat(refusedBy(DecisionPolicy.extend(decided, extension("Skäl.", LocalDate.of(2027, 1, 1)))))
                .containsExactly("R03");
    }

    @Test
    @Tag("R03")
    void refusesToDeclineWithoutReasons() {
        assertThat(refusedBy(awaitingDecision().decide(new Decline(" ", true), context())))
                .containsExactly("R03");
    }

    @Test
    @Tag("R04")
    void extendsForReasonsByOneWithTheRight() {
        AwaitingDecision before = awaitingDecision();

        AwaitingDecision after =
                (AwaitingDecision) before.extend(extension("Barnet är utomlands.", LocalDate.of(2026, 11, 30)));

        assertThat(after.clock().rule()).isEqualTo("R04");
        assertThat(after.clock().dueDate()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(after.clock().startedAt()).isEqualTo(before.clock().startedAt());
        assertThat(after.clock().kind()).isEqualTo(before.clock().kind());
    }

    @Test
    @Tag("R04")
    void refusesExtensionWithoutReasonsOrWithoutALaterDate() {
        AwaitingDecision state = awaitingDecision();

        assertThat(refusedBy(state.extend(extension(" ", LocalDate.of(2026, 11, 30)))))
                .containsExactly("R04");
        assertThat(refusedBy(state.extend(extension("Skäl.", state.clock().dueDate()))))
                .containsExactly("R04");
    }

    @Test
    @Tag("R04")
    @Tag("R07")
    void refusesExtensionByOneWithoutTheRight() {
        ExtensionRequest request = new ExtensionRequest(
                staff(true),
                delegation(Delegated.OPEN, Delegated.DECLINE),
                DECIDED,
                "Skäl.",
                LocalDate.of(2026, 11, 30));

        assertThat(refusedBy(awaitingDecision().extend(request))).containsExactly("R07");
    }

    @Test
    @Tag("R05")
    void attachesOnlyToAnInvestigationThatRuns() {
        assertThat(refusedBy(awaitingDecision().decide(attach(), context()))).containsExactly("R05");
        assertThat(refusedBy(awaitingDecision().decide(new AttachToOngoing(" "), whileInvestigationRuns())))
                .containsExactly("R05");
    }

    @Test
    @Tag("R05")
    void attachingNeedsNeitherDelegationNorAnsweredQuestions() {
        DecisionContext context = new DecisionContext(
                staff(true),
                delegation(),
                DECIDED,
                new ChildHeard.Unanswered(),
                new MeetingOffered.Unanswered(),
                REPORTED,
                true);

        Decided decided = (Decided) awaitingDecision().decide(attach(), context);

        assertThat(decided.rule().id()).isEqualTo("R05");
    }

    @ParameterizedTest
    @Tag("R06")
    @EnumSource(names = {"CHILD", "YOUNG"})
    void refusesUnqualifiedStaffForChildrenAndTheYoung(ReportSubject subject) {
        AwaitingDecision state = awaitingDecision(arrival(subject));
        DecisionContext unqualified = context(staff(false), fullDelegation());
        ExtensionRequest extension =
                new ExtensionRequest(staff(false), fullDelegation(), DECIDED, "Skäl.", LocalDate.of(2026, 11, 30));

        assertThat(refusedBy(state.decide(open(), unqualified))).containsExactly("R06");
        assertThat(refusedBy(state.extend(extension))).containsExactly("R06");
    }

    @Test
    @Tag("R06")
    void theDegreeIsNotRequiredForAdults() {
        assertThat(awaitingDecision(arrival(ReportSubject.ADULT))
                        .decide(open(), context(staff(false), fullDelegation())))
                .isInstanceOf(Decided.class);
    }

    @Test
    @Tag("R07")
    void refusesWhatTheDelegationDoesNotCover() {
        AwaitingDecision state = awaitingDecision();

        assertThat(refusedBy(state.decide(open(), context(staff(true), delegation(Delegated.DECLINE)))))
                .containsExactly("R07");
        assertThat(refusedBy(state.decide(decline(), context(staff(true), delegation(Delegated.OPEN)))))
                .containsExactly("R07");
    }

    @Test
    @Tag("R07")
    void aDelegationHoldsFromItsFirstToItsLastDay() {
        LocalDate first = LocalDate.of(2026, 11, 5);
        Delegation oneDay = new Delegation(Set.of(Delegated.OPEN), "SN 1", first, Optional.of(first));

        assertThat(oneDay.covers(Delegated.OPEN, first)).isTrue();
        assertThat(oneDay.covers(Delegated.OPEN, first.minusDays(1))).isFalse();
        assertThat(oneDay.covers(Delegated.OPEN, first.plusDays(1))).isFalse();
        assertThat(oneDay.covers(Delegated.DECLINE, first)).isFalse();
    }

    @Test
    @Tag("R08")
    void violenceForcesAnInvestigationOrReasons() {
        AwaitingDecision state = awaitingDecision();

        assertThat(refusedBy(state.decide(decline(), violence(REPORTED)))).containsExactly("R08");
        assertThat(refusedBy(state.decide(open(), violence(REPORTED)))).isEmpty();
        assertThat(refusedBy(state.decide(decline(), violence(new Violence(true, "Gäller en annan familj.")))))
                .isEmpty();
    }

    @Test
    @Tag("R09")
    void theQuestionWhetherTheChildWasHeardIsAnswered() {
        assertThat(refusedBy(awaitingDecision().decide(open(), heard(new ChildHeard.Unanswered()))))
                .containsExactly("R09");
        assertThat(refusedBy(awaitingDecision().decide(decline(), heard(new ChildHeard.NotHeard("")))))
                .containsExactly("R09");
        assertThat(refusedBy(awaitingDecision().decide(decline(), heard(new ChildHeard.NotHeard("Barnet är ett år.")))))
                .isEmpty();
    }

    @Test
    @Tag("R11")
    void theOfferOfAMeetingIsNoted() {
        assertThat(refusedBy(awaitingDecision().decide(open(), meeting(new MeetingOffered.Unanswered()))))
                .containsExactly("R11");
        assertThat(refusedBy(awaitingDecision().decide(open(), meeting(new MeetingOffered.NotSuitable(" ")))))
                .containsExactly("R11");
        assertThat(refusedBy(awaitingDecision().decide(open(), meeting(new MeetingOffered.NotSuitable("Risk.")))))
                .isEmpty();
    }

    @Test
    @Tag("R11")
    void noMeetingIsAskedForAfterAReportByAPrivatePerson() {
        Arrival report = new Arrival(ReportSubject.CHILD, ARRIVED, ReporterCategory.PRIVATE);

        assertThat(awaitingDecision(report).decide(open(), meeting(new MeetingOffered.Unanswered())))
                .isInstanceOf(Decided.class);
    }

    @Test
    @Tag("R16")
    void theUnbornHasNoProtectionStepAndNoChildClock() {
        Arrival unborn = arrival(ReportSubject.UNBORN);

        assertThat(PreliminaryAssessment.start(unborn)).isInstanceOf(AwaitingDecision.class);
        assertThat(unborn.protectionClock()).isEmpty();
        assertThat(unborn.preliminaryClock().statutory()).isFalse();
        assertThat(ConcernClocks.investigation(ReportSubject.UNBORN, DECIDED)).isEmpty();
    }

    @Test
    @Tag("R17")
    void anAdultStartsAwaitingDecisionWithALocalTarget() {
        AwaitingDecision state = (AwaitingDecision) PreliminaryAssessment.start(arrival(ReportSubject.ADULT));

        assertThat(state.protection()).isEmpty();
        assertThat(state.clock().kind()).isEqualTo(Deadline.Kind.ADULT_ASSESSMENT);
        assertThat(state.clock().rule()).isEqualTo("R17");
        assertThat(state.clock().statutory()).isFalse();
        assertThat(((Decided) state.decide(open(), context())).rule().id()).isEqualTo("R17");
    }

    @Test
    void everyRefusalIsToldAtOnceWithItsReason() {
        DecisionContext bad = new DecisionContext(
                staff(false),
                delegation(),
                ARRIVED,
                new ChildHeard.Unanswered(),
                new MeetingOffered.Unanswered(),
                REPORTED,
                false);

        assertThat(refusedBy(awaitingDecision().decide(new Decline("", false), bad)))
                .containsExactly("R06", "R07", "R03", "R08", "R09", "R11", "R01");
    }

    private static Decided decidedAt(java.time.Instant at) {
        return (Decided) awaitingDecision()
                .decide(
                        open(),
                        new DecisionContext(
                                staff(true),
                                fullDelegation(),
                                at,
                                new ChildHeard.Heard(),
                                new MeetingOffered.Offered(),
                                Violence.none(),
                                false));
    }

    private static DecisionContext violence(Violence violence) {
        return with(new ChildHeard.Heard(), new MeetingOffered.Offered(), violence);
    }

    private static DecisionContext heard(ChildHeard heard) {
        return with(heard, new MeetingOffered.Offered(), Violence.none());
    }

    private static DecisionContext meeting(MeetingOffered meeting) {
        return with(new ChildHeard.Heard(), meeting, Violence.none());
    }
}
