package se.vagenin.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/**
 * Keyed look-up of sealed values. The same value gives the same 16 bytes within a municipality and says nothing
 * without the key; equality is the only question the database can answer (SoLPuF 15 § allows no other search).
 */
@Component
public class KeyedIndex {

    private static final int LENGTH = 16;

    private final KeyService keys;

    KeyedIndex(KeyService keys) {
        this.keys = keys;
    }

    /** The index of an exact value, for example twelve digits of a personal number. */
    public byte[] exact(Municipality municipality, String purpose, String value) {
        String input = municipality.padded() + '|' + purpose + '|' + value;
        try {
            return keys.index().computePrimary(input.getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("No index could be computed for " + purpose, failure);
        }
    }

    /**
     * The tokens under which a name is stored: each word whole, and each word by its sound, so that Kristina is found
     * by Christina and Jönsson by Jonson.
     */
    public List<byte[]> nameTokens(Municipality municipality, String name) {
        return words(name).stream()
                .flatMap(word -> Stream.of("w:" + word, "s:" + sound(word)))
                .map(token -> exact(municipality, "name", token))
                .toList();
    }

    /** The sound tokens of a search: every one must be met for a person to be a hit. */
    public List<byte[]> searchTokens(Municipality municipality, String name) {
        return words(name).stream()
                .map(KeyedIndex::sound)
                .distinct() // who is called Karin Karen has that sound once
                .map(sound -> exact(municipality, "name", "s:" + sound))
                .toList();
    }

    static Set<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Set<String> words = new LinkedHashSet<>(List.of(plain.split("[^\\p{L}\\p{Nd}]+")));
        words.remove("");
        return words;
    }

    /** A coarse Swedish sound code: same-sounding spellings fall together, and double letters count as one. */
    static String sound(String word) {
        String coded = word.replaceAll("ch|ck|k|q|c", "k")
                .replaceAll("ph", "f")
                .replaceAll("th", "t")
                .replaceAll("w", "v")
                .replaceAll("z|x", "s")
                .replaceAll("j|y|ie", "i")
                .replaceAll("(.)h", "$1")
                .replaceAll("(.)\\1+", "$1");
        String tail = coded.isEmpty() ? "" : coded.substring(1).replaceAll("[aeiou]", "");
        return coded.isEmpty() ? word : coded.charAt(0) + tail;
    }
}
