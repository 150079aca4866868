package se.vagenin.directory.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingField;
import se.vagenin.directory.OfferingForm;

/** The catalogue as a file that can be changed in a spreadsheet and read back. */
final class CatalogueExport {

    /** Tells spreadsheets that the letters are UTF-8. */
    private static final String MARK = "\ufeff";

    private CatalogueExport() {}

    static byte[] write(List<Offering> offerings, FieldChoices choices) {
        List<OfferingField> fields = Arrays.stream(OfferingField.values())
                .filter(OfferingField::inFiles)
                .toList();
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            List<String> head = new ArrayList<>(List.of(CatalogueImport.ADDRESS));
            fields.forEach(field -> head.add(field.key()));
            csv.writeRecord(head);
            for (Offering offering : offerings) {
                OfferingForm form = OfferingForm.of(offering.content());
                List<String> row = new ArrayList<>(List.of(offering.slug()));
                fields.forEach(field -> row.add(FileCells.words(field, form.value(field), choices)));
                csv.writeRecord(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
