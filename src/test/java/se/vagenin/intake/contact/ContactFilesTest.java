package se.vagenin.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.picture.Planted;
import se.vagenin.identity.Browser;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Files in a conversation: they come along once, or the page says which cannot, and nothing typed is ever lost. */
@DemoApp
@ExtendWith(OutputCaptureExtension.class)
class ContactFilesTest {

    private static final byte[] TEXT = "Kanariefilens innehåll".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void ready() {
        clock.reset();
    }

    @Test
    @Tag("R15")
    void anonymousFilesLoseNameAndTracesAndAreSeenByThePersonAndOpenedByStaff(CapturedOutput log) {
        Stranger writer = Stranger.anonymous(port, "Se bilden.");
        writer.sees(200, "Vi byter filens namn.")
                .pressWithFiles("skicka", files("Kanaries telefon.jpg", Planted.jpeg(), "Kanaries brev.txt", TEXT));
        writer.sees(200, "Tack. Vi har fått ditt meddelande.", "Två filer").seesNot("Kanarie");
        Stranger reader = Stranger.at(port, "/svar").next("kod", writer.code());
        reader.sees(200, "Bilaga 1.jpg", "Bilaga 2.txt").seesNot("Kanarie");
        reader.pressWithFiles("skriv", files("Kanarie.txt", TEXT), "text", "En till.")
                .sees(200, "Vi har fått det du skrev.", "En till.", "Bilaga 3.txt");

        UUID matter = matter(writer.code());
        Map<UUID, List<Attachment>> kept = kept(matter);
        assertThat(kept.values()).extracting(List::size).containsExactlyInAnyOrder(2, 1);
        assertThat(kept.values().stream().flatMap(List::stream)).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(Attachment.State.QUARANTINED);
            assertThat(each.savedAt()).isEqualTo(each.savedAt().truncatedTo(java.time.temporal.ChronoUnit.HOURS));
            assertThat(each.size()).isLessThan(Planted.jpeg().length);
        });

        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete/inloggad");
        String talk = "/arbete/arenden/" + matter + "/samtal";
        assertThat(text(sanna.get(talk)))
                .contains("Bilaga 1.jpg", "väntar på viruskontroll")
                .doesNotContain("/bilagor/");
        database()
                .sql("update attachment set state = 'CLEAN', scanned_at = now() where matter_id = :matter")
                .param("matter", matter)
                .update();
        HttpResponse<String> page = sanna.get(talk);
        Matcher link = Pattern.compile("href=\"(/arbete/[^\"]+/bilagor/[^\"]+)\"[^>]*>Bilaga 2")
                .matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        assertThat(sanna.get(link.group(1)).body()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
        assertThat(opened(matter)).isEqualTo(1);
        assertThat(log).doesNotContain("Kanarie");
    }

    @Test
    void refusedFileIsNamedAndNothingTypedIsLost() {
        Stranger writer = Stranger.anonymous(port, "Min text blir kvar.");
        writer.pressWithFiles("skicka", files("brev.pdf", TEXT, "bra.txt", TEXT))
                .sees(422, "Filen brev.pdf stämmer inte med sitt namn", "Välj filerna igen", "Min text blir kvar.")
                .seesNot("Filen bra.txt");
        writer.pressWithFiles("skicka", files("bra.txt", TEXT)).sees(200, "En fil");
        Stranger reader = Stranger.at(port, "/svar").next("kod", writer.code());
        byte[] large = new byte[21 * 1024 * 1024];
        reader.pressWithFiles("skriv", files("film.mp4", large), "text", "Titta på filmen.")
                .sees(422, "Filen film.mp4 är större än 20 MB. Förminska den", "Titta på filmen.")
                .seesNot("Vi har fått det du skrev.");
        Map<String, byte[]> eleven = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            eleven.put("bild" + i + ".txt", TEXT);
        }
        reader.pressWithFiles("skriv", eleven, "text", "Titta på bilderna.")
                .sees(422, "Du har valt 11 filer. Välj de tio viktigaste", "Titta på bilderna.");
        reader.pressWithFiles("skriv", files("bra.txt", TEXT), "text", "x".repeat(20_001))
                .sees(422, "Korta den till högst", "Välj filerna igen innan du skickar.");
        assertThat(kept(matter(writer.code())).values().stream().flatMap(List::stream))
                .hasSize(1);
    }

    @Test
    void sameFormSentTwiceIsOneMessageWithItsFilesOnceAndAFileNeedsNoWords() {
        Stranger writer = Stranger.anonymous(port, "Hej.");
        writer.pressWithFiles("skicka", files("brev.txt", TEXT)).sees(200, "En fil");
        String code = writer.code();
        writer.sameAgain().sees(200, "En fil", code);
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        reader.pressWithFiles("skriv", files("bild.png", Planted.png()), "text", "")
                .sees(200, "Bilaga 2.png");
        reader.sameAgain().sees(200, "Bilaga 2.png").seesNot("Bilaga 3");
        assertThat(kept(matter(code)).values()).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void conversationHasRoomForFiftyFilesAndSaysSoWhenFull() {
        NewConversation begun = new Talking(context).begin(Talking.anonymous("Många bilder."));
        NewFile file = new NewFile("brev.txt", "text/plain", se.vagenin.casefile.FileContent.of(TEXT));
        for (int i = 0; i < 5; i++) {
            Tenant.run(
                    People.HANINGE,
                    () -> context.getBean(PersonSays.class)
                            .write(
                                    Talking.visitor(),
                                    begun.id(),
                                    UUID.randomUUID(),
                                    "Tio.",
                                    java.util.Collections.nCopies(10, file)));
        }
        Stranger reader = Stranger.at(port, "/svar").next("kod", begun.code().digits());
        reader.pressWithFiles("skriv", files("brev.txt", TEXT), "text", "En för mycket.")
                .sees(422, "Samtalet kan ha högst 50 filer.", "En för mycket.");
        reader.press("skriv", "text", "Utan fil.").sees(200, "Vi har fått det du skrev.");
    }

    private Map<UUID, List<Attachment>> kept(UUID matter) {
        return Tenant.call(
                People.HANINGE, () -> context.getBean(Conversations.class).files(People.HANINGE, matter));
    }

    /** The conversation that the code opens. */
    private UUID matter(String code) {
        var read = se.vagenin.crypto.code.ReturnCode.read(code).orElseThrow();
        return Tenant.call(
                People.HANINGE,
                () -> context.getBean(ReturnVisit.class).open(Talking.visitor(), read)
                                instanceof ReturnVisit.Opened.Open(var found)
                        ? found.matterId()
                        : new UUID(0, 0));
    }

    private long opened(UUID matter) {
        return database()
                .sql("select count(*) from audit_entry where object_id = :id and action = 'OPEN_ATTACHMENT'")
                .param("id", matter)
                .query(Long.class)
                .single();
    }

    private JdbcClient database() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return files;
    }

    private static String text(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }
}
