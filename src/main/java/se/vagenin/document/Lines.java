package se.vagenin.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts running text into pieces that can be laid out in time that grows with the text and not with its square. */
public final class Lines {

    private static final int LONGEST = 1_000;

    private Lines() {}

    /** Every line break of the writer is kept. */
    public static List<String> of(String text) {
        return cut(text.strip().split("\\R", -1));
    }

    /** An empty line begins a new paragraph. */
    public static List<String> paragraphs(String text) {
        return cut(text.strip().split("\\R\\h*\\R\\s*"));
    }

    private static List<String> cut(String[] lines) {
        List<String> pieces = new ArrayList<>();
        for (String line : lines) {
            int start = 0;
            while (line.length() - start > LONGEST) {
                int end = lastBreak(line, start);
                pieces.add(line.substring(start, end));
                start = end;
            }
            pieces.add(line.substring(start));
        }
        return pieces;
    }

    /** After the last sentence or word that fits; in the middle of one only when nothing else is left. */
    private static int lastBreak(String line, int start) {
        int limit = start + LONGEST;
        int sentence = line.lastIndexOf(". ", limit - 2);
        if (sentence > start + LONGEST / 2) {
            return sentence + 2;
        }
        int blank = line.lastIndexOf(' ', limit - 1);
        if (blank > start) {
            return blank + 1;
        }
        return Character.isHighSurrogate(line.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
