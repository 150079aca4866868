package se.vagenin.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Puts the caller's time where the library put the machine's, so that a document made again is the same to the
 * byte and its fingerprint can be compared. PDF/A wants the two places where a date stands to agree.
 */
final class FinishedPdf {

    private FinishedPdf() {}

    static byte[] of(PDDocument document, PdfProperties properties, String source) throws IOException {
        setCreated(document, properties.created());
        document.setDocumentId((long) source.hashCode() ^ properties.created().toEpochMilli());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void setCreated(PDDocument document, Instant created) throws IOException {
        Calendar calendar = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String date =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").format(created.atOffset(ZoneOffset.UTC));
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + date);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
