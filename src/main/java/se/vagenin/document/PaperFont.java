package se.vagenin.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font on the class path; PDF/A demands that it is embedded, so all of them are ours to give away (OFL). */
final class PaperFont {

    private static final int GLYPH_SUBSTITUTION = 0x47535542; // "GSUB"
    private static final int HIDDEN = 0x78535542; // "xSUB"

    private final String family;
    private final int weight;
    private final byte[] bytes;
    private final CmapLookup glyphs;

    PaperFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.bytes = withoutSubstitutions(read(file));
        this.glyphs = glyphsIn(bytes);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    boolean draws(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    private static byte[] read(String file) {
        try (InputStream font = PaperFont.class.getResourceAsStream("/document/fonts/" + file)) {
            if (font == null) {
                throw new IllegalStateException("No font " + file + " on the class path");
            }
            return font.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Hides the table of glyph substitutions. We join Arabic ourselves, and for each run of emoji the library would
     * search all of the table's sequences, which takes minutes for a long text.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(4);
        for (int entry = 12; entry < 12 + 16 * count; entry += 16) {
            if (tables.getInt(entry) == GLYPH_SUBSTITUTION) {
                tables.putInt(entry, HIDDEN);
            }
        }
        return font;
    }

    private static CmapLookup glyphsIn(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
