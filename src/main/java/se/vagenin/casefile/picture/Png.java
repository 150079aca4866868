package se.vagenin.casefile.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps the chunks that draw, colour, size and move the picture. Goes: texts, Exif, time, and all that it does not know. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final String EXIF = "eXIf";
    private static final String END = "IEND";
    private static final String DATA = "IDAT";
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", DATA, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
            "hIST", "pHYs", "acTL", "fcTL", "fdAT");

    private final Bytes file;
    private int orientation;

    Png(byte[] file) {
        this.file = new Bytes(file, ByteOrder.BIG_ENDIAN, Exif.ROOM);
    }

    byte[] clean() throws UnreadablePicture {
        orientation = orientation();
        file.copy(0, SIGNATURE);
        for (int place = SIGNATURE; ; ) {
            int end = end(place);
            String kind = file.text(place + 4, 4);
            if (kind.equals(DATA)) {
                turn();
            }
            if (KEPT.contains(kind)) {
                file.copy(place, end);
            }
            if (kind.equals(END)) {
                return file.result();
            }
            place = end;
        }
    }

    private int orientation() throws UnreadablePicture {
        for (int place = SIGNATURE; !file.text(place + 4, 4).equals(END); place = end(place)) {
            if (file.says(place + 4, EXIF)) {
                return Exif.orientation(file.piece(place + 8, end(place) - 4));
            }
        }
        return Exif.UPRIGHT;
    }

    private int end(int place) throws UnreadablePicture {
        long end = (long) place + file.lengthAt(place) + AROUND;
        if (end > file.length()) {
            throw new UnreadablePicture();
        }
        return (int) end;
    }

    /** Before the first piece of the drawing, as the format asks. */
    private void turn() {
        if (orientation != Exif.UPRIGHT) {
            byte[] content = ByteBuffer.allocate(30)
                    .put(EXIF.getBytes(StandardCharsets.US_ASCII))
                    .put(Exif.only(orientation))
                    .array();
            CRC32 check = new CRC32();
            check.update(content);
            file.writeInt(content.length - 4);
            file.write(content);
            file.writeInt((int) check.getValue());
            orientation = Exif.UPRIGHT;
        }
    }
}
