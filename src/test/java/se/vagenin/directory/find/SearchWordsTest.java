package se.vagenin.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.directory.Topic;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "jag dricker för mycket, SUBSTANCE_USE",
        "skulder, MONEY_AND_HOUSING",
        "VRÄKNING!, MONEY_AND_HOUSING",
        "min man slår mig, VIOLENCE",
        "my husband hit me, VIOLENCE",
        "avioero, SEPARATION",
        "ديون, MONEY_AND_HOUSING",
        "tonåring, YOUNG",
        "bebis, SMALL_CHILDREN",
        "dambi, CRIME"
    })
    void ordinaryWordsMeetTheTopic(String typed, Topic topic) {
        assertThat(SearchWords.of(typed).words())
                .anySatisfy(word -> assertThat(word.topics()).contains(topic));
    }

    @Test
    void inflectionsShareAStem() {
        assertThat(SearchWords.stem("skulder"))
                .isEqualTo(SearchWords.stem("skulden"))
                .isEqualTo("skuld");
        assertThat(SearchWords.stem("lan")).isEqualTo("lan");
    }

    @Test
    void wordsThatStandEverywhereAreNotSearchedFor() {
        assertThat(SearchWords.of("jag vill ha hjälp med och för att").words())
                .extracting(SearchWords.Word::whole)
                .containsExactly("ha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?", "𝕳", "a", "\0\0"})
    void nothingToSearchForIsNoSearch(String typed) {
        assertThat(SearchWords.of(typed).words()).isEmpty();
    }

    @Test
    void aTextIsCutAndItsWordsAreFew() {
        SearchWords words = SearchWords.of("hemlös ".repeat(1_000) + "a b c");

        assertThat(words.typed()).hasSizeLessThanOrEqualTo(SearchWords.LONGEST);
        assertThat(words.words()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Barnvakt kväll | barnvakt,kväll",
                "simskola | simskola",
                "min mamma heter Karin Påhitt | ",
                "201701012393 | ",
                "anna svensson | ",
                "barnvakt 070123 | ",
                "ab | "
            })
    void onlyWordsThatAreNoSentenceNoNumberAndNoCommonNameAreCounted(String typed, String counted) {
        assertThat(MissedSearches.countable(typed))
                .containsExactlyInAnyOrder(counted == null ? new String[0] : counted.split(","));
    }
}
