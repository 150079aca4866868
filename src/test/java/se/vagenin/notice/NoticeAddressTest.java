package se.vagenin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeAddressTest {

    @ParameterizedTest
    @CsvSource({
        "070-174 06 10, +46701740610, 10",
        "0701740610, +46701740610, 10",
        "+46 (70) 174 06 10, +46701740610, 10",
        "+46 (0)70-174 06 10, +46701740610, 10",
        "0046 070 174 06 10, +46701740610, 10",
        "070‑174–06 10, +46701740610, 10",
        "‎٠٧٠ ١٧٤ ٠٦ ١٠, +46701740610, 10",
        "00358 40 123 4567, +358401234567, 67"
    })
    void numbersAreWrittenAsAllNetworksKnowThem(String typed, String value, String hint) {
        NoticeAddress address = NoticeAddress.read(NoticeWay.SMS, typed).orElseThrow();
        assertThat(address.value()).isEqualTo(value);
        assertThat(address.hint()).isEqualTo(hint);
        assertThat(address.toString()).doesNotContain(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "0", "noll sju", "070-174 06 10 eller hemma", "+0701740610", "07017406101234567", "112"
            })
    void whatIsNoNumberIsNone(String typed) {
        assertThat(NoticeAddress.read(NoticeWay.SMS, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"alias@exempel.se, a…@exempel.se", "' a.b+c@Post.Exempel.SE ', a…@post.exempel.se"})
    void mailIsKeptAsTyped(String typed, String hint) {
        NoticeAddress address = NoticeAddress.read(NoticeWay.EMAIL, typed).orElseThrow();
        assertThat(address.value()).isEqualTo(typed.strip());
        assertThat(address.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alias",
                "alias@",
                "@exempel.se",
                "alias@exempel",
                "a b@exempel.se",
                "alias@exempel.se, annan@exempel.se",
                "alias@exempel.se\nBcc: annan@exempel.se",
                "<alias@exempel.se>",
                "alias@-exempel.se"
            })
    void whatIsNoMailAddressIsNone(String typed) {
        assertThat(NoticeAddress.read(NoticeWay.EMAIL, typed)).isEmpty();
    }
}
