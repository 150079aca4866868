package se.vagenin.casefile.picture;

import java.nio.BufferOverflowException;
import java.util.Set;

/** Place, time, camera, owner and thumbnail are taken out; the way it is to be turned, and its colours, stay. */
public final class Pictures {

    private static final Set<String> KNOWN = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    private Pictures() {}

    /** Whether what such a file says about itself is taken out. */
    public static boolean cleans(String mediaType) {
        return KNOWN.contains(mediaType);
    }

    /**
     * The same picture without what it says about itself.
     *
     * @throws UnreadablePicture when it is not built as its kind is
     */
    public static byte[] clean(String mediaType, byte[] picture) throws UnreadablePicture {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> new Jpeg(picture).clean();
                case "image/png" -> new Png(picture).clean();
                case "image/webp" -> new Webp(picture).clean();
                case "image/gif" -> new Gif(picture).clean();
                default -> picture;
            };
        } catch (IndexOutOfBoundsException | BufferOverflowException garbled) {
            throw new UnreadablePicture();
        }
    }
}
