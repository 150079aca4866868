package se.vagenin.casefile.picture;

import java.nio.ByteOrder;
import java.util.Set;

/** Keeps the chunks that draw, colour and move the picture. Goes: Exif, XMP, and all that it does not know. */
final class Webp {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final String EXIF = "EXIF";
    private static final String EXTENDED = "VP8X";
    private static final String FRAME = "ANMF";
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", EXTENDED, "ALPH", "ANIM", FRAME, "ICCP");

    /** In the first byte of VP8X: "there is Exif" and "there is XMP". */
    private static final int SAYS_EXIF = 0x08;

    private static final int SAYS_XMP = 0x04;

    private final Bytes file;
    private int extended = -1;
    private int orientation = Exif.UPRIGHT;

    Webp(byte[] file) {
        this.file = new Bytes(file, ByteOrder.LITTLE_ENDIAN, Exif.ROOM);
    }

    byte[] clean() throws UnreadablePicture {
        int end = Math.min(file.length(), 8 + file.lengthAt(4));
        file.copy(0, HEAD);
        chunks(HEAD, end);
        boolean turns = orientation != Exif.UPRIGHT && extended >= 0;
        if (turns) {
            byte[] exif = Exif.only(orientation);
            file.write(EXIF);
            file.writeInt(exif.length);
            file.write(exif);
        }
        if (extended >= 0) {
            file.changeByte(extended, turns ? ~SAYS_XMP : ~(SAYS_XMP | SAYS_EXIF));
        }
        file.change(4, file.written() - 8);
        return file.result();
    }

    private void chunks(int from, int end) throws UnreadablePicture {
        for (int place = from; place + CHUNK_HEAD <= end; ) {
            long after = (long) place + CHUNK_HEAD + file.lengthAt(place + 4);
            if (after > end) {
                throw new UnreadablePicture();
            }
            int padded = (int) Math.min(after + (after & 1), end);
            chunk(place, (int) after, padded);
            place = padded;
        }
    }

    private void chunk(int place, int after, int padded) throws UnreadablePicture {
        String kind = file.text(place, 4);
        if (kind.equals(EXIF)) {
            // Some writers put JPEG's own prefix before it.
            int from = file.says(place + CHUNK_HEAD, "Exif\0\0") ? place + CHUNK_HEAD + 6 : place + CHUNK_HEAD;
            orientation = Exif.orientation(file.piece(from, after));
        } else if (kind.equals(FRAME)) {
            frame(place, after);
        } else if (KEPT.contains(kind)) {
            if (kind.equals(EXTENDED)) {
                extended = file.written() + CHUNK_HEAD;
            }
            file.copy(place, padded);
        }
    }

    /** A picture of a moving one has chunks of its own. */
    private void frame(int place, int after) throws UnreadablePicture {
        int length = file.written() + 4;
        file.copy(place, place + CHUNK_HEAD + FRAME_HEAD);
        chunks(place + CHUNK_HEAD + FRAME_HEAD, after);
        file.change(length, file.written() - length - 4);
    }
}
