package se.vagenin.directory.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file as a spreadsheet writes it: UTF-8 with or without its mark, or the old Windows letters; semicolons or commas
 * between the cells.
 */
final class CatalogueFile {

    static final int MOST_ROWS = 10_000;
    static final int MOST_BYTES = 10_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    /** A row and the number that the spreadsheet gives it. */
    record Row(int number, List<String> cells) {}

    /** Its rows, or why it cannot be read at all. */
    sealed interface Reading {
        record Rows(List<Row> rows) implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    private CatalogueFile() {}

    static Reading read(byte[] content) {
        if (content.length == 0) {
            return new Reading.Unreadable("Filen är tom. Välj en annan fil.");
        }
        if (content.length > MOST_BYTES) {
            return new Reading.Unreadable("Filen är större än 10 megabyte. Dela upp den i flera.");
        }
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            return new Reading.Unreadable(
                    "Filen är inte en CSV-fil som vi kan läsa. Spara den som ”CSV UTF-8” i kalkylprogrammet.");
        }
        return rows(text);
    }

    private static Reading rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : reader) {
                number++;
                if (rows.size() > MOST_ROWS) {
                    return new Reading.Unreadable("Filen har fler än 10 000 rader. Dela upp den i flera.");
                }
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(number, record.getFields()));
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            return new Reading.Unreadable("Filen går inte att läsa till slutet. Ofta är det ett citattecken som inte"
                    + " stängs. Öppna filen i kalkylprogrammet och spara den igen.");
        }
        return new Reading.Rows(rows);
    }

    /** The one that there is more of in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(each -> each == ';').count();
        long commas = first.chars().filter(each -> each == ',').count();
        return semicolons >= commas ? ';' : ',';
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(content, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
