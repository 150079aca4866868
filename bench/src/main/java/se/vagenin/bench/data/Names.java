package se.vagenin.bench.data;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Plainly invented names, spread as unevenly as real ones: some are common, most are rare. */
final class Names {

    private static final String[] HEADS = {
        "Bo", "Da", "Fi", "Ga", "Hu", "Ka", "Lo", "Mi", "Ny", "Pe", "Ro", "Sa", "Ti", "Vo", "Ös"
    };
    private static final String[] MIDDLES = {"ba", "di", "fo", "la", "me", "no", "ri", "su", "ta", "vi"};
    private static final String[] TAILS = {
        "bert", "dal", "fält", "gård", "holm", "kvist", "lund", "mark", "prov", "sten", "vik", "ås"
    };

    private Names() {}

    static String draw(RandomGenerator random) {
        return given(random) + " " + family(random);
    }

    private static String given(RandomGenerator random) {
        return HEADS[few(random, HEADS.length)]
                + MIDDLES[few(random, MIDDLES.length)]
                + MIDDLES[few(random, MIDDLES.length)];
    }

    private static String family(RandomGenerator random) {
        return HEADS[few(random, HEADS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + TAILS[few(random, TAILS.length)].toLowerCase(Locale.ROOT);
    }

    /** The square makes the first ones common. */
    private static int few(RandomGenerator random, int most) {
        double drawn = random.nextDouble();
        return (int) (drawn * drawn * most);
    }
}
