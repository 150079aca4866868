package se.vagenin.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic, Persian and Kurdish letters by Unicode's presentation forms, because the PDF library draws each
 * character by itself. The table is read from the JDK's own character names, so it needs no library.
 */
final class ArabicLetters {

    private static final Map<String, Forms> FORMS = readForms();
    private static final char TATWEEL = '\u0640';
    private static final char ZERO_WIDTH_JOINER = '\u200d';
    private static final char LAM = '\u0644';

    private ArabicLetters() {}

    /** Presentation forms of one letter, or of lam and alef together; 0 where Unicode has none. */
    private record Forms(char isolated, char ending, char initial, char medial) {
        static final Forms NONE = new Forms('\0', '\0', '\0', '\0');

        Forms with(String name, char form) {
            if (name.endsWith("ISOLATED FORM")) {
                return new Forms(form, ending, initial, medial);
            }
            if (name.endsWith("FINAL FORM")) {
                return new Forms(isolated, form, initial, medial);
            }
            if (name.endsWith("INITIAL FORM")) {
                return new Forms(isolated, ending, form, medial);
            }
            return new Forms(isolated, ending, initial, form);
        }

        char at(boolean joinedBefore, boolean joinedAfter) {
            if (joinedBefore) {
                return joinedAfter && medial != 0 ? medial : ending;
            }
            return joinedAfter && initial != 0 ? initial : isolated;
        }
    }

    static String join(String text) {
        if (text.codePoints().noneMatch(ArabicLetters::isArabic)) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isMark(letter)) {
                joined.append(letter);
                continue;
            }
            String unit = unitAt(text, i);
            i += unit.length() - 1;
            Forms forms = FORMS.get(unit);
            char form = forms == null ? '\0' : forms.at(open && forms.ending() != 0, joinsNext(text, i));
            joined.append(form == 0 ? letter : form);
            open = forms == null ? letter == TATWEEL || letter == ZERO_WIDTH_JOINER : forms.initial() != 0;
        }
        return joined.toString();
    }

    /** The letter, or lam with the alef after it, which Arabic always writes as one. */
    private static String unitAt(String text, int index) {
        if (text.charAt(index) == LAM && index + 1 < text.length()) {
            String pair = text.substring(index, index + 2);
            if (FORMS.containsKey(pair)) {
                return pair;
            }
        }
        return text.substring(index, index + 1);
    }

    private static boolean joinsNext(String text, int index) {
        int next = index + 1;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        char letter = text.charAt(next);
        @Nullable Forms forms = FORMS.get(text.substring(next, next + 1));
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER || (forms != null && forms.ending() != 0);
    }

    static String separate(String text) {
        return text.codePoints().anyMatch(ArabicLetters::isForm)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isArabic(int codePoint) {
        return codePoint >= 0x600 && codePoint <= 0x6ff;
    }

    private static boolean isForm(int codePoint) {
        return (codePoint >= 0xfb50 && codePoint <= 0xfbff) || (codePoint >= 0xfe80 && codePoint <= 0xfefc);
    }

    private static Map<String, Forms> readForms() {
        Map<String, Forms> forms = new HashMap<>();
        for (char form = 0xfb50; form <= 0xfefc; form++) {
            @Nullable String name = Character.getName(form);
            if (isForm(form) && name != null && name.endsWith("FORM")) {
                String base = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
                forms.put(base, forms.getOrDefault(base, Forms.NONE).with(name, form));
            }
        }
        return Map.copyOf(forms);
    }
}
