package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.MunicipalityProfile;

class MunicipalitySiteTest {

    private static final MunicipalityProfile HANINGE = new MunicipalityProfile(
            new Municipality(136),
            "Haninge kommun",
            List.of(),
            "1",
            "2",
            LocalTime.of(8, 0),
            LocalTime.of(16, 30),
            "HAN");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:00:00Z, true, 'Öppen nu, till 08.00'",
        "2026-11-24T12:00:00Z, false, 'Öppnar 16.30'",
        "2026-11-24T05:00:00Z, true, 'Öppen nu, till 08.00'",
        // Friday evening: until Monday
        "2026-11-27T18:00:00Z, true, 'Öppen nu, till mån 30 nov 08.00'",
        // Christmas Eve is a Thursday: the offices open on Monday 28 December
        "2026-12-24T10:00:00Z, true, 'Öppen nu, till mån 28 dec 08.00'",
    })
    void theOutOfHoursServiceAnswersWhenTheReceptionIsClosed(Instant now, boolean open, String words) {
        OpenState state = MunicipalitySite.outOfHours(HANINGE, now);
        assertThat(state.open()).isEqualTo(open);
        assertThat(state.words()).isEqualTo(words);
    }
}
