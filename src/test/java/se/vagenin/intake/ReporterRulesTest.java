package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.IntakeExamples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.intake.CollateralContactPolicy.Party;
import se.vagenin.intake.FeedbackPolicy.Feedback;
import se.vagenin.intake.FeedbackPolicy.NotAllowed;
import se.vagenin.intake.FeedbackPolicy.Tell;
import se.vagenin.intake.FeedbackPolicy.Withheld;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.kernel.Refusal;

class ReporterRulesTest {

    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2026, 1, 14);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2026, 1, 15);
    private static final Optional<Instant> ASKED = Optional.of(ARRIVED);

    @Test
    @Tag("R14")
    void theWiderListObligesFromItsFirstDay() {
        assertThat(ReporterCategory.SOCIAL_INSURANCE_AGENCY.mandated(LAST_OLD_DAY))
                .isFalse();
        assertThat(ReporterCategory.SOCIAL_INSURANCE_AGENCY.mandated(FIRST_NEW_DAY))
                .isTrue();
        assertThat(ReporterCategory.PRESCHOOL_OR_SCHOOL.mandated(LAST_OLD_DAY)).isTrue();
        assertThat(ReporterCategory.PRIVATE.mandated(FIRST_NEW_DAY)).isFalse();
    }

    @Test
    @Tag("R14")
    void nobodyLosesTheDutyWithTheWiderList() {
        assertThat(Arrays.stream(ReporterCategory.values()).filter(category -> category.mandated(LAST_OLD_DAY)))
                .hasSize(10)
                .allMatch(category -> category.mandated(FIRST_NEW_DAY));
        assertThat(Arrays.stream(ReporterCategory.values()).filter(category -> category.mandated(FIRST_NEW_DAY)))
                .hasSize(22);
    }

    @Test
    @Tag("R14")
    void aFamilyCounsellorIsObligedOnlyByCertainKnowledge() {
        assertThat(ReporterCategory.FAMILY_COUNSELLOR.mandated(FIRST_NEW_DAY)).isFalse();
        assertThat(ReporterCategory.FAMILY_COUNSELLOR.mandated(FIRST_NEW_DAY, true))
                .isTrue();
        assertThat(ReporterCategory.PRIVATE.mandated(FIRST_NEW_DAY, true)).isFalse();
    }

    @Test
    @Tag("R14")
    void theDutyToReportIsAboutChildrenOnly() {
        assertThat(arrival(ReportSubject.CHILD).reporterMandated()).isTrue();
        assertThat(arrival(ReportSubject.YOUNG).reporterMandated()).isFalse();
        assertThat(arrival(ReportSubject.UNBORN).reporterMandated()).isFalse();
    }

    @Test
    @Tag("R14")
    void onlyAPrivatePersonMayBeAnonymous() {
        assertThat(ReporterCategory.PRIVATE.refuseAnonymity()).isEmpty();
        assertThat(ReporterCategory.POLICE.refuseAnonymity().map(Refusal::rule)).contains("R14");
    }

    @Test
    @Tag("R12")
    void eachDecisionHasItsOneAnswer() {
        assertThat(told(decided(open(), context()))).isEqualTo(FeedbackAnswer.OPENED);
        assertThat(told(decided(decline(), context()))).isEqualTo(FeedbackAnswer.NOT_OPENED);
        assertThat(told(decided(attach(), whileInvestigationRuns()))).isEqualTo(FeedbackAnswer.ALREADY_ONGOING);
    }

    @Test
    @Tag("R12")
    void anAttachedReportIsAnsweredTheSameDay() {
        Feedback feedback = FeedbackPolicy.answer(decided(attach(), whileInvestigationRuns()), ASKED, Optional.empty());

        assertThat(((Tell) feedback).deadline().dueDate()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    @Tag("R12")
    void nothingIsToldBeforeTheDecisionOrUnasked() {
        assertThat(refusal(FeedbackPolicy.answer(awaitingProtection(), ASKED, Optional.empty())))
                .isEqualTo("R12");
        assertThat(refusal(FeedbackPolicy.answer(awaitingDecision(), ASKED, Optional.empty())))
                .isEqualTo("R12");
        assertThat(refusal(FeedbackPolicy.answer(decided(open(), context()), Optional.empty(), Optional.empty())))
                .isEqualTo("R12");
    }

    @Test
    @Tag("R12")
    void anUnsuitableAnswerIsWithheldWithItsReason() {
        Decided decided = decided(open(), context());

        assertThat(FeedbackPolicy.answer(decided, ASKED, Optional.of("Barnet kan skadas.")))
                .isEqualTo(new Withheld("Barnet kan skadas."));
        assertThat(refusal(FeedbackPolicy.answer(decided, ASKED, Optional.of(" "))))
                .isEqualTo("R12");
    }

    @Test
    @Tag("R12")
    void reportsBeforeTheAmendmentGiveNoRightToAnAnswer() {
        Arrival old = new Arrival(ReportSubject.CHILD, at("2026-01-14T12:00"), ReporterCategory.PRESCHOOL_OR_SCHOOL);

        assertThat(refusal(FeedbackPolicy.answer(PreliminaryAssessment.start(old), ASKED, Optional.empty())))
                .isEqualTo("R12");
    }

    @Test
    @Tag("R13")
    void aPrivateReporterIsToldNothing() {
        Arrival report = new Arrival(ReportSubject.CHILD, ARRIVED, ReporterCategory.PRIVATE);
        Decided decided = (Decided) awaitingDecision(report).decide(open(), context());

        assertThat(refusal(FeedbackPolicy.answer(decided, ASKED, Optional.empty())))
                .isEqualTo("R13");
        assertThat(refusal(FeedbackPolicy.answer(decided, ASKED, Optional.of("Skäl."))))
                .isEqualTo("R13");
    }

    @ParameterizedTest
    @Tag("R10")
    @EnumSource
    void onlyOtherPartiesNeedConsent(Party party) {
        boolean refused = CollateralContactPolicy.refuse(party, " ").isPresent();

        assertThat(refused).isEqualTo(party == Party.OTHER);
        assertThat(CollateralContactPolicy.refuse(party, "Vårdnadshavare 1 samtycker till kontakt med skolan."))
                .isEmpty();
    }

    private static Decided decided(PreliminaryDecision decision, DecisionContext context) {
        return (Decided) awaitingDecision().decide(decision, context);
    }

    private static FeedbackAnswer told(Decided decided) {
        return ((Tell) FeedbackPolicy.answer(decided, ASKED, Optional.empty())).answer();
    }

    private static String refusal(Feedback feedback) {
        return ((NotAllowed) feedback).refusal().rule();
    }
}
