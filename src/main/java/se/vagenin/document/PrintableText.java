package se.vagenin.document;

/**
 * Makes any text safe to print: characters that XML forbids vanish, letters that no font draws become a visible
 * substitute, and direction overrides go, since they can make a sentence read as another than the one written.
 */
final class PrintableText {

    private final PaperFonts fonts;

    PrintableText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(clean, codePoint));
        return clean.toString();
    }

    private void append(StringBuilder clean, int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || isJoiner(codePoint)) {
            clean.appendCodePoint(codePoint);
        } else if (isInvisible(codePoint)) {
            return;
        } else if (Character.isSpaceChar(codePoint) && !fonts.canDraw(codePoint)) {
            clean.append(' ');
        } else {
            clean.appendCodePoint(fonts.canDraw(codePoint) ? codePoint : PaperFonts.SUBSTITUTE);
        }
    }

    /** Persian and Kurdish spell with them; they are never drawn themselves. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
    }
}
