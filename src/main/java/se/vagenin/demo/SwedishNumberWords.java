package se.vagenin.demo;

import java.util.List;
import java.util.Locale;

/** Numbers in words, as surnames that nobody can have. */
final class SwedishNumberWords {

    private static final List<String> SMALL = List.of(
            "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton");
    private static final List<String> TENS =
            List.of("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");

    private SwedishNumberWords() {}

    /** "Trettiosju" of 37; up to 999. */
    static String of(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("Only 1 to 999, not " + number);
        }
        String words = words(number);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(int number) {
        if (number >= 100) {
            int rest = number % 100;
            return SMALL.get(number / 100) + "hundra" + (rest == 0 ? "" : words(rest));
        }
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        return TENS.get(number / 10) + (number % 10 == 0 ? "" : SMALL.get(number % 10));
    }
}
