package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.wizard.WizardServer.EVENING;
import static se.vagenin.intake.wizard.WizardServer.HANINGE;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.crypto.TravelSeal;
import se.vagenin.tenancy.Tenant;

@SpringBootTest(
        classes = WizardServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WizardServer.KEYS, WizardServer.MAKE_KEYS})
@ExtendWith(OutputCaptureExtension.class)
class ReportPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    WizardServer.TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelSeal travel;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void evening() {
        clock.set(EVENING);
    }

    @Test
    void anonymousPersonReportsInElevenPagesAndNothingTracesThem(CapturedOutput log) {
        FormVisit visit = privateToText().at("Vad handlar det om?");
        visit.next("oro.orsaker", "NEGLECT", "oro.orsaker", "LEFT_ALONE", "oro.vet", "NO")
                .at("Stämmer dina svar?")
                .expect(200, "steg 9 av 9", "du är anonym", "Kanariebarnet", "Brister i omsorg\nBarnet lämnas ensamt");
        visit.press("skicka").at("Tack. Vi har tagit emot din anmälan.");
        visit.expect(200, "Tisdag 24 november 2026, kl. 19<", "Ett barn", "Senast tisdag 8 december 2026", "I dag")
                .expectNot("19.42", "Kanarie", "name=\"svar\"");
        assertThat(visit.reference()).matches("HAN-2026-\\d{5,}");
        assertThat(row(visit.reference()))
                .containsEntry("anonymous", true)
                .containsEntry("received_at", Timestamp.from(Instant.parse("2026-11-24T18:00:00Z")));
        assertThat(log).doesNotContain("Kanarie", "127.0.0.1", visit.reference());
    }

    @Test
    void receiptIsSavedAsPdfThatNamesNobody() {
        FormVisit visit = privateToText().next().press("skicka");
        visit.savePdf();
        assertThat(visit.response().statusCode()).isEqualTo(200);
        assertThat(visit.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(visit.response().body()).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @CsvSource({
        "forskola,,PRESCHOOL_OR_SCHOOL",
        "vard,DENTAL_CARE,DENTAL_CARE",
        "myndighet,POLICE,POLICE",
        "myndighet,MIGRATION_AGENCY,MIGRATION_AGENCY"
    })
    void professionalReportsInFewPages(String kind, String category, String stored) {
        FormVisit visit = FormVisit.start(port, "/orosanmalan?slag=" + kind);
        visit.next("fara", "NO").at("Vem är du som anmäler?").expect(200, "value=\"" + kind + "\" checked");
        visit.next("slag", kind).at("Hur når vi dig?");
        visit.next(professional(category == null ? "" : category)).at("Vem är barnet?");
        visit.next("barn[0].namn", "Provbarn Ett", "barn[0].fodd", "2019-03-12", "barn[0].plats", "skolan")
                .at("Vad är du orolig för?");
        visit.next("oro.text", "Barnet kommer hungrigt varje dag.", "oro.orsaker", "NEGLECT", "oro.vet", "YES")
                .at("Stämmer dina svar?")
                .expect(200, "steg 6 av 6");
        visit.press("skicka").expect(200, "Tisdag 24 november 2026, kl. 19.42", "inom en vecka efter beslutet");
        assertThat(row(visit.reference()))
                .containsEntry("category", stored)
                .containsEntry("mandated", true)
                .containsEntry("wants_feedback", true)
                .containsEntry("anonymous", false);
    }

    /** Optional, kept like every other answer, read back before sending, and changed like the rest. */
    @Test
    @Tag("R48")
    void whoReportsSaysWhatToMindWhenReachingThem() {
        FormVisit visit =
                FormVisit.start(port, "/orosanmalan").next("fara", "NO").next("slag", "privat");
        visit.expect(200, "Behöver vi vara försiktiga när vi hör av oss?").expectNot("vi-foldout\" open");
        String[] named = {"anonym", "nej", "du.namn", "Testa Testdotter", "du.epost", "testa@exempel.se"};
        String[] careful = {"trygg.tider", "Före <tre>", "trygg.svarare", "NO", "trygg.neutral", "ja"};
        visit.next(and(named, and(careful, "trygg.satt", "SMS")))
                .expect(422, "Skriv ditt nummer, eller ta bort valet", "href=\"#du-telefon\"")
                .expect(422, "value=\"Före &lt;tre>\"", "value=\"SMS\" checked", "vi-foldout\" open");
        visit.next(and(named, and(careful, "trygg.satt", "SMS", "du.telefon", "070-000 00 02")))
                .at("Vem är barnet?");
        visit.next("barn[0].okand", "ja").next("barn[0].plats", "hemma").next();
        visit.next("oro.text", "Barnet är ensamt.").next();
        visit.expect(
                        200,
                        "Tänk på när ni hör av er",
                        "Skicka sms\nFöre &lt;tre&gt;\nFår vi prata in ett meddelande? Nej")
                .expect(200, "Säg inte att det är socialtjänsten");
        visit.press("andra.du").expect(200, "value=\"SMS\" checked", "name=\"trygg.neutral\"");
        visit.press("skicka", and(named, and(careful, "trygg.satt", "EMAIL"))).expect(200, "Tack");
        assertThat(row(visit.reference())).containsEntry("anonymous", false);
    }

    @Test
    void whoReportsAtWorkCanSayItToo() {
        FormVisit visit =
                FormVisit.start(port, "/orosanmalan").next("fara", "NO").next("slag", "forskola");
        visit.next(and(professional(""), "du.epost", "", "trygg.satt", "EMAIL"));
        visit.at("Vem är barnet?");
        visit.next("barn[0].okand", "ja", "barn[0].plats", "skolan").next("oro.text", "Barnet är ensamt.");
        visit.expect(200, "Tänk på när ni hör av er", "Skicka e-post");
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void professionalCannotBeAnonymous() {
        FormVisit visit = FormVisit.start(port, "/orosanmalan");
        visit.next("fara", "NO").next("slag", "forskola");
        visit.next("anonym", "ja")
                .expect(422, "kan inte vara anonym", "href=\"#du-namn\"", "aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void dangerLeadsToTheTelephoneFirstAndThenOn() {
        FormVisit visit = FormVisit.start(port, "/orosanmalan").at("Är det bråttom?");
        visit.next("fara", "YES")
                .at("Ring nu, innan du skriver")
                .expect(200, "tel:112", "08-123 456 21", "08-123 456 40");
        visit.next().at("Vem är du som anmäler?");
    }

    @Test
    void backKeepsWhatIsTypedEvenWhenItIsWrong() {
        FormVisit visit = toChild();
        visit.press("tillbaka", "barn[0].namn", "Provbarn Ett", "barn[0].fodd", "fel")
                .at("Vill du säga vem du är?");
        visit.next("anonym", "ja").expect(200, "value=\"Provbarn Ett\"", "value=\"fel\"");
    }

    @Test
    void everyAnswerCanBeChangedFromTheCheckPageAndComesBackToIt() {
        FormVisit visit = privateToText().next();
        visit.press("andra.barn-1").at("Vem är barnet?").expect(200, "Kanariebarnet");
        visit.next("barn[0].namn", "Provbarn Två").at("Stämmer dina svar?").expect(200, "Provbarn Två");
        visit.press("andra.vem").next("slag", "forskola").at("Hur når vi dig?");
        visit.next(professional("")).at("Stämmer dina svar?").expect(200, "Förskolan Exemplet");
    }

    @Test
    void anotherLanguageShowsTheSamePageWithTheSameAnswersRightOrWrong() {
        FormVisit visit = toChild();
        visit.choose("English", "barn[0].namn", "Provbarn Ett", "barn[0].fodd", "fel")
                .expect(
                        200,
                        "<html lang=\"en\"",
                        "action=\"/en/orosanmalan\"",
                        "value=\"Provbarn Ett\"",
                        "value=\"fel\"");
        visit.choose("العربية", "barn[0].namn", "Provbarn Ett", "barn[0].fodd", "fel")
                .expect(200, "<html lang=\"ar\" dir=\"rtl\"");
        visit.choose("Svenska", "barn[0].namn", "Provbarn Ett", "barn[0].fodd", "2019-03-12")
                .at("Vem är barnet?")
                .expect(200, "value=\"2019-03-12\"");
    }

    @Test
    void theReceiptIsShownAgainInAnotherLanguage() {
        FormVisit visit = privateToText().next().press("skicka");
        String reference = visit.reference();
        visit.choose("Suomi").expect(200, "<html lang=\"fi\"", reference, "Tiistaina 24. marraskuuta 2026 klo 19");
    }

    /** Enter in a field presses the first button of its form; that may not be the one that changes the language. */
    @Test
    void theFirstButtonOfTheFormIsTheWayOn() {
        assertThat(toChild().body())
                .containsPattern(
                        "(?s)<header>.*<button class=\"ds-sr-only\" type=\"submit\" form=\"formular\"[^>]*></button><ul>.*formaction");
    }

    @Test
    void reloadShowsTheSamePageWithTheSameAnswers() {
        FormVisit visit = toChild();
        visit.next("barn[0].fodd", "fel").expect(422);
        visit.sameAgain().expect(422, "value=\"fel\"");
    }

    @Test
    void doubleClickMakesOneReportAndChangedAnswersMakeAnother() {
        FormVisit visit = privateToText().next();
        String check = visit.hidden("svar");
        String first = visit.press("skicka").reference();
        assertThat(visit.sameAgain().reference()).isEqualTo(first);
        String form = "steg=kontroll&till=andra.oro&svar=" + check;
        String second = visit.postRaw("/orosanmalan", form)
                .next("oro.text", "Något helt annat.")
                .press("skicka")
                .reference();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void severalChildrenAreAddedAndRemoved() {
        FormVisit visit = privateToText().next();
        visit.press("fler").at("Barn 2");
        visit.next("barn[1].namn", "Provbarn Två", "barn[1].plats", "hemma", "barn[1].samma", "ja")
                .at("Stämmer dina svar?")
                .expect(200, "Provbarn Två", "Ta bort barn 1");
        visit.press("fler")
                .next("barn[2].okand", "ja", "barn[2].plats", "vetinte")
                .press("ta-bort.1");
        visit.at("Stämmer dina svar?").expectNot("Kanariebarnet").expect(200, "Provbarn Två", "Barn 2");
        visit.press("andra.barn-1").next("barn[0].namn", "Provbarn Två");
        visit.press("skicka").expect(200, "Två barn", "Vi bedömer om barnen behöver skydd direkt.");
    }

    @Test
    void moreThanTwentyChildrenAreRefusedAndNoneIsLost() {
        FormVisit visit = privateToText().next();
        for (int child = 1; child < 20; child++) {
            visit.press("fler")
                    .next(of(child, "okand"), "ja", of(child, "plats"), "vetinte")
                    .at("Stämmer dina svar?");
        }
        visit.press("fler")
                .expect(422, "högst 20 barn", "Barn 20")
                .press("skicka")
                .expect(200, "20 barn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"201903120000", "20190312-12345", "abc", "190312-0000"})
    void wrongPersonalNumberIsRefused(String number) {
        toChild()
                .next("barn[0].namn", "Provbarn Ett", "barn[0].fodd", number)
                .expect(422, "Personnumret stämmer inte", "value=\"" + number + "\"", "value=\"Provbarn Ett\"")
                .expect(422, "aria-describedby=\"barn-0-fodd-tips barn-0-fodd-fel\"", "href=\"#barn-0-fodd\"");
    }

    @Test
    void birthdayInTheFutureOrOnNoDayIsRefused() {
        toChild()
                .next("barn[0].fodd", "2026-11-25")
                .expect(422, "kan inte ligga efter i dag, tisdag 24 november 2026")
                .next("barn[0].fodd", "2019-02-30")
                .expect(422, "Den dagen finns inte")
                .next("barn[0].fodd", "2026-11-24")
                .at("Var är barnet nu?");
    }

    @Test
    void nothingAboutTheChildIsRefusedButUnknownIsNot() {
        toChild()
                .next()
                .expect(422, "kryssa i att du inte vet")
                .next("barn[0].okand", "ja")
                .at("Var är barnet nu?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"å", "🧒"})
    void tooLongTextIsRefusedWithoutLosingALetter(String letter) {
        FormVisit visit = toText();
        visit.next("oro.text", letter.repeat(200_000))
                .expect(422, "Texten är 200\u00a0000 tecken", "högst 20\u00a0000", letter.repeat(200_000));
        visit.press("tillbaka", "oro.text", letter.repeat(200_000)).at("Vilka vuxna finns runt barnet?");
        visit.next().expect(200, letter.repeat(200_000));
        visit.next("oro.text", letter.repeat(20_000)).at("Vad handlar det om?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👧 ledsen 😢",
                "الطفل يبكي كل يوم",
                "𠜎𠜱 tecken",
                "rad ett\nrad två",
                "<script>alert(1)</script> & \"citat\""
            })
    void everyScriptAndSignIsKept(String text) {
        FormVisit visit = toText().next("oro.text", text).next();
        visit.expect(200, escaped(text)).press("skicka").expect(200, "Tack");
    }

    @Test
    void controlCharactersVanishAndNothingElse() {
        toText().next("oro.text", "a\u0000b\u0007c\u001bd\te").next().expect(200, "abcd\te");
    }

    @Test
    void fieldsThatTheFormDoesNotHaveAreNoAnswers() {
        FormVisit visit = toChild().next("barn[0].okand", "ja", "barn[7].namn", "Smuggel", "okänt", "Smuggel");
        visit.at("Var är barnet nu?").expectNot("Smuggel");
    }

    @Test
    void formLeftOpenTooLongKeepsEverythingAndGoesOn() {
        FormVisit visit = toText();
        clock.set(EVENING.plus(ReportSeal.LASTS));
        visit.next("oro.text", "Kvar efter natten").expect(422, "Dina svar finns kvar");
        visit.press("vidare").at("Vad är du orolig för?").expect(200, "Kvar efter natten");
        visit.next("oro.text", "Kvar efter natten").next().expect(200, "Kanariebarnet", "Kvar efter natten");
    }

    @Test
    void alteredAnswersAreNotReadButThePageTypedIsKept() {
        FormVisit visit = toText();
        visit.postRaw(
                "/orosanmalan",
                "steg=oro&svar=" + visit.hidden("svar").replaceFirst("....$", "AAAA") + "&oro.text=Kvar");
        visit.expect(422, "Vi kan inte läsa dina tidigare svar").press("vidare").expect(200, "Kvar");
        visit.postRaw("/orosanmalan", "").expect(422);
        visit.postRaw("/orosanmalan", "steg=hittepå&till=hittepå&svar=x").expect(422);
    }

    @Test
    void answersOfAnotherVersionAreNotReadButThePageTypedIsKept() {
        FormVisit visit = toText();
        byte[] otherwise = "[\"en annan form\"]".getBytes(StandardCharsets.UTF_8);
        String sealed = travel.seal(HANINGE, "report-answers", otherwise);
        visit.postRaw("/orosanmalan", "steg=oro&svar=" + sealed + "&oro.text=Kvar");
        visit.expect(422, "Vi kan inte läsa dina tidigare svar").press("vidare").expect(200, "Kvar");
        visit.postRaw("/orosanmalan/kvitto", "kvitto=" + travel.seal(HANINGE, "report-receipt", otherwise))
                .expect(400);
    }

    @Test
    void sendingTooEarlyLeadsToTheFirstQuestionLeft() {
        FormVisit visit = FormVisit.start(port, "/orosanmalan");
        visit.next("fara", "UNKNOWN").press("skicka", "slag", "privat").expect(422, "Välj om du vill vara anonym");
    }

    @Test
    void nothingIsSetOrStoredInTheBrowser() {
        FormVisit visit = privateToText();
        assertThat(visit.response().headers().map()).doesNotContainKeys("set-cookie", "Set-Cookie");
        assertThat(visit.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(visit.response().headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void listOfTheDayDecidesWhoMayBeChosen() {
        UnaryOperator<String> categories = when -> {
            clock.set(Instant.parse(when));
            return FormVisit.start(port, "/orosanmalan")
                    .next("fara", "NO")
                    .next("slag", "myndighet")
                    .body();
        };
        assertThat(categories.apply("2026-01-14T12:00:00Z")).contains("POLICE").doesNotContain("CUSTOMS");
        assertThat(categories.apply("2026-01-15T12:00:00Z")).contains("POLICE", "CUSTOMS");
    }

    private FormVisit toChild() {
        return FormVisit.start(port, "/orosanmalan")
                .next("fara", "NO")
                .next("slag", "privat")
                .next("anonym", "ja")
                .at("Vem är barnet?");
    }

    private FormVisit toText() {
        return toChild()
                .next("barn[0].namn", "Kanariebarnet", "barn[0].fodd", "2019-03-12")
                .at("Var är barnet nu?")
                .next("barn[0].plats", "hemma", "barn[0].adress", "Kanariegatan 7")
                .at("Vilka vuxna finns runt barnet?")
                .next("barn[0].vuxen1", "Testa Testdotter", "barn[0].telefon1", "070-000 00 00")
                .at("Vad är du orolig för?");
    }

    private FormVisit privateToText() {
        return toText().next("oro.text", "Kanarietext: barnet är ensamt på kvällarna.", "oro.sedan", "sedan i mars");
    }

    private static String[] professional(String category) {
        return new String[] {
            "du.kategori", category,
            "du.namn", "Sanna Exempel",
            "du.roll", "förskollärare",
            "du.arbetsplats", "Förskolan Exemplet",
            "du.telefon", "070-000 00 01",
            "du.epost", "sanna@exempel.se",
            "du.aterkoppling", "ja"
        };
    }

    private static String of(int child, String field) {
        return ReportStep.Stop.field(child, field);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Map<String, @Nullable Object> row(String reference) {
        return Tenant.call(
                HANINGE,
                () -> transaction.execute(_ -> jdbc.sql("""
                        select report.category, report.mandated, report.anonymous, report.wants_feedback,
                            report.received_at
                        from concern_report report
                        join matter on matter.municipality = report.municipality and matter.id = report.matter_id
                        where report.municipality = :municipality and matter.reference = :reference
                        """)
                        .param("municipality", HANINGE.code())
                        .param("reference", reference)
                        .query()
                        .singleRow()));
    }
}
