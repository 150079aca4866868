package se.vagenin.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without what makes them differ by accident: no capitals, no marks, no signs, one space before each. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchText() {}

    /** " trygga foraldrar" for "Trygga föräldrar!"; empty where there is no word. */
    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        String words = BETWEEN.matcher(plain).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }

    static String of(OfferingContent content) {
        OfferingContent.Presentation words = content.presentation();
        return fold(String.join(
                " ",
                words.name(),
                content.welcome().searchWords(),
                words.summary(),
                words.audience(),
                content.practice().place()));
    }
}
