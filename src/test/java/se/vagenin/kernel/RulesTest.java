package se.vagenin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final String HEADER = "id;section;law;validFrom;kind;behaviour;met;reason\n";
    private static final String ROW = "R01;20 kap. 1 §;SoL;2025-07-01;STATUTORY;GATE;yes;Gör det nu.\n";

    @Test
    void holdsTheFiftyRulesOnceEachAndInOrder() {
        List<String> expected =
                IntStream.rangeClosed(1, 50).mapToObj("R%02d"::formatted).toList();

        assertThat(Rules.all()).extracting(Rule::id).containsExactlyElementsOf(expected);
    }

    @Test
    void everyReasonIsASwedishSentenceThatSaysWhatToDo() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.reason()).endsWith(".").hasSizeBetween(60, 240);
            assertThat(rule.reason().substring(0, 1)).isUpperCase();
            assertThat(rule.reason()).doesNotContain("  ").doesNotContain("!").doesNotContain(" - ");
            assertThat(rule.reason().matches(".*[.,] .*"))
                    .as("why and what to do are two parts in %s", rule.id())
                    .isTrue();
        });
    }

    @Test
    void noTwoRulesGiveTheSameReason() {
        assertThat(Rules.all()).extracting(Rule::reason).doesNotHaveDuplicates();
    }

    @Test
    void noRuleIsValidBeforeTheActCameIntoForce() {
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(rule.validFrom()).isAfterOrEqualTo(LocalDate.of(2025, 7, 1)));
    }

    @Test
    void theRulesOfTheAmendmentCountFromItsDay() {
        LocalDate amendment = LocalDate.of(2026, 1, 15);

        assertThat(List.of("R12", "R13", "R14", "R44"))
                .allSatisfy(id -> assertThat(Rules.get(id).validFrom()).isEqualTo(amendment));
    }

    @Test
    void onlyTwoRulesAreLocal() {
        assertThat(Rules.all().stream().filter(rule -> !rule.statutory()).map(Rule::id))
                .containsExactly("R10", "R19");
    }

    @Test
    void aRefusalCarriesTheRuleAndItsReason() {
        Rule rule = Rules.get("R06");

        assertThat(rule.refusal()).isEqualTo(new Refusal("R06", rule.reason()));
        assertThat(rule.refusal("Vänta.")).isEqualTo(new Refusal("R06", "Vänta."));
        assertThat(rule.citation()).isEqualTo("25 kap. 1 § SoL");
    }

    @Test
    void askingForARuleThatIsNotThereIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.get("R51")).withMessageContaining("R51");
    }

    @Test
    void aBrokenListStopsTheStart() {
        assertThat(Rules.parse(HEADER + ROW)).containsOnlyKeys("R01");
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(""));
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(ROW));
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(HEADER + ROW + ROW));
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(HEADER + ROW.replace(";SoL;", ";;")));
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(HEADER + ROW.replace(";yes;", ";kanske;")));
        assertThatIllegalStateException().isThrownBy(() -> Rules.parse(HEADER + "R01;bara två\n"));
    }
}
