package se.vagenin.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.kernel.Municipality;

class TravelSealTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final byte[] WORDS = "Kanarie på torsdag".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private TravelSeal seal;

    @BeforeEach
    void keys() {
        seal = new TravelSeal(new Vault(KeysetFile.openOrCreate(folder.resolve("keys"))));
    }

    @Test
    void comesBackAsItWentAndIsReadableToNobodyOnTheWay() {
        String sealed = seal.seal(HANINGE, "answers", WORDS);
        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(seal.seal(HANINGE, "answers", WORDS)).isNotEqualTo(sealed);
        assertThat(seal.open(HANINGE, "answers", sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(WORDS));
    }

    @Test
    void opensForNoOtherPurposeAndNoOtherMunicipality() {
        String sealed = seal.seal(HANINGE, "answers", WORDS);
        assertThat(seal.open(HANINGE, "receipt", sealed)).isEmpty();
        assertThat(seal.open(new Municipality(581), "answers", sealed)).isEmpty();
    }

    @Test
    void oneAlteredLetterAnywhereIsRefused() {
        String sealed = seal.seal(HANINGE, "answers", WORDS);
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
            // The last letter carries spare bits that the decoder ignores.
            if (at < sealed.length() - 1) {
                assertThat(seal.open(HANINGE, "answers", altered))
                        .as("letter " + at)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "å", "____________", "AAAA", "f____w", "gAAAAA"})
    void whatWasNeverSealedIsRefused(String typed) {
        assertThat(seal.open(HANINGE, "answers", typed)).isEmpty();
    }
}
