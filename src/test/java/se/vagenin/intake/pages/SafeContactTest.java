package se.vagenin.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.audit.Audit;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.Browser;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** How a person may be reached stands above everything that can lead to a call or a letter, and is never skipped. */
@DemoApp
class SafeContactTest {

    private static final Map<String, String> DANGER = Map.of(
            "aldrig",
            "Ring aldrig hem, <maken> svarar",
            "nas",
            "070-174 06 05",
            "nar",
            "Vardagar 9–11",
            "rostbrevlada",
            "NO",
            "neutral",
            "ja",
            "sprak",
            "Arabiska",
            "tolk",
            "ja");

    @LocalServerPort
    int port;

    @Autowired
    ReceiveConcern receive;

    @Autowired
    RegisterContact register;

    @Autowired
    AssessProtection assess;

    @Autowired
    Matters matters;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    @Tag("R48")
    void itStandsFirstInTheMatterAndWhatHeldBeforeStays() {
        Receipt receipt = received(People.child("Provbarn Ett", LocalDate.of(2020, 3, 1)));
        Browser sanna = as("sanna");
        String page = safe(receipt.matterId());

        String shown = post(sanna, page, DANGER).body();
        assertThat(shown)
                .contains("Säker kontakt: Provbarn Ett.", "Aldrig: Ring aldrig hem, &lt;maken&gt; svarar.")
                .contains(
                        "Lämna inget meddelande",
                        "Neutral avsändare",
                        "Vardagar 9–11",
                        "Arabiska",
                        "Tolk behövs (13 § FL)");
        assertThat(shown.indexOf("vi-safe")).isLessThan(shown.indexOf("Gör skyddsbedömning"));

        Map<String, String> changed = new HashMap<>(DANGER);
        changed.put("aldrig", "Skriv aldrig brev");
        post(sanna, page, changed);
        assertThat(sanna.get(page).body())
                .contains("Skriv aldrig brev", "Ring aldrig hem", "Det som har gällt", "I dag 13.20, Sanna Exempel");
        UUID person = person(receipt.matterId());
        assertThat(Tenant.call(People.HANINGE, () -> audit.about(People.HANINGE, person, 50)))
                .filteredOn(row -> row.action().equals("RECORD_SAFE_CONTACT"))
                .hasSize(2);
    }

    @Test
    void whatCameWithTheReportIsThereFromTheStart() {
        var said = new SafeContact(
                Set.of(SafeContact.Way.SMS), "", "", SafeContact.Voicemail.UNKNOWN, false, "", "Finska", false);
        Receipt receipt =
                received(People.child("Provbarn Två", LocalDate.of(2020, 3, 1)).reachedBy(said));

        assertThat(as("sanna").get("/arbete/arenden/" + receipt.matterId()).body())
                .contains("Säker kontakt: Provbarn Två.", "Går att nå med: sms.", "Språk: Finska.");
    }

    @Test
    void theNumberOfAProtectedPersonIsShownOnlyWithAReason() {
        ReportedConcern.Subject child = People.child("Provbarn Hemlig", LocalDate.of(2020, 3, 1));
        Receipt receipt = received(new ReportedConcern.Subject(
                null,
                child.birthDate(),
                child.name(),
                child.address(),
                null,
                null,
                Protection.CONFIDENTIALITY_MARK,
                List.of(),
                new SafeContact(
                        Set.of(), "070-174 06 99", "", SafeContact.Voicemail.NO, false, "Aldrig post", "", false)));
        Browser nadja = as("nadja");
        String address = "/arbete/arenden/" + receipt.matterId();

        assertThat(nadja.get(address).body())
                .contains("Aldrig post", "visas med skäl")
                .doesNotContain("070-174 06 99");
        String reveal = address + "/personer/" + person(receipt.matterId()) + "/visa";
        assertThat(post(nadja, reveal, Map.of("skal", "Ringer om skyddet i kväll."))
                        .body())
                .contains("070-174 06 99");
    }

