package se.vagenin.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.Tika;
import se.vagenin.casefile.FileRefusal.Kind;
import se.vagenin.casefile.picture.Pictures;
import se.vagenin.casefile.picture.UnreadablePicture;

/**
 * Tells from the content what a file is, and refuses what is not allowed, lies about itself, or could do harm. What is
 * taken is kept to the letter but for one thing: what a JPEG, PNG, WebP or GIF says about itself (place, time, camera)
 * is taken out, without touching the picture. In HEIC, films, sound and documents it stays (decision 0013).
 */
final class FileInspection {

    static final int LARGEST = 20 * 1024 * 1024;

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 1024;
    private static final String ALLOWED =
            "Tillåtna format: PDF, PNG, JPEG, HEIC, WebP, GIF, DOCX, XLSX, ODT, TXT, MP4, MP3 och"
                    + " M4A. Spara om filen i ett av dem.";

    private FileInspection() {}

    /** What a file is, or why it is not taken. */
    sealed interface Finding {

        /** It may come in; the content is as it is to be kept. */
        record Taken(FileType type, FileContent content) implements Finding {}

        record NotTaken(FileRefusal refusal) implements Finding {}
    }

    static Finding inspect(NewFile file) {
        int size = file.content().size();
        if (size == 0) {
            return no(Kind.EMPTY, "Filen är tom. Kontrollera att rätt fil är vald och skicka den igen.");
        }
        if (size > LARGEST) {
            return no(Kind.TOO_LARGE, "Filen är större än 20 MB. Förminska den eller dela upp den.");
        }
        return opened(new NewFile(
                file.name(), file.declaredType(), FileContent.of(file.content().bytes())));
    }

    /** The file with its bytes in memory. */
    private static Finding opened(NewFile file) {
        byte[] bytes = file.content().bytes();
        String detected = TIKA.detect(bytes);
        // By its first signs: the detector has names of its own for office documents.
        boolean archive = detected.equals("application/zip") || startsAsArchive(bytes);
        return archive ? packed(file) : plain(file, detected);
    }

    private static boolean startsAsArchive(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static Finding packed(NewFile file) {
        return switch (OfficePackage.read(file.content())) {
            case OfficePackage.Unsafe(String reason) -> no(Kind.UNSAFE, reason);
            case OfficePackage.NoOffice _ -> no(Kind.TYPE_NOT_ALLOWED, "Arkiv tas inte emot. " + ALLOWED);
            case OfficePackage.Office(FileType type) -> agreed(file, type);
        };
    }

    private static Finding plain(NewFile file, String detected) {
        byte[] bytes = file.content().bytes();
        String type = detected.equals("video/quicktime") && !brand(bytes).equals("qt  ") ? "video/mp4" : detected;
        Optional<FileType> found = FileType.of(type).filter(each -> !each.packed());
        if (found.isEmpty()) {
            return no(Kind.TYPE_NOT_ALLOWED, "Filens innehåll är av ett slag som inte tas emot. " + ALLOWED);
        }
        return found.get() != FileType.TXT && twoFaced(bytes, found.get())
                ? no(
                        Kind.UNSAFE,
                        "Filen är två slags filer på en gång. Öppna den, spara om den och skicka den nya filen.")
                : agreed(file, found.get());
    }

    private static Finding agreed(NewFile file, FileType type) {
        if (!type.agrees(file.name(), file.declaredType())) {
            return no(
                    Kind.NOT_WHAT_IT_SAYS,
                    "Filens innehåll stämmer inte med dess namn eller angivna typ. Spara om filen i rätt format.");
        }
        try {
            byte[] clean = Pictures.clean(type.mediaType(), file.content().bytes());
            return new Finding.Taken(type, FileContent.of(clean));
        } catch (UnreadablePicture _) {
            return no(Kind.NOT_WHAT_IT_SAYS, "Bilden är skadad. Öppna den, spara om den och skicka den nya filen.");
        }
    }

    /** The four letters that name the kind of an MP4 container. */
    private static String brand(byte[] bytes) {
        return bytes.length < 12 ? "" : new String(bytes, 8, 4, StandardCharsets.ISO_8859_1);
    }

    /** A page in the head of a picture, or an archive in the tail, is read by another program than the one it shows. */
    private static boolean twoFaced(byte[] bytes, FileType type) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT);
        boolean page = head.contains("<script") || head.contains("<html") || head.contains("<svg");
        boolean shifted = type == FileType.PDF && !head.startsWith("%pdf-");
        return page || shifted || OfficePackage.endsAsArchive(bytes);
    }

    private static Finding no(Kind kind, String reason) {
        return new Finding.NotTaken(new FileRefusal(kind, reason));
    }
}
