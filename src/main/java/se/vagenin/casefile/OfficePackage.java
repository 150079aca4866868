package se.vagenin.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a ZIP as far as is needed to know whether it is an office document, and stops at a bomb. */
final class OfficePackage {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long MOST_TIMES = 150;
    private static final int TAIL = 65_557;
    private static final int LONGEST_MIME = 100;
    private static final Pattern HARMFUL = Pattern.compile(
            ".*(vbaproject\\.bin|/activex/.*|oleobject.*\\.bin|\\.(zip|jar|exe|dll|js|vbs|bat|cmd|ps1|scr|7z|rar))|basic/.*|scripts/.*");

    private OfficePackage() {}

    /** What a ZIP turned out to be. */
    sealed interface Content {}

    record Office(FileType type) implements Content {}

    record NoOffice() implements Content {}

    record Unsafe(String reason) implements Content {}

    private static final Unsafe BOMB =
            new Unsafe("Filen packar upp till något orimligt stort. Spara om dokumentet och skicka den nya filen.");
    private static final Unsafe MACROS = new Unsafe(
            "Dokumentet innehåller makron eller inbäddade program. Spara det utan dem, helst som PDF, och skicka igen.");
    private static final Unsafe BROKEN =
            new Unsafe("Filen går inte att läsa. Spara om dokumentet och skicka den nya filen.");

    static Content read(FileContent content) {
        Set<String> names = new HashSet<>();
        String mime = "";
        long unpacked = 0;
        long most = Math.min(MOST_BYTES, MOST_TIMES * content.size() + 1_000_000);
        try (ZipInputStream zip = new ZipInputStream(content.stream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (names.size() >= MOST_ENTRIES) {
                    return BOMB;
                }
                if (name.equals("mimetype") && names.isEmpty()) {
                    mime = new String(zip.readNBytes(LONGEST_MIME), StandardCharsets.US_ASCII);
                }
                unpacked += drain(zip, most - unpacked);
                if (unpacked > most) {
                    return BOMB;
                }
                names.add(name);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return BROKEN;
        }
        return names.stream().anyMatch(name -> HARMFUL.matcher(name).matches()) ? MACROS : kind(names, mime);
    }

    /** Counts what comes out and keeps nothing of it; stops just past {@code most}. */
    private static long drain(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long count = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count += read;
            if (count > most) {
                return count;
            }
        }
        return count;
    }

    private static Content kind(Set<String> names, String mime) {
        if (mime.strip().equals(FileType.ODT.mediaType()) && names.contains("content.xml")) {
            return new Office(FileType.ODT);
        }
        if (names.contains("[content_types].xml") && names.contains("word/document.xml")) {
            return new Office(FileType.DOCX);
        }
        return names.contains("[content_types].xml") && names.contains("xl/workbook.xml")
                ? new Office(FileType.XLSX)
                : new NoOffice();
    }

    /** The mark that ends a ZIP, with a comment that reaches exactly to the end. */
    static boolean endsAsArchive(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - TAIL); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                int comment = (bytes[at + 20] & 0xff) | (bytes[at + 21] & 0xff) << 8;
                return at + 22 + comment <= bytes.length;
            }
        }
        return false;
    }
}
