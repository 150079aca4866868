package se.vagenin.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Our own face first, then one font per writing system that people here use: Greek and Cyrillic, Arabic and
 * Persian, Amharic and Tigrinya, and the emoji people put into messages. A font no letter needs is left out.
 */
final class PaperFonts {

    /** What stands for a letter that none of the fonts can draw. */
    static final int SUBSTITUTE = 0xfffd;

    private final List<PaperFont> always = List.of(
            new PaperFont("Atkinson Hyperlegible Next", 400, "AtkinsonHyperlegibleNext-Regular.ttf"),
            new PaperFont("Atkinson Hyperlegible Next", 600, "AtkinsonHyperlegibleNext-SemiBold.ttf"));
    private final List<PaperFont> fallbacks = List.of(
            new PaperFont("Noto Sans", 400, "NotoSans-Regular.ttf"),
            new PaperFont("Noto Sans Arabic", 400, "NotoSansArabic-Regular.ttf"),
            new PaperFont("Noto Sans Ethiopic", 400, "NotoSansEthiopic-Regular.ttf"),
            new PaperFont("Noto Emoji", 400, "NotoEmoji-Regular.ttf"));

    List<PaperFont> neededFor(String text) {
        int[] missing = text.codePoints()
                .filter(codePoint -> !drawnBy(always.getFirst(), codePoint))
                .distinct()
                .toArray();
        List<PaperFont> needed = fallbacks.stream()
                .filter(font -> IntStream.of(missing).anyMatch(codePoint -> firstFor(codePoint, font)))
                .toList();
        return java.util.stream.Stream.concat(always.stream(), needed.stream()).toList();
    }

    boolean canDraw(int codePoint) {
        return drawnBy(always.getFirst(), codePoint) || fallbacks.stream().anyMatch(font -> drawnBy(font, codePoint));
    }

    private boolean firstFor(int codePoint, PaperFont candidate) {
        return fallbacks.stream()
                        .filter(font -> drawnBy(font, codePoint))
                        .findFirst()
                        .orElse(null)
                == candidate;
    }

    private static boolean drawnBy(PaperFont font, int codePoint) {
        return font.draws(codePoint);
    }
}
