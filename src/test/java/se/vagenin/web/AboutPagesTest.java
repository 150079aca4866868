package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.PublicSite;
import se.vagenin.tenancy.SiteDetails;

/** The pages that the foot leads to: the municipality's own facts in words that are easy to read. */
class AboutPagesTest {

    private static final Path WORDS = Path.of("src/main/resources/messages/about_sv.properties");

    @ParameterizedTest
    @ValueSource(strings = {"about.", "personal.", "access.", "safety."})
    void wordsAreEasyToRead(String prefix) throws IOException {
        List<String> texts = texts(prefix);
        assertThat(texts).hasSizeGreaterThan(9);
        assertThat(lix(String.join(". ", texts))).as("LIX of %s", prefix).isLessThanOrEqualTo(35);
    }

    @ParameterizedTest
    @CsvSource({
        "136, false",
        "580, true",
        "581, true",
        "980, true",
        "2281, true",
        "1480, true",
        "1481, false",
        "2580, false"
    })
    void nothingIsDisposedOfWhereTheLawKeepsEverything(int code, boolean kept) {
        assertThat(AboutView.keepsEverything(code)).isEqualTo(kept);
    }

    @Test
    void showsTheMunicipalitysOwnTelephoneAndHours() {
        AboutView view = of(SiteDetails.none());
        assertThat(view.dial()).isEqualTo("tel:+46846500440");
        assertThat(view.hours()).isEqualTo("8.00–16.30");
    }

    @Test
    void whatNobodyHasWrittenIsLeftOut() {
        AboutView bare = of(SiteDetails.none());
        assertThat(bare.address()).isEmpty();
        assertThat(bare.accessNotes()).isEmpty();
        assertThat(bare.safetyRead()).isNull();
        AboutView told = of(new SiteDetails(
                "Socialnämnden", "Gatan 1\n\n136 00 Haninge", "", "", "", LocalDate.of(2026, 11, 1), null, ""));
        assertThat(told.address()).containsExactly("Gatan 1", "136 00 Haninge");
        assertThat(told.safetyRead()).isEqualTo("söndag 1 november 2026");
        assertThat(told.accessRead()).isNull();
    }

    private static AboutView of(SiteDetails details) {
        var profile = new MunicipalityProfile(
                new Municipality(136),
                "Haninge kommun",
                List.of(),
                "08-465 004 40",
                "08-465 004 21",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                "HAN");
        return AboutView.of(new PublicSite(profile, details, new OpeningHours(Map.of(), Map.of(), Map.of()), false));
    }

    private static int lix(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long sentences = Stream.of(text.split("[.!?:]+"))
                .filter(part -> part.matches("(?s).*\\p{L}.*"))
                .count();
        long longWords = words.stream().filter(word -> word.length() > 6).count();
        return (int) (words.size() / sentences + 100 * longWords / words.size());
    }

    private static List<String> texts(String prefix) throws IOException {
        Properties all = new Properties();
        all.load(new StringReader(Files.readString(WORDS, StandardCharsets.UTF_8)));
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(all::getProperty)
                .filter(text -> text.split(" ").length > 3)
                .toList();
    }
}
