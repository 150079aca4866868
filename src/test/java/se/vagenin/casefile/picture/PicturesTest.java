package se.vagenin.casefile.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S13: a planted place is gone, told by another reader than ours, and not a pixel is changed. */
class PicturesTest {

    private static final Map<String, byte[]> PLANTED = new LinkedHashMap<>(Map.of(
            "image/jpeg", Planted.jpeg(),
            "image/png", Planted.png(),
            "image/gif", Planted.gif(),
            "image/webp", Planted.webp()));

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif", "image/webp"})
    void everyTraceIsGone(String type) throws UnreadablePicture {
        byte[] planted = planted(type);
        assertThat(text(planted)).as("planted").contains(Planted.TRACE);

        byte[] clean = Pictures.clean(type, planted);

        assertThat(text(clean)).doesNotContain(Planted.TRACE, "xmpmeta", "Photoshop");
        assertThat(Pictures.clean(type, clean)).as("cleaned twice").isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp"})
    void anotherReaderFindsNoPlaceAndNoCameraButTheWayItIsTurned(String type) throws Exception {
        Metadata before = read(planted(type));
        assertThat(Objects.requireNonNull(before.getFirstDirectoryOfType(GpsDirectory.class))
                        .getGeoLocation())
                .isNotNull();
        assertThat(camera(before)).contains(Planted.TRACE);

        Metadata after = read(Pictures.clean(type, planted(type)));

        assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        ExifIFD0Directory left = Objects.requireNonNull(after.getFirstDirectoryOfType(ExifIFD0Directory.class));
        assertThat(left.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(Planted.TURNED);
        assertThat(left.getTagCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif"})
    void notAPixelIsChanged(String type) throws Exception {
        BufferedImage before = picture(planted(type));
        BufferedImage after = picture(Pictures.clean(type, planted(type)));

        assertThat(after.getWidth()).isEqualTo(40);
        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @Test
    void theDrawingOfAWebpIsCopiedToTheLetter() throws UnreadablePicture {
        byte[] clean = Pictures.clean("image/webp", Planted.webp());
        assertThat(text(clean)).contains(text(Planted.drawingOfWebp()));
        assertThat(clean[4] & 0xFF).as("the length it tells").isEqualTo(clean.length - 8);
        assertThat(clean[20] & 0x0C).as("says Exif, says no XMP").isEqualTo(0x08);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aPictureThatSaysNothingIsKeptToTheLetter(String format) throws UnreadablePicture {
        byte[] plain = Planted.plain(format);
        String type = format.equals("jpg") ? "image/jpeg" : "image/" + format;
        assertThat(Pictures.clean(type, plain)).hasSizeLessThanOrEqualTo(plain.length);
        assertThat(Pictures.clean(type, plain)).endsWith(Arrays.copyOfRange(plain, plain.length - 20, plain.length));
    }

    @Test
    void aJpegCutOffInTheDrawingIsKeptAsFarAsItGoes() throws UnreadablePicture {
        byte[] plain = Planted.plain("jpg");
        byte[] cut = Arrays.copyOf(plain, plain.length - 30);
        assertThat(Pictures.clean("image/jpeg", cut)).endsWith(Arrays.copyOfRange(cut, cut.length - 20, cut.length));
    }

    /** S12 at CI size: whatever is spoiled, it is cleaned or refused, and soon. */
    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif", "image/webp"})
    void noSpoiledPictureMakesItFailInAnyOtherWay(String type) {
        long seed = 20_261_126;
        var random = new Random(seed);
        byte[] planted = planted(type);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] spoiled = Arrays.copyOf(planted, random.nextInt(planted.length) + 1);
            for (int i = random.nextInt(8); i > 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Pictures.clean(type, spoiled)).hasSizeLessThanOrEqualTo(spoiled.length + Exif.ROOM);
            } catch (UnreadablePicture _) {
                refused++;
            }
        }
        System.out.printf("PicturesTest seed %d: %s, %d of 5000 refused%n", seed, type, refused);
    }

    private static byte[] planted(String type) {
        return Objects.requireNonNull(PLANTED.get(type)).clone();
    }

    private static Metadata read(byte[] picture) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static String camera(Metadata of) {
        return String.valueOf(Objects.requireNonNull(of.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .getString(ExifIFD0Directory.TAG_MODEL));
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static int[] pixels(BufferedImage of) {
        return of.getRGB(0, 0, of.getWidth(), of.getHeight(), null, 0, of.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
