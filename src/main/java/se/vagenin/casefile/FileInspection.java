package se.vagenin.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.Tika;
import se.vagenin.casefile.FileRefusal.Kind;

/**
 * Tells from the content what a file is, and refuses what is not allowed, lies about itself, or could do harm. What is
 * taken is kept to the letter: what a picture says about itself (place, time, camera) is not yet taken out, since the
 * means at hand would write the picture anew and so change what may be evidence.
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

        record Taken(FileType type) implements Finding {}

        record NotTaken(FileRefusal refusal) implements Finding {}
    }

    static Finding inspect(NewFile file) {
        byte[] bytes = file.content().bytes();
        if (bytes.length == 0) {
            return no(Kind.EMPTY, "Filen är tom. Kontrollera att rätt fil är vald och skicka den igen.");
        }
        if (bytes.length > LARGEST) {
            return no(Kind.TOO_LARGE, "Filen är större än 20 MB. Förminska den eller dela upp den.");
        }
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
        return type.agrees(file.name(), file.declaredType())
                ? new Finding.Taken(type)
                : no(
                        Kind.NOT_WHAT_IT_SAYS,
                        "Filens innehåll stämmer inte med dess namn eller angivna typ. Spara om filen i rätt format.");
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
