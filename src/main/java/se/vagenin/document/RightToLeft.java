package se.vagenin.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Arabic and other right-to-left text: runs by the Unicode rules of the JDK, letters joined by {@link ArabicLetters}. */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    /** Whether the first letter with a direction of its own runs from right to left. */
    static boolean leads(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    @Override
    public void setParagraph(String text, byte direction) {
        int base = switch (direction) {
            case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
            case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
            default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
        paragraph = new Bidi(text, base);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int start = paragraph.getRunStart(index);
        byte direction = paragraph.getRunLevel(index) % 2 == 0 ? LTR : RTL;
        return new BidiTextRun(start, paragraph.getRunLimit(index) - start, direction);
    }

    @Override
    public byte getBaseDirection(String text) {
        return leads(text) ? RTL : LTR;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder visual = new StringBuilder(text.length());
        for (int end = text.length(); end > 0; ) {
            int start = startOfCluster(text, end);
            visual.append(mirrored(text.substring(start, end)));
            end = start;
        }
        return visual.toString();
    }

    /** Vowel signs stay behind the letter that carries them, or they would land on its neighbour. */
    private static int startOfCluster(String text, int end) {
        int start = end;
        int codePoint;
        do {
            codePoint = text.codePointBefore(start);
            start -= Character.charCount(codePoint);
        } while (start > 0 && Character.getType(codePoint) == Character.NON_SPACING_MARK);
        return start;
    }

    private static String mirrored(String cluster) {
        return switch (cluster) {
            case "(" -> ")";
            case ")" -> "(";
            case "[" -> "]";
            case "]" -> "[";
            case "{" -> "}";
            case "}" -> "{";
            case "<" -> ">";
            case ">" -> "<";
            case "«" -> "»";
            case "»" -> "«";
            default -> cluster;
        };
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicLetters.separate(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
