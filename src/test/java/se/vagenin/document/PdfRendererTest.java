package se.vagenin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRendererTest {

    private static final PdfRenderer PRINTER = new PdfRenderer();

    static Stream<Arguments> papers() throws IOException {
        Map<String, byte[]> papers = Map.of(
                "feedback", PRINTER.letter(Samples.feedback(), Samples.CREATED),
                "receipt", PRINTER.paper(Samples.receipt(), Samples.CREATED),
                "handover", PRINTER.paper(Samples.handover(), Samples.CREATED),
                "many-scripts", PRINTER.paper(Samples.manyScripts(), Samples.CREATED),
                "arabic", PRINTER.paper(Samples.arabic(), Samples.CREATED));
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
            Files.write(folder.resolve(paper.getKey() + ".pdf"), paper.getValue());
        }
        return papers.entrySet().stream().map(paper -> Arguments.of(paper.getKey(), paper.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void canBeArchivedAndReadAloud(String name, byte[] pdf) throws Exception {
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void veraPdfWouldHaveSaidSo() throws Exception {
        try (PDDocument plain = new PDDocument();
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            plain.save(bytes);
            assertThat(Conformance.failures(bytes.toByteArray(), PDFAFlavour.PDFA_2_A))
                    .isNotEmpty();
            assertThat(Conformance.failures(bytes.toByteArray(), PDFAFlavour.PDFUA_1))
                    .isNotEmpty();
        }
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() throws IOException {
        try (PDDocument letter = Loader.loadPDF(PRINTER.letter(Samples.feedback(), Samples.CREATED))) {
            assertThat(letter.getDocumentInformation().getTitle()).isEqualTo("Svar på din orosanmälan");
            assertThat(letter.getDocumentInformation().getAuthor()).isEqualTo("Haninge kommun");
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(letter.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void isTheSameToTheByteWhenMadeAgainAndAnotherWhenTheTimeIs() {
        byte[] first = PRINTER.paper(Samples.manyScripts(), Samples.CREATED);
        assertThat(new PdfRenderer().paper(Samples.manyScripts(), Samples.CREATED))
                .isEqualTo(first);
        assertThat(PRINTER.paper(Samples.manyScripts(), Samples.CREATED.plusSeconds(1)))
                .isNotEqualTo(first);
    }

    @Test
    void numbersEveryPageAndRepeatsTheReference() throws IOException {
        try (PDDocument handover = Loader.loadPDF(PRINTER.paper(Samples.handover(), Samples.CREATED))) {
            int pages = handover.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(textOf(handover, page))
                        .contains("Sida " + page + " av " + pages)
                        .contains("HAN-2026-004821")
                        .contains("Händelse");
            }
        }
    }

    @Test
    void printsMarkupAsTheTextItIs() throws IOException {
        assertThat(textOf(PRINTER.paper(Samples.handover(), Samples.CREATED)))
                .contains("Pappa <b>slår</b> & mamma gråter.");
    }

    @Test
    void showsASubstituteForWhatNoFontDraws() throws IOException {
        assertThat(textOf(PRINTER.paper(Samples.manyScripts(), Samples.CREATED)))
                .contains("och \ufffd\ufffd, \ufffd\ufffd\ufffd\ufffd, \ufffd slut")
                .contains("боїться")
                .contains("😢");
    }

    @Test
    void loadsNothingWhateverATemplateOrATextAsksFor() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".css"), "body:before{content:'Hemligt'}");
        List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (java.net.ServerSocket trap = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (java.net.Socket caught = trap.accept()) {
                    asked.add(caught.toString());
                } catch (IOException closed) {
                    // nobody came, which is what we want
                }
            });
            String http = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
            String page =
                    hostile(http, secret.toUri().toString(), "classpath:/application.properties", "data:text/css,x");
            byte[] pdf = PRINTER.print(page, new PdfProperties("Prov", "Prov", Locale.of("sv"), Samples.CREATED));
            assertThat(textOf(pdf)).contains("Provtext").doesNotContain("Hemligt");
        } finally {
            Files.delete(secret);
        }
        assertThat(asked).isEmpty();
    }

    private static String hostile(String... addresses) {
        StringBuilder page = new StringBuilder(
                "<html xmlns='http://www.w3.org/1999/xhtml' lang='sv'><head><title>Prov</title><link rel='stylesheet' href='paper.css'/>");
        for (String address : addresses) {
            page.append(
                    "<link rel='stylesheet' href='%1$s'/><style>@import url('%1$s'); @font-face {font-family:x;src:url('%1$s')} body {background-image:url('%1$s')}</style>"
                            .formatted(address));
        }
        page.append("</head><body><p>Provtext</p>");
        for (String address : addresses) {
            page.append("<img alt='x' src='%1$s'/><object data='%1$s'></object><iframe src='%1$s'></iframe>"
                    .formatted(address));
        }
        return page.append("</body></html>").toString();
    }

    @ParameterizedTest
    @Timeout(60)
    @MethodSource("longTexts")
    void printsAnyTextOfTwoHundredThousandCharacters(String text) throws IOException {
        Paper paper = new Paper(
                Samples.head(), "Lång", "", List.of(new Block.Quote(text), new Block.Text(text.substring(0, 20_000))));
        try (PDDocument pdf = Loader.loadPDF(PRINTER.paper(paper, Samples.CREATED))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
        }
    }

    static Stream<String> longTexts() {
        return Stream.of("Barnet är rädd. ", "obrytbart", "الطفل خائف ", "a\u0000\u0008\ud83d\n", "\u202e😢)&<x>]]> ")
                .map(part -> part.repeat(200_000 / part.length()));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
