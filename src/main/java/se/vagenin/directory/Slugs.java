package se.vagenin.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns names into parts of an address that can be read out over the telephone. What is about violence gets an address
 * that does not say so, since somebody else may read the history of the browser.
 */
final class Slugs {

    private static final int LONGEST = 70;

    /** Addresses below the catalogue that are pages of their own. */
    private static final Set<String> PAGES = Set.of("guide", "vidare");

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

    /** The address of an offering; with a number after it when others already have the name. */
    static String free(OfferingContent content, Set<String> taken) {
        if (content.topic().isDelicate()) {
            return numbered(discreet(content.type()), 1, taken);
        }
        String slug = of(content.presentation().name());
        return taken.contains(slug) || PAGES.contains(slug) ? numbered(slug, 2, taken) : slug;
    }

    /** Whether an address that was given before may stay now that the content is another. */
    static boolean mayKeep(String slug, OfferingContent content) {
        return !content.topic().isDelicate() || slug.matches("(?:grupp|samtal|stod)-[0-9]+");
    }

    private static String numbered(String base, int first, Set<String> taken) {
        return IntStream.iterate(first, number -> number + 1)
                .mapToObj(number -> base + "-" + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String discreet(InterventionType type) {
        return switch (type) {
            case PARENT_GROUP, CHILD_GROUP, ADULT_GROUP -> "grupp";
            case INDIVIDUAL_TALKS, FAMILY_SUPPORT, ADVICE -> "samtal";
            default -> "stod";
        };
    }
}
