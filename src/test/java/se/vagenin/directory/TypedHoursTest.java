package se.vagenin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mån–tors 09.00–14.00 | MO,TU,WE,TH 09:00-14:00",
                "Måndag-torsdag 9.00-14.00 | MO,TU,WE,TH 09:00-14:00",
                "måndagar 18:30–20:00 | MO 18:30-20:00",
                "tis, tors 13.00 – 17.30 | TU,TH 13:00-17:30",
                "lör–sön 10.00–02.00 | SA,SU 10:00-02:00",
                "fredagar och | ",
                "mån–sön 00.00–24.00 | MO,TU,WE,TH,FR,SA,SU 00:00-00:00"
            })
    void readsWhatStaffType(String typed, String canonical) {
        switch (TypedHours.read(typed)) {
            case TypedHours.Reading.Hours(List<OpeningHours> hours) ->
                assertThat(OpeningHours.canonical(hours)).isEqualTo(canonical);
            case TypedHours.Reading.Unreadable(String line) ->
                assertThat(canonical).as(line).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alltid",
                "mån 25.00–26.00",
                "mån 09.00",
                "tors–mån 09.00–10.00",
                "månen 09.00–10.00",
                "mån 9–10",
                "mån 24.30–01.00"
            })
    void saysWhichLineItDoesNotUnderstand(String typed) {
        assertThat(TypedHours.read("tis 09.00–10.00\n" + typed)).isEqualTo(new TypedHours.Reading.Unreadable(typed));
        assertThatThrownBy(() -> OpeningHours.typed(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsBackWhatItWrites() {
        List<OpeningHours> hours = OpeningHours.typed("mån–ons, fre 08.00–16.30; lör 10.00–12.00\ntis 16.30–19.00");

        assertThat(TypedHours.words(hours)).isEqualTo("mån–ons, fre 08.00–16.30\nlör 10.00–12.00\ntis 16.30–19.00");
        assertThat(OpeningHours.typed(TypedHours.words(hours))).isEqualTo(hours);
        assertThat(OpeningHours.ofCanonical(OpeningHours.canonical(hours))).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "mån–fre 08.00–17.30, false, false",
        "mån–fre 08.00–18.00, true, false",
        "tors–lör 18.00–01.00, true, true",
        "sön 10.00–12.00, false, true",
        "mån–sön 00.00–24.00, true, true"
    })
    void knowsEveningAndWeekend(String typed, boolean evening, boolean weekend) {
        OpeningHours hours = OpeningHours.typed(typed).getFirst();

        assertThat(hours.inTheEvening()).isEqualTo(evening);
        assertThat(hours.atWeekend()).isEqualTo(weekend);
    }
}
