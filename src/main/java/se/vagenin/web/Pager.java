package se.vagenin.web;

import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list, and the ways on.
 *
 * @param shown "1–11 av 34"
 */
public record Pager(
        String shown, @Nullable Act previous, @Nullable Act next) {

    /** The range of a page as read. */
    public static String range(int first, int last, int all) {
        return SwedishText.figures(first) + "–" + SwedishText.figures(last) + " av " + SwedishText.figures(all);
    }
}
