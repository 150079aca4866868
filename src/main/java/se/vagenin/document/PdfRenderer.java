package se.vagenin.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Template → XHTML → PDF/A-2a and PDF/UA-1, in memory; safe for use by many threads at once. */
@Component
public final class PdfRenderer {

    static {
        // The library logs the text it cannot lay out, and texts are never logged.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PdfRenderer.class.getClassLoader(), "se.vagenin.templates");
    private final PaperFonts fonts = new PaperFonts();
    private final PrintableText printable = new PrintableText(fonts);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public byte[] letter(Letter letter, Instant created) {
        Letterhead head = letter.head();
        PdfProperties properties = new PdfProperties(letter.title(), head.sender(), head.language(), created);
        return render("document/letter.jte", Map.of("letter", letter), properties);
    }

    public byte[] paper(Paper paper, Instant created) {
        Letterhead head = paper.head();
        PdfProperties properties = new PdfProperties(paper.title(), head.sender(), head.language(), created);
        return render("document/paper.jte", Map.of("paper", paper), properties);
    }

    /** A module's own template, which must call {@code document/layout.jte}. */
    public byte[] render(String template, Map<String, Object> parameters, PdfProperties properties) {
        StringOutput page = new StringOutput();
        templates.render(template, parameters, page);
        return print(page.toString(), properties);
    }

    byte[] print(String page, PdfProperties properties) {
        String xhtml = printable.clean(page);
        try (PdfBoxRenderer renderer = builderFor(xhtml).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return FinishedPdf.of(renderer.getPdfDocument(), properties, xhtml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PdfRendererBuilder builderFor(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("Vägen in");
        fonts.neededFor(xhtml)
                .forEach(font -> builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true));
        loadNothingFromOutside(builder);
        readFromRightToLeft(builder);
        return builder.withW3cDocument(StrictXml.parse(xhtml), ClassPathOnly.BASE);
    }

    private static void loadNothingFromOutside(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> "paper.css".equals(address) ? ClassPathOnly.STYLE : address);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, type) -> ClassPathOnly.allows(address) || "paper.css".equals(address), when);
        }
        builder.useProtocolsStreamImplementation(
                new ClassPathOnly(), ClassPathOnly.PROTOCOL, "http", "https", "file", "ftp", "jar", "data");
    }

    private static void readFromRightToLeft(PdfRendererBuilder builder) {
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
    }
}
