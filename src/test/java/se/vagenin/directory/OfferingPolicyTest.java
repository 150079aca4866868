package se.vagenin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.directory.OfferingExamples.DECIDED;
import static se.vagenin.directory.OfferingExamples.TODAY;
import static se.vagenin.directory.OfferingExamples.content;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

class OfferingPolicyTest {

    @Test
    void lawfulOfferingStands() {
        assertThat(OfferingPolicy.refusals(OfferingExamples.parentGroup(), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("R21")
    @EnumSource(
            names = {
                "CONTACT_PERSON",
                "FAMILY_HOME",
                "LVM_HOME",
                "SPECIAL_YOUTH_HOME",
                "PLACEMENT_OF_YOUNG",
                "SPECIAL_HOUSING",
                "OTHER_ROUND_THE_CLOCK_CARE"
            })
    void refusesTheSevenKindsThatAlwaysNeedAnAssessment(InterventionType type) {
        assertThat(OfferingPolicy.refusals(content("Nej", type, new AgeSpan(30, 60)), TODAY))
                .containsExactly(Rules.get("R21").refusal());
    }

    @Test
    @Tag("R21")
    void exactlySevenKindsAreNeverOpen() {
        assertThat(Arrays.stream(InterventionType.values()).filter(type -> !type.mayEverBeOpen()))
                .hasSize(7);
    }

    @ParameterizedTest
    @Tag("R21")
    @EnumSource(names = {"SHELTERED_ACCOMMODATION", "RESIDENTIAL_CARE"})
    void careInAHomeIsOpenOnlyToThoseWhoAre21(InterventionType type) {
        assertThat(OfferingPolicy.refusals(content("Boende", type, new AgeSpan(21, null)), TODAY))
                .isEmpty();
        assertThat(OfferingPolicy.refusals(content("Boende", type, new AgeSpan(20, null)), TODAY))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("R21"))
                .satisfies(refusal -> assertThat(refusal.reason()).contains("från 21 år"));
        assertThat(OfferingPolicy.refusals(content("Boende", type, AgeSpan.ALL), TODAY))
                .extracting(Refusal::rule)
                .containsExactly("R21");
    }

    @Test
    @Tag("R22")
    void refusesWhatTheBoardHasNotDecided() {
        assertThat(OfferingPolicy.refusals(OfferingExamples.decidedBy(null), TODAY))
                .containsExactly(Rules.get("R22").refusal());
    }

    @Test
    @Tag("R22")
    void refusesADecisionThatIsNotTakenYet() {
        var tomorrow = new BoardDecision("SN 2026:140", TODAY.plusDays(1));

        assertThat(OfferingPolicy.refusals(OfferingExamples.decidedBy(tomorrow), TODAY))
                .extracting(Refusal::rule)
                .containsExactly("R22");
    }

    @Test
    @Tag("R22")
    void nothingIsOfferedBeforeItsDecision() {
        assertThat(OfferingPolicy.refusals(OfferingExamples.from(DECIDED), TODAY))
                .isEmpty();
        assertThat(OfferingPolicy.refusals(OfferingExamples.from(DECIDED.minusDays(1)), TODAY))
                .extracting(Refusal::rule)
                .containsExactly("R22");
    }

    @ParameterizedTest
    @Tag("R27")
    @EnumSource(
            names = {"IDENTIFIED"},
            mode = EnumSource.Mode.EXCLUDE)
    void identityIsLeftOutOnlyByDecisionOfSpecialReasons(DocumentationMode mode) {
        assertThat(OfferingPolicy.refusals(OfferingExamples.documented(mode, null), TODAY))
                .containsExactly(Rules.get("R27").refusal());
        assertThat(OfferingPolicy.refusals(
                        OfferingExamples.documented(mode, new BoardDecision("SN 2026:42", TODAY.plusDays(1))), TODAY))
                .containsExactly(Rules.get("R27").refusal());
        assertThat(OfferingPolicy.refusals(
                        OfferingExamples.documented(mode, new BoardDecision("SN 2026:42", DECIDED)), TODAY))
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var wrong = new OfferingContent(
                OfferingExamples.parentGroup().presentation(),
                InterventionType.FAMILY_HOME,
                Topic.YOUNG,
                AgeSpan.ALL,
                OfferingContent.Owner.unit(OfferingExamples.UNIT),
                new OfferingContent.Mandate("11 kap. 5 § SoL", null),
                new OfferingContent.Documentation(DocumentationMode.COUNT_ONLY, null),
                OfferingExamples.parentGroup().practice(),
                OfferingContent.Welcome.ALL,
                OfferingContent.Visit.UNTOLD,
                new Validity(TODAY, null));

        assertThat(OfferingPolicy.refusals(wrong, TODAY))
                .extracting(Refusal::rule)
                .containsExactly("R21", "R22", "R27");
    }
}
