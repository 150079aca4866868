package se.vagenin.casefile.picture;

import java.nio.ByteOrder;
import java.util.Set;

/** Keeps the pictures, how they are shown, and how often they repeat. Goes: comments, XMP and other programs' own data. */
final class Gif {

    private static final int HEAD = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int TEXT = 0x01;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final Bytes file;

    Gif(byte[] file) {
        this.file = new Bytes(file, ByteOrder.LITTLE_ENDIAN, 1);
    }

    byte[] clean() throws UnreadablePicture {
        int place = HEAD + colours(file.at(10));
        file.copy(0, place);
        while (place < file.length() && file.at(place) != TRAILER) {
            int end = end(place);
            if (kept(place)) {
                file.copy(place, end);
            }
            place = end;
        }
        file.write((byte) TRAILER);
        return file.result();
    }

    private int end(int place) throws UnreadablePicture {
        return switch (file.at(place)) {
            // Descriptor of ten bytes, its colours, one byte of code size, then the drawing.
            case IMAGE -> blocks(place + 10 + colours(file.at(place + 9)) + 1);
            case EXTENSION -> blocks(place + 2);
            default -> throw new UnreadablePicture();
        };
    }

    private boolean kept(int place) {
        if (file.at(place) == IMAGE) {
            return true;
        }
        int label = file.at(place + 1);
        return label == CONTROL || label == TEXT || (label == APPLICATION && KEPT.contains(file.text(place + 3, 11)));
    }

    private int blocks(int from) {
        int place = from;
        while (file.at(place) != 0) {
            place += 1 + file.at(place);
        }
        return place + 1;
    }

    /** Bytes of a colour table, told by the flags before it. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }
}
