package se.vagenin.casefile.picture;

import java.nio.ByteOrder;

/**
 * Keeps what draws the picture, the JFIF head without its thumbnail, the colour profile and Adobe's colour mark. Goes:
 * Exif, XMP, IPTC, comments, makers' own segments, and whatever stands after the picture (second pictures, films).
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";
    private static final String JFIF = "JFIF\0";
    private static final int JFIF_LENGTH = 16;

    private final Bytes file;
    private int place = 2;
    private boolean turned;
    private int orientation = Exif.UPRIGHT;

    Jpeg(byte[] file) {
        this.file = new Bytes(file, ByteOrder.BIG_ENDIAN, Exif.ROOM);
    }

    byte[] clean() throws UnreadablePicture {
        if (file.at(0) != 0xFF || file.at(1) != START) {
            throw new UnreadablePicture();
        }
        orientation = orientation();
        file.copy(0, 2);
        boolean drawn = false;
        while (place < file.length()) {
            int marker = marker();
            if (marker == END) {
                file.write((byte) 0xFF, (byte) END);
                return file.result();
            }
            int end = place + file.shortAt(place);
            if (end < place + 2) {
                throw new UnreadablePicture();
            }
            segment(marker, end);
            place = end;
            if (marker == SCAN) {
                scan();
                drawn = true;
            }
        }
        // Cut off in the middle of the drawing, as telephones do; every reader shows what there is.
        if (!drawn) {
            throw new UnreadablePicture();
        }
        return file.result();
    }

    /** Steps past the next marker; several FF may stand before it. */
    private int marker() throws UnreadablePicture {
        if (file.at(place) != 0xFF) {
            throw new UnreadablePicture();
        }
        while (file.at(place) == 0xFF) {
            place++;
        }
        int marker = file.at(place);
        place++;
        return marker;
    }

    private void segment(int marker, int end) throws UnreadablePicture {
        if (marker == APP0 && file.says(place + 2, JFIF)) {
            head(end);
            return;
        }
        turn();
        boolean kept = switch (marker) {
            case APP2 -> file.says(place + 2, "ICC_PROFILE\0");
            case APP14 -> file.says(place + 2, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
        if (kept) {
            file.write((byte) 0xFF, (byte) marker);
            file.copy(place, end);
        }
    }

    /** Without the thumbnail, which may show what has been cut out of the picture. */
    private void head(int end) throws UnreadablePicture {
        if (end < place + JFIF_LENGTH) {
            throw new UnreadablePicture();
        }
        file.write((byte) 0xFF, (byte) APP0);
        file.writeShort(JFIF_LENGTH);
        file.copy(place + 2, place + JFIF_LENGTH - 2);
        file.write((byte) 0, (byte) 0);
    }

    private void turn() {
        if (!turned && orientation != Exif.UPRIGHT) {
            byte[] exif = Exif.only(orientation);
            file.write((byte) 0xFF, (byte) APP1);
            file.writeShort(2 + EXIF.length() + exif.length);
            file.write(EXIF);
            file.write(exif);
        }
        turned = true;
    }

    /** The drawing itself: until a marker that is neither a stuffed FF nor a restart. */
    private void scan() {
        int from = place;
        while (place < file.length() && !endsHere()) {
            place++;
        }
        file.copy(from, place);
    }

    private boolean endsHere() {
        if (file.at(place) != 0xFF || place + 1 >= file.length()) {
            return false;
        }
        int next = file.at(place + 1);
        return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    /** Read before anything is written, since it must stand first. */
    private int orientation() throws UnreadablePicture {
        int before = place;
        try {
            while (place < file.length()) {
                int marker = marker();
                int end = place + file.shortAt(place);
                if (marker == SCAN || marker == END || end < place + 2) {
                    return Exif.UPRIGHT;
                }
                if (marker == APP1 && file.says(place + 2, EXIF)) {
                    return Exif.orientation(file.piece(place + 2 + EXIF.length(), end));
                }
                place = end;
            }
            return Exif.UPRIGHT;
        } finally {
            place = before;
        }
    }
}
