package se.vagenin.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.audit.Audit;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Outcome;
import se.vagenin.directory.AgeSpan;
import se.vagenin.directory.BoardDecision;
import se.vagenin.directory.DocumentationMode;
import se.vagenin.directory.InterventionType;
import se.vagenin.directory.NewOffering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingResult;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.Topic;
import se.vagenin.directory.Validity;
import se.vagenin.identity.Browser;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** The pages of a matter as a browser without script meets them: every step, every refusal, nothing typed lost. */
@DemoApp
class MatterPagesTest {

    private static final String REASONS = "Barnet är hos mormor, det är bekräftat per telefon.";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ReceiveConcern receive;

    @Autowired
    RegisterContact register;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @Autowired
    Audit audit;

    @Autowired
    Offerings offerings;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    @Tag("R01")
    @Tag("R32")
    void theMatterSaysWhatIsNextAndWhoHasSeenIt() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START.minus(Duration.ofHours(2))));
        HttpResponse<String> page = as("sanna").get(matter(receipt));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Gör skyddsbedömning för Provbarn Ett", "SoL 20 kap. 1 §", "Öppnas när skydd är bedömt")
                .contains("väntat 2 tim")
                .doesNotContain("Barnet kom utan ytterkläder");
        assertThat(reads(receipt, "READ_MATTER")).isEqualTo(1);

        assertThat(as("sanna").get(matter(receipt) + "/anmalan").body())
                .contains("Barnet kom utan ytterkläder och sa att ingen var hemma i natt.");
        assertThat(reads(receipt, "READ_MATTER")).isEqualTo(2);
        assertThat(as("sanna").get(matter(receipt) + "/logg").body()).contains("läste ärendet", "läste loggen");
    }

    /** One who works with a matter reads it many times; the page tells who else has. */
    @Test
    void thePageTellsWhoReadItLastEachOnce() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        as("ove").get(matter(receipt));
        Browser sanna = as("sanna");
        for (int times = 0; times < 5; times++) {
            sanna.get(matter(receipt));
        }
        String page = sanna.get(matter(receipt)).body();
        String seen = page.substring(page.indexOf("Vem har sett ärendet"));
        assertThat(seen.split("<td>Du</td>", -1)).hasSize(2);
        assertThat(seen).contains("<td>Ove Provsson</td>").contains("Hela loggen");
    }

    @Test
    @Tag("R32")
    void whatOneMayNotSeeDoesNotExist() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        for (String path : List.of("", "/anmalan", "/logg", "/stod", "/aterkoppling", "/anteckningar/ny")) {
            assertThat(as("nora").get(matter(receipt) + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(as("nora").get("/arbete/arenden/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(reads(receipt, "READ_MATTER")).isZero();
    }

    @Test
    @Tag("R01")
    @Tag("R02")
    @Tag("R09")
    void aProtectionAssessmentKeepsWhatIsTypedUntilItIsWhole() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        String skydd = child(receipt) + "/skydd";

        HttpResponse<String> missing = post(sanna, skydd, Map.of("skal", REASONS, "gor", "las"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains(
                        "tre svar behöver rättas".substring(1),
                        REASONS,
                        "href=\"#skydd\"",
                        "href=\"#grund\"",
                        "href=\"#hord\"");

        post(sanna, skydd, Map.of("skal", "Utkastet.", "gor", "utkast"));
        assertThat(sanna.get(skydd).body()).contains("Utkastet.", "Utkast sparat 13.20");

        HttpResponse<String> locked = post(sanna, skydd, protection());
        assertThat(locked.uri().getPath()).isEqualTo(matter(receipt));
        assertThat(locked.body()).contains("Besluta om utredning för Provbarn Ett", "Inget behov av omedelbart skydd");
        assertThat(running(receipt)).containsExactly(ClockKind.PRELIMINARY_ASSESSMENT);
        assertThat(as("sanna").get(skydd).uri().getPath()).isEqualTo(matter(receipt));
    }

    @Test
    @Tag("R01")
    void theOutOfHoursServiceAssessesAtNight() {
        Receipt receipt = receive(People.policeReport(TestClock.START));
        clock.forward(Duration.ofHours(11));
        Map<String, String> form = new HashMap<>(protection());
        form.put("skydd", "CANNOT_ASSESS_YET");
        HttpResponse<String> page = post(as("nadja"), child(receipt) + "/skydd", form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(running(receipt)).contains(ClockKind.PROTECTION_ASSESSMENT);
        assertThat(as("nadja").get(child(receipt) + "/skydd").body())
                .contains("Tidigare försök", "Våld kan finnas i hemmet");
    }

    @Test
    @Tag("R01")
    void nothingIsDecidedBeforeProtection() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        assertThat(sanna.get(child(receipt) + "/beslut").body()).contains("Skyddsbedömningen är inte gjord");
        Map<String, String> form = new HashMap<>(declined("ADVICE"));
        form.put("version", "0");
        HttpResponse<String> refused = send(sanna, child(receipt) + "/beslut", matter(receipt), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skyddsbedömningen är inte gjord", "Familjen har fått råd.");
    }

    @Test
    @Tag("R48")
    void supportIsNotOfferedBeforeTheSafeContactIsSaidToBeRead() {
        var careful = new SafeContact(Set.of(), "", "", SafeContact.Voicemail.NO, false, "Ring aldrig hem", "", false);
        ReportedConcern like = People.preschoolReport(TestClock.START);
        Receipt receipt = assessed(People.report(
                TestClock.START,
                like.reporter(),
                List.of(like.subjects().getFirst().reachedBy(careful)),
                like.concern().reasons()));
        Browser sanna = as("sanna");
        String page = sanna.get(child(receipt) + "/beslut").body();
        assertThat(page.indexOf("Aldrig: Ring aldrig hem."))
                .isPositive()
                .isLessThan(page.indexOf("Hur slutar förhandsbedömningen?"));
        Map<String, String> form = new HashMap<>(declined("SUPPORT"));
        form.put("insats", offering().toString());
        form.put("informerad", "true");

        HttpResponse<String> unread = post(sanna, child(receipt) + "/beslut", form);
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body())
                .contains("Läs hur personen får nås", "href=\"#sakerkontakt\"", "Familjen har fått råd.");
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.AWAITING_DECISION);

        form.put("sakerkontakt", "ja");
        assertThat(post(sanna, child(receipt) + "/beslut", form).body()).contains("Inleds inte, stöd erbjuds");
    }

    @Test
    void onlyAConcernStandsInAPreliminaryAssessment() {
        UUID id = UUID.randomUUID();
        var wish = new NewContact(
                id,
                MatterKind.SUPPORT_WISH,
                Channel.PHONE,
                TestClock.START,
                ReporterCategory.PRIVATE,
                List.of(new NewContact.About(null, new NewPerson("Vuxen Provsson", null, null, null, Protection.NONE))),
                false,
                "Ringde och bad om hjälp.");
        Tenant.run(People.HANINGE, () -> register.register(people.sanna(), wish));

        assertThat(as("sanna").get("/arbete/arenden/" + id).body())
                .contains("Önskemål att besvara")
                .doesNotContain("Förhandsbedömning");
        Receipt concern = assessed(People.preschoolReport(TestClock.START));
        assertThat(as("sanna").get(matter(concern)).body()).contains(">Förhandsbedömning</span>");
    }

    @Test
    @Tag("R03")
    @Tag("R22")
    @Tag("R23")
    void supportIsOfferedFollowedUpAndStarted() {
        UUID group = offering();
        Receipt receipt = assessed(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        Map<String, String> form = new HashMap<>(declined("SUPPORT"));
        form.put("insats", group.toString());

        HttpResponse<String> untold = post(sanna, child(receipt) + "/beslut", form);
        assertThat(untold.statusCode()).isEqualTo(422);
        assertThat(untold.body()).contains("rätten att ansöka om stöd", "Familjen har fått råd.");
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.AWAITING_DECISION);

        form.put("informerad", "true");
        HttpResponse<String> decided = post(sanna, child(receipt) + "/beslut", form);
        assertThat(decided.body()).contains("Inleds inte, stöd erbjuds", "Trygga föräldrar", "Väntar på svar");
        assertThat(running(receipt)).contains(ClockKind.SUPPORT_ANSWER, ClockKind.REPORTER_FEEDBACK);

        HttpResponse<String> offers = sanna.get(matter(receipt) + "/stod");
        String offer = find(offers, "name=\"erbjudande\" value=\"([^\"]+)\"");
        HttpResponse<String> silent = post(sanna, matter(receipt) + "/stod", Map.of("erbjudande", offer));
        assertThat(silent.statusCode()).isEqualTo(422);
        HttpResponse<String> answered =
                post(sanna, matter(receipt) + "/stod", Map.of("erbjudande", offer, "svar-" + offer, "ACCEPTED"));
        assertThat(answered.body()).contains("Tackade ja");
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.CLOSED);
        assertThat(found(receipt).outcome()).isEqualTo(Outcome.SUPPORT_STARTED);
        assertThat(running(receipt)).doesNotContain(ClockKind.SUPPORT_ANSWER);
    }

    @Test
    @Tag("R01")
    @Tag("R03")
    void aConcernIsNotLeftAroundItsAssessments() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        UUID group = offering();
        for (Map<String, String> way : List.of(
                Map.of("vag", "SUPPORT_STARTED", "insats", group.toString(), "informerad", "true"),
                Map.of("vag", "ADVICE_ENOUGH", "skal", "Råd räckte."))) {
            HttpResponse<String> refused = post(as("sanna"), matter(receipt) + "/vag", way);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Ärendet gäller en anmälan");
        }
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.AWAITING_PROTECTION);
    }

    @Test
    @Tag("R08")
    void violenceIsOpenedOrTheReasonAgainstItIsWritten() {
        Receipt receipt = assessed(People.policeReport(TestClock.START));
        HttpResponse<String> refused = post(as("sanna"), child(receipt) + "/beslut", declined("CLOSED"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Anmälan gäller våld", "href=\"#trots\"");

        Map<String, String> form = new HashMap<>(declined("OPEN"));
        HttpResponse<String> opened = post(as("sanna"), child(receipt) + "/beslut", form);
        assertThat(opened.body()).contains("Utredning inleds", "Lämna över ärendet till utredning");
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.AWAITING_HANDOVER);
    }

    @Test
    @Tag("R06")
    void theUnqualifiedSeesWhyAndWhoCan() {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START));
        HttpResponse<String> page = as("ove").get(child(receipt) + "/beslut");
        assertThat(page.body()).contains("socionomexamen", "Sanna Exempel").doesNotContain("Fatta beslutet");
        Map<String, String> form = new HashMap<>(declined("ADVICE"));
        form.put("version", "1");
        HttpResponse<String> refused = send(as("ove"), child(receipt) + "/beslut", matter(receipt), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(found(receipt).status()).isEqualTo(MatterStatus.AWAITING_DECISION);
    }

    @Test
    @Tag("R03")
    void aSecondDecisionIsRefusedAndAStaleOneShowsBothVersions() {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        Map<String, String> stale = new HashMap<>(declined("ADVICE"));
        stale.put("version", "0");
        HttpResponse<String> conflict = send(sanna, child(receipt) + "/beslut", child(receipt) + "/beslut", stale);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Någon hann före", "Familjen har fått råd.");

        post(sanna, child(receipt) + "/beslut", declined("ADVICE"));
        assertThat(found(receipt).outcome()).isEqualTo(Outcome.ADVICE_ENOUGH);
        Map<String, String> second = new HashMap<>(declined("OPEN"));
        second.put("version", "2");
        HttpResponse<String> refused = send(sanna, child(receipt) + "/beslut", child(receipt) + "/beslut", second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Beslutet är redan fattat");

        Map<String, String> otherTab = new HashMap<>(declined("OPEN"));
        otherTab.put("version", "1");
        otherTab.put("skal", "Uppgifter om slag.");
        HttpResponse<String> late = send(sanna, child(receipt) + "/beslut", child(receipt) + "/beslut", otherTab);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .as("what stands now beside what was written")
                .contains("Sanna Exempel", "Familjen har fått råd.", "Uppgifter om slag.");
    }

    @Test
    @Tag("R04")
    void longerTimeTakesReasonsALaterDayAndSomeoneWithTheRight() {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START));
        String page = child(receipt) + "/langre-tid";
        assertThat(post(as("maja"), page, Map.of("datum", "i morgon", "skal", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(as("maja"), page, Map.of("datum", "2026-12-01", "skal", "Skäl."))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> extended =
                post(as("maja"), page, Map.of("datum", "2026-12-22", "skal", "Barnet vårdas på sjukhus."));
        assertThat(extended.body()).contains("22 dec");
    }

    @Test
    @Tag("R29")
    @Tag("R49")
    void aNoteIsDraftedLockedCorrectedAndDisputed() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        HttpResponse<String> blank = sanna.get(matter(receipt) + "/anteckningar/ny");
        String note = find(blank, "action=\"([^\"]+/anteckningar/[^\"]+)\"");
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "0", "datum", "2026-11-24", "klockslag", "11.40", "text", "Hos farmor.", "gor", "spara"));

        HttpResponse<String> draft = send(sanna, note, matter(receipt), form);
        assertThat(draft.body()).contains("Utkast sparat 13.20", "Hos farmor.");
        assertThat(as("maja").get(matter(receipt)).body()).doesNotContain("Hos farmor.");
        HttpResponse<String> stale = send(sanna, note, matter(receipt), form);
        assertThat(stale.statusCode()).isEqualTo(409);

        form.putAll(Map.of("version", "1", "gor", "las"));
        HttpResponse<String> locked = send(sanna, note, matter(receipt), form);
        assertThat(locked.body()).contains("Hos farmor.", "Hände i dag 11.40, sparad i dag 13.20");

        String correct = find(locked, "href=\"([^\"]+rattar=[^\"]+)\"");
        HttpResponse<String> page = sanna.get(correct);
        assertThat(page.body()).contains("Hos farmor.");
        HttpResponse<String> corrected = submitNote(sanna, page, "Hos mormor.");
        assertThat(corrected.body()).contains("<s>Hos farmor.</s>", "Hos mormor.");

        HttpResponse<String> disputing = sanna.get(find(corrected, "href=\"([^\"]+ifragasatt=[^\"]+)\""));
        HttpResponse<String> disputed = submitNote(sanna, disputing, "Mamma anser att det inte stämmer.");
        assertThat(disputed.body())
                .contains("Ifrågasatt uppgift:", "Mamma anser")
                .doesNotContain("<s>Hos mormor.</s>");
    }

    @Test
    void aNoteWithoutTimeOrWordsKeepsTheRest() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        String note = matter(receipt) + "/anteckningar/" + UUID.randomUUID();
        HttpResponse<String> page = send(
                sanna,
                note,
                matter(receipt),
                Map.of("version", "0", "datum", "2027-01-01", "klockslag", "25.99", "text", "مرحبا 👋", "gor", "las"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("مرحبا 👋", "href=\"#klockslag\"");
    }

    @Test
    @Tag("R10")
    void contactWithOthersTakesAConsent() {
        Receipt receipt = receive(People.preschoolReport(TestClock.START));
        Map<String, String> form = new HashMap<>(Map.of(
                "part",
                "OTHER",
                "datum",
                "2026-11-24",
                "klockslag",
                "12.00",
                "text",
                "Skolan berättar.",
                "samtycke",
                ""));
        HttpResponse<String> refused = post(as("sanna"), matter(receipt) + "/kontakt", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Andra kontakter kräver samtycke", "Skolan berättar.");
        form.put("samtycke", "Vårdnadshavare 1, att vi frågar skolan.");
        assertThat(post(as("sanna"), matter(receipt) + "/kontakt", form).body())
                .contains("Någon annan. Skolan berättar. Samtycke: Vårdnadshavare 1");
    }

    @Test
    @Tag("R12")
    void theReporterWhoAskedIsToldOneOfThreeThings() {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START));
        Browser sanna = as("sanna");
        String path = matter(receipt) + "/aterkoppling";
        assertThat(sanna.get(path).body()).contains("Beslutet är inte fattat än");
        post(sanna, child(receipt) + "/beslut", declined("ADVICE"));
        assertThat(sanna.get(matter(receipt)).body()).contains("Svara anmälaren");

        String id = receipt.subjects().getFirst().assessmentId().toString();
        Map<String, String> unreasoned = Map.of("bedomning", id, "besked-" + id, "olampligt", "skal-" + id, "");
        assertThat(post(sanna, path, unreasoned).statusCode()).isEqualTo(422);
        HttpResponse<String> told = post(sanna, path, Map.of("bedomning", id, "besked-" + id, "ja"));
        assertThat(told.body()).contains("Utredning har inte inletts", "Hämta brevet");
        assertThat(running(receipt)).isEmpty();
        HttpResponse<String> letter = sanna.get(path + "/" + id + "/brev");
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.body()).startsWith("%PDF");
    }

    @Test
    @Tag("R13")
    void aPrivateReporterIsToldNothing() {
        Receipt receipt = assessed(People.report(
                TestClock.START,
                ReportedConcern.Reporter.anonymousPrivate(),
                List.of(People.child("Provbarn Nio", LocalDate.of(2018, 1, 1))),
                Set.of()));
        Browser sanna = as("sanna");
        assertThat(sanna.get(matter(receipt)).body())
                .contains("Anonym privatperson", "kl. 13")
                .doesNotContain("kl. 13.20");
        assertThat(sanna.get(matter(receipt) + "/aterkoppling").body())
                .contains("Återkoppling får bara lämnas")
                .doesNotContain("Anmälaren har frågat nu");
        HttpResponse<String> refused = send(sanna, matter(receipt) + "/aterkoppling/fraga", matter(receipt), Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    @Tag("R32")
    void protectedDataStandsInNoPageUntilAReasonIsGiven() {
        Receipt receipt = receive(People.report(
                TestClock.START,
                new ReportedConcern.Reporter(
                        ReporterCategory.HEALTH_CARE,
                        false,
                        "Vera Vårdprov",
                        null,
                        "Vårdcentralen",
                        null,
                        null,
                        false,
                        false),
                List.of(new ReportedConcern.Subject(
                        new PersonalNumber(PROTECTED),
                        null,
                        "Provbarn Sekret",
                        "Hemliga gatan 7",
                        "Hos faster",
                        "Hemliga skolan",
                        Protection.PROTECTED_REGISTRATION,
                        List.of())),
                Set.of()));
        Browser nadja = as("nadja");
        for (String path : List.of("", "/anmalan")) {
            assertThat(nadja.get(matter(receipt) + path).body())
                    .contains("skydda")
                    .doesNotContain("Hemliga", "Hos faster", PROTECTED.substring(8));
        }
        String reveal = find(nadja.get(matter(receipt)), "href=\"([^\"]+/visa)\"");
        HttpResponse<String> unreasoned = post(nadja, reveal, Map.of("skal", "Ja"));
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).doesNotContain("Hemliga");
        HttpResponse<String> shown = post(nadja, reveal, Map.of("skal", "Barnet ska hämtas i natt."));
        assertThat(shown.body()).contains("Hemliga gatan 7", "Hos faster");
        assertThat(nadja.get(matter(receipt)).body())
                .contains("Skäl: Barnet ska hämtas i natt.")
                .doesNotContain("Hemliga");
        assertThat(as("sanna").get(matter(receipt)).statusCode()).isEqualTo(403);
    }

    private static final String PROTECTED = "201601012394";

    private Receipt receive(ReportedConcern report) {
        return Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), report));
    }

    private Receipt assessed(ReportedConcern report) {
        Receipt receipt = receive(report);
        assertThat(post(as("sanna"), child(receipt) + "/skydd", protection()).statusCode())
                .isEqualTo(200);
        return receipt;
    }

    private static Map<String, String> protection() {
        return Map.of("skydd", "NO_NEED", "grund", "REPORT", "skal", REASONS, "hord", "ja", "gor", "las");
    }

    private static Map<String, String> declined(String way) {
        return Map.of("beslut", way, "skal", "Familjen har fått råd.", "hord", "ja", "mote", "ja", "gor", "beslut");
    }

    private UUID offering() {
        var content = new OfferingContent(
                new OfferingContent.Presentation(
                        "Trygga föräldrar", "Möt andra föräldrar.", "Föräldrar", "Åtta träffar."),
                InterventionType.PARENT_GROUP,
                Topic.PARENTING,
                new AgeSpan(3, 12),
                OfferingContent.Owner.unit(people.sanna().units().iterator().next()),
                new OfferingContent.Mandate(
                        "11 kap. 5 § SoL", new BoardDecision("SN 2026:41", LocalDate.of(2026, 3, 18))),
                new OfferingContent.Documentation(DocumentationMode.IDENTIFIED, null),
                new OfferingContent.Practice("Kulturhuset", "Tisdagar", true, false, null, 5, null),
                OfferingContent.Welcome.ALL,
                OfferingContent.Visit.UNTOLD,
                new Validity(LocalDate.of(2026, 3, 18), null));
        OfferingResult saved =
                Tenant.call(People.HANINGE, () -> offerings.save(people.staff("maja"), NewOffering.create(content)));
        return ((OfferingResult.Saved) saved).id();
    }

    private Browser as(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, "/arbete/inkorg");
        return browser;
    }

    /** Sends a form as its own page would: with the token and the version that the page was read with. */
    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        HttpResponse<String> page = browser.get(path);
        Map<String, String> all = new HashMap<>();
        Matcher version = VERSION.matcher(page.body());
        if (version.find()) {
            all.put("version", version.group(1));
        }
        all.putAll(fields);
        all.put("_csrf", Browser.token(page));
        return browser.post(path, all);
    }

    private static HttpResponse<String> send(Browser browser, String path, String from, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Browser.token(browser.get(from)));
        return browser.post(path, all);
    }

    private static HttpResponse<String> submitNote(Browser browser, HttpResponse<String> page, String text) {
        Map<String, String> form = new HashMap<>(
                Map.of("version", "0", "datum", "2026-11-24", "klockslag", "13.10", "text", text, "gor", "las"));
        form.put("rattar", find(page, "name=\"rattar\" value=\"([^\"]+)\""));
        if (page.body().contains("name=\"ifragasatt\"")) {
            form.put("ifragasatt", "true");
        }
        form.put("_csrf", Browser.token(page));
        return browser.post(find(page, "action=\"([^\"]+/anteckningar/[^\"]+)\""), form);
    }

    private static String find(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String matter(Receipt receipt) {
        return "/arbete/arenden/" + receipt.matterId();
    }

    private static String child(Receipt receipt) {
        return matter(receipt) + "/barn/" + receipt.subjects().getFirst().assessmentId();
    }

    private Matter found(Receipt receipt) {
        return Tenant.call(People.HANINGE, () -> matters.find(People.HANINGE, receipt.matterId()))
                .orElseThrow();
    }

    private List<ClockKind> running(Receipt receipt) {
        return Tenant.call(People.HANINGE, () -> clocks.of(People.HANINGE, receipt.matterId())).stream()
                .filter(MatterClock::running)
                .map(each -> each.set().kind())
                .toList();
    }

    private long reads(Receipt receipt, String action) {
        return Tenant.call(People.HANINGE, () -> audit.about(People.HANINGE, receipt.matterId(), 100)).stream()
                .filter(each -> each.action().equals(action))
                .count();
    }
}
