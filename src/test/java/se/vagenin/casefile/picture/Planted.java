package se.vagenin.casefile.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made here, each with a place, a camera, an owner and a comment planted in it. */
public final class Planted {

    /** Stands in every planted text. */
    public static final String TRACE = "Qvistkamera";

    static final int TURNED = 6;

    private static final byte[] LOSSY_WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    private Planted() {}

    /** The picture that is planted in, of some size and colours. */
    static byte[] plain(String format) {
        var picture = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 24; y++) {
                picture.setRGB(x, y, new Color(x * 6, y * 10, (x * y) % 256).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Exif with orientation, camera and a place in Haninge. */
    static byte[] exif() {
        byte[] camera = (TRACE + " 7\0").getBytes(StandardCharsets.US_ASCII);
        int place = 8 + 2 + 3 * 12 + 4;
        int text = place + 2 + 4 * 12 + 4;
        int numbers = text + camera.length;
        ByteBuffer exif = ByteBuffer.allocate(numbers + 48).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 3);
        entry(exif, 0x0110, 2, camera.length, text);
        entry(exif, 0x0112, 3, 1, TURNED);
        entry(exif, 0x8825, 4, 1, place);
        exif.putInt(0).putShort((short) 4);
        entry(exif, 1, 2, 2, 'N');
        entry(exif, 2, 5, 3, numbers);
        entry(exif, 3, 2, 2, 'E');
        entry(exif, 4, 5, 3, numbers + 24);
        exif.putInt(0).put(camera);
        for (int number : new int[] {59, 10, 12, 18, 8, 30}) {
            exif.putInt(number).putInt(1);
        }
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] jpeg() {
        byte[] plain = plain("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, joined("Exif\0\0", exif()));
        segment(out, 0xE1, joined("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + TRACE + "</x:xmpmeta>", new byte[0]));
        segment(out, 0xE2, joined("MPF\0" + TRACE, new byte[0]));
        segment(out, 0xED, joined("Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\20\34\2\120\0\13" + TRACE, new byte[0]));
        segment(out, 0xFE, joined(TRACE, new byte[0]));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("and a second picture " + TRACE).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    public static byte[] png() {
        byte[] plain = plain("png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        chunk(out, "tEXt", joined("Author\0" + TRACE, new byte[0]));
        chunk(out, "iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0" + TRACE, new byte[0]));
        chunk(out, "eXIf", exif());
        chunk(out, "tIME", new byte[] {7, (byte) 0xEA, 11, 24, 19, 42, 7});
        chunk(out, "prVt", joined(TRACE, new byte[0]));
        out.write(plain, 33, plain.length - 33);
        out.writeBytes(TRACE.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) {
        byte[] named = joined(kind, content);
        var check = new CRC32();
        check.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    public static byte[] gif() {
        byte[] plain = plain("gif");
        int colours = 13 + 3 * (2 << (plain[10] & 7));
        byte[] comment = joined("!\u00fe\13" + TRACE + "\0", new byte[0]);
        byte[] xmp = joined("!\u00ff\13XMP DataXMP\13" + TRACE + "\0", new byte[0]);
        byte[] repeat = joined("!\u00ff\13NETSCAPE2.0\3\1\0\0\0", new byte[0]);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, colours);
        out.writeBytes(comment);
        out.writeBytes(xmp);
        out.writeBytes(repeat);
        out.write(plain, colours, plain.length - colours);
        out.writeBytes(TRACE.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** Extended, so that it may carry Exif and XMP. */
    public static byte[] webp() {
        var chunks = new ByteArrayOutputStream();
        riff(chunks, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        chunks.write(LOSSY_WEBP, 12, LOSSY_WEBP.length - 12);
        riff(chunks, "EXIF", exif());
        riff(chunks, "XMP ", joined("<x:xmpmeta>" + TRACE + "</x:xmpmeta>", new byte[0]));
        return ByteBuffer.allocate(12 + chunks.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks.toByteArray())
                .array();
    }

    static byte[] drawingOfWebp() {
        return java.util.Arrays.copyOfRange(LOSSY_WEBP, 12, LOSSY_WEBP.length);
    }

    private static void riff(ByteArrayOutputStream out, String kind, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] joined(String head, byte[] tail) {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(first.length + tail.length)
                .put(first)
                .put(tail)
                .array();
    }
}
