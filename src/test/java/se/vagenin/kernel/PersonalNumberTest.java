package se.vagenin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are from the tax agency's series for tests. */
class PersonalNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String CHILD = "201612302396";
    private static final String OLD = "191202119150";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201612302396",
                "20161230-2396",
                "161230-2396",
                "1612302396",
                " 20161230 2396 ",
                "20161230–2396",
                "161230\u00a0-\u00a02396"
            })
    void readsTheNumberAsPeopleTypeIt(String typed) {
        assertThat(PersonalNumber.parse(typed, TODAY)).contains(new PersonalNumber(CHILD));
    }

    @Test
    void aPlusMeansAHundredYearsOrMore() {
        assertThat(PersonalNumber.parse("120211+9150", TODAY)).contains(new PersonalNumber(OLD));
        assertThat(PersonalNumber.parse("120211-9150", TODAY).map(PersonalNumber::birthDate))
                .contains(LocalDate.of(2012, 2, 11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "201612302397",
                "20161330-2396",
                "20160230-2396",
                "2016-12-30-2396",
                "20161230-239",
                "20161230-23966",
                "20161230-TF96",
                "２０１６１２３０２３９６",
                "00000000-0000",
                "hej",
                "😀"
            })
    void anythingElseIsNoNumberAndNoException(String typed) {
        assertThat(PersonalNumber.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void refusesABirthInTheFuture() {
        LocalDate born = LocalDate.of(2016, 12, 30);

        assertThat(PersonalNumber.parse(CHILD, born)).isPresent();
        assertThat(PersonalNumber.parse(CHILD, born.minusDays(1))).isEmpty();
        assertThat(PersonalNumber.parse("161230-2396", born.minusDays(1))).isEmpty();
    }

    @Test
    void readsACoordinationNumber() {
        String coordination = withCheckDigit("20161290239");

        PersonalNumber number = PersonalNumber.parse(coordination, TODAY).orElseThrow();

        assertThat(number.coordination()).isTrue();
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(2016, 12, 30));
        assertThat(new PersonalNumber(CHILD).coordination()).isFalse();
    }

    @Test
    void masksItselfWhereverItIsPrinted() {
        PersonalNumber number = new PersonalNumber(CHILD);

        assertThat(number).hasToString("20161230-****");
        assertThat("" + java.util.Optional.of(number)).doesNotContain("2396");
        assertThat(number.formatted()).isEqualTo("20161230-2396");
    }

    @Test
    void neverRepeatsAWrongNumberInItsMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalNumber("201612302397"))
                .withMessageNotContaining("2397");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonalNumber("161230-2396"));
    }

    @Test
    void countsWholeYears() {
        PersonalNumber number = new PersonalNumber(CHILD);

        assertThat(number.ageOn(LocalDate.of(2034, 12, 29))).isEqualTo(17);
        assertThat(number.ageOn(LocalDate.of(2034, 12, 30))).isEqualTo(18);
    }

    @Test
    void everyOtherLastDigitIsRefused() {
        long seed = Long.getLong("vagenin.seed", 20_261_121L);
        System.out.println("PersonalNumberTest seed " + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2_000; round++) {
            LocalDate born = LocalDate.of(1927, 1, 1).plusDays(random.nextInt(36_000));
            String eleven = "%tY%<tm%<td".formatted(born) + "%03d".formatted(980 + random.nextInt(20));
            String right = withCheckDigit(eleven);
            for (int digit = 0; digit < 10; digit++) {
                String candidate = eleven + digit;
                assertThat(PersonalNumber.parse(candidate, TODAY).isPresent())
                        .as("birth %s, digit %d, seed %d", born, digit, seed)
                        .isEqualTo(candidate.equals(right));
            }
        }
    }

    /** Luhn over the ten digits without the century, written here anew so that it can differ from the library. */
    private static String withCheckDigit(String eleven) {
        int sum = 0;
        for (int place = 2; place < 11; place++) {
            int value = (eleven.charAt(place) - '0') * (place % 2 == 0 ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return eleven + (10 - sum % 10) % 10;
    }
}
