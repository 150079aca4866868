package se.vagenin.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font on the class path; PDF/A demands that it is embedded, so all of them are ours to give away (OFL). */
final class PaperFont {

    private final String family;
    private final int weight;
    private final byte[] bytes;
    private final CmapLookup glyphs;

    PaperFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.bytes = read(file);
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

    private static CmapLookup glyphsIn(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
