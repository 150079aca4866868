package se.vagenin.crypto.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnCodeTest {

    private static final ReturnCode CODE = new ReturnCode("4821093755661204");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4821093755661204",
                "4821 0937 5566 1204",
                " 4821-0937-5566-1204\n",
                "4821\u00a00937\u20135566\u202f1204",
                "\u200e٤٨٢١ ٠٩٣٧ ٥٥٦٦ ١٢٠٤\u200f",
                "۴۸۲۱۰۹۳۷۵۵۶۶۱۲۰۴"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(ReturnCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "482109375566120",
                "48210937556612045",
                "4821093755661204x",
                "482109375566120O",
                "<script>alert(1)</script>",
                "😢😢😢😢😢😢😢😢😢😢😢😢😢😢😢😢",
                "-1"
            })
    void isNothingElse(String typed) {
        assertThat(ReturnCode.read(typed)).isEmpty();
    }

    @Test
    void isShownInFoursAndMasksItself() {
        assertThat(CODE.fours()).isEqualTo("4821 0937 5566 1204");
        assertThat(CODE).hasToString("ReturnCode[…]");
        assertThatThrownBy(() -> new ReturnCode("12")).hasMessageNotContaining("12");
    }

    @Test
    void everyDigitIsAsLikelyInEveryPlace() {
        SecureRandom random = new SecureRandom();
        int rounds = 20_000;
        int[][] seen = new int[ReturnCode.LENGTH][10];
        Set<ReturnCode> all = new HashSet<>();
        for (int i = 0; i < rounds; i++) {
            ReturnCode code = ReturnCode.make(random);
            all.add(code);
            for (int place = 0; place < ReturnCode.LENGTH; place++) {
                seen[place][code.digits().charAt(place) - '0']++;
            }
        }
        assertThat(all).hasSize(rounds);
        for (int[] place : seen) {
            for (int digit : place) {
                // Six standard deviations around a tenth.
                assertThat(digit).isBetween(1_745, 2_255);
            }
        }
    }
}