    @Test
    void nothingIsOfferedBeforeItIsSaidToBeRead() {
        UUID id = UUID.randomUUID();
        var contact = new NewContact(
                id,
                MatterKind.SUPPORT_WISH,
                Channel.PHONE,
                TestClock.START,
                ReporterCategory.PRIVATE,
                List.of(new NewContact.About(
                        null,
                        new NewPerson("Vuxen Provsson", null, null, null, Protection.NONE),
                        new SafeContact(Set.of(), "", "", SafeContact.Voicemail.NO, false, "", "", false))),
                false,
                "Ringde och bad om hjälp.");
        Tenant.run(People.HANINGE, () -> register.register(people.sanna(), contact));
        Browser sanna = as("sanna");
        String way = "/arbete/arenden/" + id + "/vag";

        HttpResponse<String> refused = post(sanna, way, Map.of("vag", "SUPPORT_STARTED", "informerad", "true"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Läs hur personen får nås", "name=\"sakerkontakt\"");
        HttpResponse<String> read =
                post(sanna, way, Map.of("vag", "SUPPORT_STARTED", "informerad", "true", "sakerkontakt", "ja"));
        assertThat(read.body()).doesNotContain("Läs hur personen får nås och kryssa");
    }

    @Test
    @Tag("R48")
    void whatTheReporterAskedForStandsAboveTheNumberAndBeforeTheAnswer() {
        ReportedConcern like = People.preschoolReport(TestClock.START);
        var careful = new SafeContact(
                Set.of(SafeContact.Way.CALL), "", "Efter <fyra>", SafeContact.Voicemail.NO, true, "", "", false);
        ReportedConcern report = People.report(
                like.receivedAt(),
                like.reporter().reachedBy(careful),
                List.of(People.child("Provbarn Tre", LocalDate.of(2020, 3, 1))),
                Set.of(ReportedConcern.Reason.NEGLECT));
        Receipt receipt = Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), report));
        Browser sanna = as("sanna");
        String address = "/arbete/arenden/" + receipt.matterId();

        for (String path : List.of("", "/anmalan", "/aterkoppling")) {
            String page = sanna.get(address + path).body();
            assertThat(page)
                    .as(path)
                    .contains("Säker kontakt: anmälaren.", "Lämna inget meddelande i röstbrevlåda.")
                    .contains("Neutral avsändare", "När: Efter &lt;fyra&gt;.");
            int number = page.indexOf("<dt>Telefon</dt>");
            if (number >= 0) {
                assertThat(page.indexOf("Säker kontakt: anmälaren.")).isLessThan(number);
            }
        }
        assertThat(sanna.get(address + "/anmalan").body()).contains("<dt>Telefon</dt>");

        String assessment = receipt.subjects().getFirst().assessmentId().toString();
        Map<String, String> answer =
                Map.of("bedomning", assessment, "version", "0", "besked-" + assessment, "olampligt");
        HttpResponse<String> unread = post(sanna, address + "/aterkoppling", answer);
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("href=\"#sakerkontakt-" + assessment, "Läs hur personen får nås");
        Map<String, String> read = new HashMap<>(answer);
        read.put("sakerkontakt-" + assessment, "ja");
        assertThat(post(sanna, address + "/aterkoppling", read).body())
                .doesNotContain("href=\"#sakerkontakt-" + assessment);
    }

    @Test
    void aPersonOfAnotherMatterHasNoSuchPage() {
        Receipt one = received(People.child("Provbarn Ett", LocalDate.of(2020, 3, 1)));
        Receipt other = received(People.child("Provbarn Fem", LocalDate.of(2019, 3, 1)));
        String page = "/arbete/arenden/" + one.matterId() + "/personer/" + person(other.matterId()) + "/saker-kontakt";

        assertThat(as("sanna").get(page).statusCode()).isEqualTo(404);
        assertThat(as("nora").get(safe(one.matterId())).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongIsSaidAndKept() {
        Receipt receipt = received(People.child("Provbarn Ett", LocalDate.of(2020, 3, 1)));
        HttpResponse<String> answer =
                post(as("sanna"), safe(receipt.matterId()), Map.of("aldrig", "x".repeat(501), "sprak", "Tigrinska"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("högst 500 tecken", "x".repeat(501), "value=\"Tigrinska\"");
    }

    private Receipt received(ReportedConcern.Subject child) {
        ReportedConcern like = People.preschoolReport(TestClock.START);
        ReportedConcern report = People.report(
                like.receivedAt(), like.reporter(), List.of(child), Set.of(ReportedConcern.Reason.NEGLECT));
        return Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), report));
    }

    private UUID person(UUID matter) {
        return Tenant.call(
                People.HANINGE, () -> matters.subjects(People.HANINGE, matter).getFirst());
    }

    private String safe(UUID matter) {
        return "/arbete/arenden/" + matter + "/personer/" + person(matter) + "/saker-kontakt";
    }

    private Browser as(String who) {
        Browser browser = new Browser(port);
        browser.signIn(who, "/arbete/inkorg");
        return browser;
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Browser.token(browser.get(path)));
        return browser.post(path, all);
    }
}
