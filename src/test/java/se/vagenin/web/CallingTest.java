package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallingTest {

    private static final String PHONE = "08-123 456 78";

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumberStandsByItselfInEveryLanguage(Language language) {
        for (String key : new String[] {"booking.ring", "booking.none", "booking.own.lost", "contact.receipt.more"}) {
            Calling sentence = language.call(() -> Calling.of(key, PHONE));
            assertThat(sentence.phone()).isEqualTo(PHONE);
            assertThat(sentence.before() + sentence.after()).isNotBlank().doesNotContain("\u2068", "\uFFFC", "{0}");
        }
    }

    @Test
    void isDialledAsATelephoneWantsIt() {
        assertThat(Calling.of("booking.ring", PHONE).dial()).isEqualTo("tel:+46812345678");
    }

    @Test
    void wordsWithoutAPlaceAreAFault() {
        assertThatThrownBy(() -> Calling.of("booking.name", PHONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
