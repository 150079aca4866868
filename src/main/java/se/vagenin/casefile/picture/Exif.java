package se.vagenin.casefile.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of a picture's Exif data that is kept: how it is to be turned. Without it a portrait lies on its side. */
final class Exif {

    static final int UPRIGHT = 1;

    /** How much a segment or chunk with the orientation alone may add. */
    static final int ROOM = 64;

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private Exif() {}

    /** 1 to 8; upright where nothing sensible is said. */
    static int orientation(byte[] tiff) {
        try {
            ByteBuffer data = ByteBuffer.wrap(tiff);
            data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = data.getInt(4);
            int entries = data.getShort(directory) & 0xFFFF;
            for (int entry = directory + 2; entries > 0; entries--, entry += ENTRY) {
                if ((data.getShort(entry) & 0xFFFF) == ORIENTATION && data.getShort(entry + 2) == SHORT) {
                    int said = data.getShort(entry + 8) & 0xFFFF;
                    return said >= UPRIGHT && said <= LAST ? said : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException garbled) {
            return UPRIGHT;
        }
    }

    /** Exif data that says the orientation and nothing else. */
    static byte[] only(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
