package se.vagenin.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns names into parts of an address that can be read out over the telephone. */
final class Slugs {

    private static final int LONGEST = 70;

    private Slugs() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
        return cut.isEmpty() ? "stod" : cut;
    }

    /** The same with a number after it when others already have the name. */
    static String free(String name, Set<String> taken) {
        String slug = of(name);
        return taken.contains(slug)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> slug + "-" + number)
                        .filter(candidate -> !taken.contains(candidate))
                        .findFirst()
                        .orElseThrow()
                : slug;
    }
}
