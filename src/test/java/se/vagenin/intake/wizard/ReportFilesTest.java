package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.wizard.WizardServer.HANINGE;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.picture.Planted;
import se.vagenin.tenancy.Tenant;

/** Files with the last page: they come along once, or the page says which cannot, and no answer is ever lost. */
@SpringBootTest(
        classes = WizardServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WizardServer.KEYS, WizardServer.MAKE_KEYS})
@ExtendWith(OutputCaptureExtension.class)
class ReportFilesTest {

    private static final byte[] TEXT = "Kanariebilaga".getBytes(StandardCharsets.UTF_8);
    private static final String KEPT = "Inget är skickat än och dina svar finns kvar. Välj filerna igen";

    @LocalServerPort
    int port;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Tag("R15")
    void anonymousFilesLoseTheirNamesAndTheReceiptSaysHowManyCameAlong(CapturedOutput log) {
        FormVisit visit = atCheck(true).expect(200, "enctype=\"multipart/form-data\"", "Vi byter filens namn.");
        visit.pressWithFiles("skicka", files("Testas telefon.jpg", Planted.jpeg(), "brev från Testa.txt", TEXT))
                .at("Tack. Vi har tagit emot din anmälan.")
                .expect(200, "Två filer")
                .expectNot("Testa");
        List<Attachment> kept = kept(visit.reference());
        assertThat(kept).extracting(Attachment::name).containsExactly("Bilaga 1.jpg", "Bilaga 2.txt");
        assertThat(kept).allSatisfy(each -> {
            assertThat(each.savedAt()).isEqualTo("2026-11-24T18:00:00Z");
            assertThat(each.state()).isEqualTo(Attachment.State.QUARANTINED);
        });
        assertThat(kept.getFirst().size()).as("cleaned").isLessThan(Planted.jpeg().length);
        assertThat(log).doesNotContain("Testa", "Kanarie");
        visit.savePdf();
        assertThat(visit.response().body()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aNamedReportersFilesKeepTheirNames() {
        FormVisit visit = atCheck(false).expectNot("Vi byter filens namn.");
        visit.pressWithFiles("skicka", files("C:\\bilder\\Teckning.txt", TEXT)).expect(200, "En fil");
        assertThat(kept(visit.reference())).extracting(Attachment::name).containsExactly("Teckning.txt");
    }

    @Test
    void noFileChosenIsAReportWithoutFiles() {
        FormVisit visit = atCheck(true).pressWithFiles("skicka", files("", new byte[0]));
        visit.at("Tack. Vi har tagit emot din anmälan.").expectNot("Bilagor");
        assertThat(kept(visit.reference())).isEmpty();
    }

    @Test
    void eachRefusalNamesTheFileSaysWhatToDoAndKeepsEveryAnswer() {
        long before = reports();
        byte[] html = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] twoFaced = "GIF89a/*<script>alert(1)</script>*/".getBytes(StandardCharsets.UTF_8);
        refused(files("tom.txt", new byte[0]), "Filen tom.txt är tom. Se efter");
        refused(files("film.mp4", new byte[21 * 1024 * 1024]), "Filen film.mp4 är större än 20 MB. Förminska den");
        refused(files("sida.html", html), "Filen sida.html är av ett slag som vi inte tar emot. Spara den som bild");
        refused(files("brev.pdf", TEXT), "Filen brev.pdf stämmer inte med sitt namn");
        refused(files("bild.jpg", "\u00ff\u00d8\u00ff\u00e0\0".getBytes(StandardCharsets.ISO_8859_1)), "bild.jpg");
        refused(files("bild.gif", twoFaced), "Filen bild.gif kan vara farlig att öppna");
        SequencedMap<String, byte[]> eleven = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            eleven.put("bild" + i + ".txt", TEXT);
        }
        refused(eleven, "Du har valt 11 filer. Välj de tio viktigaste");
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void oneBadFileAmongGoodOnesIsNamedAndNothingIsKept() {
        long before = reports();
        refused(files("bra.txt", TEXT, "<b>tom</b>.txt", new byte[0], "brev.pdf", TEXT), "Filen brev.pdf")
                .expect(422, "Filen &lt;b&gt;tom")
                .expectNot("Filen bra.txt", "<b>tom");
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void afterARefusalTheReportGoesInWithOtherFilesOrNone() {
        refused(files("tom.txt", new byte[0]), "tom.txt")
                .pressWithFiles("skicka", files("brev.txt", TEXT))
                .expect(200, "En fil");
        refused(files("tom.txt", new byte[0]), "tom.txt").press("skicka").expect(200, "Tack");
    }

    @Test
    void changingAnAnswerWithFilesChosenKeepsTheAnswers() {
        atCheck(true)
                .pressWithFiles("andra.barn-1", files("brev.txt", TEXT))
                .at("Vem är barnet?")
                .expect(200, "Kanariebarnet");
    }

    @Test
    void sentTwiceAtOnceIsOneReportWithItsFilesOnce() throws Exception {
        FormVisit check = atCheck(true);
        String sealed = check.hidden("svar");
        long before = reports();
        Callable<String> send = () -> FormVisit.start(port, "/orosanmalan")
                .postRaw("/orosanmalan", "steg=kontroll&till=andra.kontroll&svar=" + sealed)
                .at("Stämmer dina svar?")
                .pressWithFiles("skicka", files("brev.txt", TEXT, "bild.png", Planted.png()))
                .expect(200, "Två filer")
                .reference();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> sent = threads.invokeAll(java.util.Collections.nCopies(6, send));
            String reference = sent.getFirst().get();
            for (Future<String> each : sent) {
                assertThat(each.get()).isEqualTo(reference);
            }
            assertThat(kept(reference)).hasSize(2);
        }
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void anotherFileAfterSendingIsAnotherReport() {
        FormVisit check = atCheck(true);
        String sealed = check.hidden("svar");
        String first = check.pressWithFiles("skicka", files("brev.txt", TEXT)).reference();
        String second = check.postRaw("/orosanmalan", "steg=kontroll&till=andra.kontroll&svar=" + sealed)
                .pressWithFiles("skicka", files("brev.txt", "Ett annat brev".getBytes(StandardCharsets.UTF_8)))
                .reference();
        assertThat(second).isNotEqualTo(first);
    }

    private FormVisit refused(SequencedMap<String, byte[]> files, String words) {
        return atCheck(true)
                .pressWithFiles("skicka", files)
                .expect(422, words, KEPT, "href=\"#bilagor\"", "role=\"alert\"", "Kanariebarnet", "Kanarietext");
    }

    private FormVisit atCheck(boolean anonymous) {
        FormVisit visit =
                FormVisit.start(port, "/orosanmalan").next("fara", "NO").next("slag", "privat");
        return (anonymous
                        ? visit.next("anonym", "ja")
                        : visit.next("anonym", "nej", "du.namn", "Sanna Exempel", "du.telefon", "070-000 00 01"))
                .at("Vem är barnet?")
                .next("barn[0].namn", "Kanariebarnet", "barn[0].fodd", "2019-03-12")
                .next("barn[0].plats", "hemma")
                .next()
                .next("oro.text", "Kanarietext: barnet är ensamt på kvällarna.")
                .next()
                .at("Stämmer dina svar?");
    }

    private static SequencedMap<String, byte[]> files(Object... namesAndContents) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return files;
    }

    private List<Attachment> kept(String reference) {
        return Tenant.call(
                HANINGE,
                () -> attachments.of(
                        HANINGE,
                        transaction.execute(_ -> jdbc.sql(
                                        "select id from matter where municipality = 136 and reference = :reference")
                                .param("reference", reference)
                                .query(UUID.class)
                                .single())));
    }

    private long reports() {
        return Tenant.call(
                HANINGE,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from concern_report")
                        .query(Long.class)
                        .single()));
    }
}
