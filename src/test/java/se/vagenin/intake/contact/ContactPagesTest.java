package se.vagenin.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** The public pages of a conversation, without script, on the whole program. */
@DemoApp
@ExtendWith(OutputCaptureExtension.class)
class ContactPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void ready() {
        clock.reset();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whoeverHasACodeFindsTheWayToTheAnswerFromEveryPublicPage() {
        Stranger.at(port, "/kontakt").sees(200, "Har du redan skrivit till oss?", "href=\"/svar\">Läs svar</a>");
        for (String path : new String[] {"/", "/stod", "/svar"}) {
            Stranger.at(port, path).sees(200, "href=\"/svar\">Läs svar med kod</a>");
        }
        Stranger.at(port, "/ar/").sees(200, "href=\"/ar/svar\">اقرأ الرد بالرمز</a>");
    }

    @Test
    @Tag("R15")
    void anonymousPersonWritesInSevenPagesReadsTheAnswerAndLeavesNoTrace(CapturedOutput log) {
        Stranger writer = Stranger.anonymous(port, "Kanarietext: jag orkar inte.");
        writer.sees(200, "Stämmer det du har skrivit?", "steg 7 av 7", "du är anonym", "Kanarietext: jag orkar inte.");
        writer.press("skicka").sees(200, "Tack. Vi har fått ditt meddelande.", "tisdag 24 november 2026");
        String code = writer.code();
        assertThat(code).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        answer(code, "Kanariesvar: kom och prata.");

        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        reader.sees(200, "Kanarietext: jag orkar inte.", "Kanariesvar: kom och prata.", "kl. 13")
                .seesNot("kl. 13.20 · ");
        reader.press("skriv", "text", "Tack. Jag kommer.").sees(200, "Vi har fått det du skrev.", "Tack. Jag kommer.");
        for (Stranger each : new Stranger[] {writer, reader}) {
            assertThat(each.response().headers().map()).doesNotContainKey("set-cookie");
            assertThat(each.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(each.response().headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(log).doesNotContain("Kanarie", code, code.replace(" ", ""), "127.0.0.1:");
    }

    @Test
    void personWithANameSaysHowToBeReachedSafely() {
        Stranger writer = Stranger.at(port, "/kontakt")
                .next("fara", "YES")
                .sees(200, "Ring 112 nu")
                .next()
                .next("vem", "SELF")
                .next("amne", "VIOLENCE")
                .sees(200, "Sitter du tryggt?", "<title>Prata med oss")
                .next()
                .next("text", "Han läser min post.")
                .next("anonym", "nej", "du.namn", "Trygga Provsson")
                .next("satt", "PHONE", "nas", "070-000 00 03")
                .next("tider", "före tre", "svarare", "nej", "neutral", "ja")
                .next("talar", "العربية", "tolk", "ja");
        writer.sees(200, "Stämmer", "Trygga Provsson", "070-000 00 03", "prata inte in något", "العربية");
        writer.press("skicka").sees(200, "Tack.", "Är det fara nu?");
        Conversation made = open(writer.code());
        assertThat(made.wishes())
                .isEqualTo(new Wishes(Wishes.Way.PHONE, "070-000 00 03", "före tre", false, true, "العربية", true));
        assertThat(made.anonymous()).isFalse();
    }

    @Test
    void everyPageAsksAgainInWordsAndKeepsWhatIsTyped() {
        Stranger writer = Stranger.at(port, "/kontakt").next().sees(422, "Välj om någon är i fara just nu");
        writer.next("fara", "NO").next().sees(422, "Välj vem du vill prata om");
        writer.next("vem", "FAMILY").next().sees(422, "Välj ett ämne");
        writer.next("amne", "OTHER").next("text", " ").sees(422, "Skriv något innan du fortsätter");
        String long200k = "å".repeat(100_000) + "😢".repeat(100_000);
        writer.next("text", long200k).sees(422, "Texten har 200\u00a0000 tecken", long200k);
        writer.next("text", "Kort.").next().sees(422, "Välj om du vill vara anonym");
        writer.next("anonym", "nej", "du.nummer", "12")
                .sees(422, "Skriv ditt namn", "Personnumret stämmer inte", "\"12\"");
        writer.next("anonym", "nej", "du.namn", "Provsson").next().sees(422, "Välj hur du vill få svar");
        writer.next("satt", "EMAIL", "nas", "fel").sees(422, "Skriv e-postadressen", "\"fel\"");
        writer.next("satt", "SMS", "nas", "x".repeat(301)).sees(422, "Skriv telefonnumret");
        writer.next("satt", "CODE").next().sees(200, "Stämmer det du har skrivit?", "Kort.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>\"'`><img src=x onerror=alert(1)>",
                "😢👨‍👩‍👧‍👦 𝕳𝖊𝖏 𠮷野家",
                "שלום عليكم \u202e bakvänt",
                "'; drop table conversation; --",
                "${7*7} #{7*7} {{7*7}} %s %n"
            })
    void anythingTypedComesBackAsItWas(String text) {
        Stranger writer = Stranger.anonymous(port, text).sees(200, text);
        String code = writer.press("skicka").sees(200, "Tack").code();
        Stranger reader = Stranger.at(port, "/svar").next("kod", code).sees(200, text);
        reader.press("skriv", "text", text).sees(200, "Vi har fått det du skrev.");
        reader.press("beratta").press("beratta-ja", "du.namn", text, "satt", "LETTER", "nas", text);
        reader.sees(200, "Nu vet vi vem du är");
        assertThat(reader.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(open(code).messages()).extracting(Conversation.Message::body).containsExactly(text, text);
    }

    @Test
    void formSentTwiceIsOneConversationWithOneCode() {
        Stranger writer = Stranger.anonymous(port, "Dubbelklick").press("skicka");
        String code = writer.code();
        assertThat(writer.sameAgain().sees(200, "Tack").code()).isEqualTo(code);
        assertThat(open(code).messages()).hasSize(1);
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        reader.press("skriv", "text", "En gång").sees(200, "Vi har fått det du skrev.");
        reader.sameAgain().sees(200, "Vi har fått det du skrev.");
        assertThat(open(code).messages()).hasSize(2);
    }

    @Test
    void changedAnswersGiveAnotherCode() {
        Stranger writer = Stranger.anonymous(port, "Första");
        String first = writer.hidden("svar");
        writer.press("andra.text").next("text", "Andra").sees(200, "Andra").press("skicka");
        String code = writer.code();
        writer.post("/kontakt", "steg=kontroll&till=skicka&" + Stranger.pair("svar", first))
                .sees(200, "Tack");
        assertThat(writer.code()).isNotEqualTo(code);
        assertThat(open(code).messages().getFirst().body()).isEqualTo("Andra");
    }

    @Test
    void concernAboutAChildIsLedToTheReportAndBackWithWhatIsTyped() {
        Stranger writer =
                Stranger.anonymous(port, "Grannbarnet gråter varje kväll.").press("andra.vem");
        writer.next("vem", "CHILD").sees(200, "Stämmer").press("andra.barnet").sees(200, "Är du orolig för barnet?");
        writer.post("/orosanmalan", "steg=vem&till=vidare&" + Stranger.pair("svar", reportSeal(writer.body())));
        writer.sees(200, "privat\" checked").next("slag", "privat").sees(200, "ja\" checked");
        writer.next("anonym", "ja")
                .next("barn[0].okand", "ja")
                .next("barn[0].plats", "hemma")
                .next();
        writer.sees(200, "Grannbarnet gråter varje kväll.");
        Stranger back =
                Stranger.at(port, "/orosanmalan").next("fara", "UNKNOWN").next("slag", "privat");
        back.next("anonym", "ja")
                .next("barn[0].okand", "ja")
                .next("barn[0].plats", "hemma")
                .next();
        back.post(
                "/kontakt",
                "steg=oro&till=prata&" + Stranger.pair("svar", back.hidden("svar")) + "&"
                        + Stranger.pair("oro.text", "Jag vill hellre prata."));
        back.sees(200, "Vem vill du prata om?").next("vem", "SELF").next("amne", "OTHER");
        back.sees(200, "Jag vill hellre prata.");
    }

    private static String reportSeal(String page) {
        String form = page.substring(page.indexOf("action=\"/orosanmalan\""));
        String start = "name=\"svar\" value=\"";
        int from = form.indexOf(start) + start.length();
        return form.substring(from, form.indexOf('"', from));
    }

    @Test
    void wrongCodesAreAnsweredInWordsAndStayInTheField() {
        Stranger guest = Stranger.at(port, "/svar").next("kod", "1234 5678");
        guest.sees(422, "Koden har sexton siffror", "1234 5678");
        guest.next("kod", "1234 5678 9012 3456").sees(422, "Koden stämmer inte", "1234 5678 9012 3456");
        guest.next("kod", "<script>").sees(422, "Koden har sexton siffror");
        guest.next().sees(422, "Koden har sexton siffror");
        guest.next("kod", "٤٨٢١٠٩٣٧٥٥٦٦١٢٠٤").sees(422, "Koden stämmer inte");
        assertThat(guest.response().uri().toString()).endsWith("/svar");
    }

    @Test
    void endedConversationSaysSo() {
        String code = Stranger.anonymous(port, "Hej då").press("skicka").code();
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        Stranger otherTab = Stranger.at(port, "/svar").next("kod", code);
        reader.press("avsluta").sees(200, "Vill du avsluta samtalet?", "Koden slutar fungera direkt");
        reader.press("las")
                .sees(200, "Hej då")
                .press("avsluta")
                .press("avsluta-ja")
                .sees(200, "Samtalet är slut");
        otherTab.press("skriv", "text", "Ångrar mig").sees(200, "Samtalet går inte att läsa");
        Stranger.at(port, "/svar").next("kod", code).sees(200, "Du har avslutat samtalet");
        String silent = Stranger.anonymous(port, "Tyst").press("skicka").code();
        clock.forward(Duration.ofDays(Conversation.OPEN_DAYS + 1));
        Stranger.at(port, "/svar")
                .next("kod", silent)
                .sees(200, "Koden gällde till och med", "måndag 22 februari 2027");
    }

    @Test
    void pageThatLayTooLongAsksForTheCodeAndKeepsTheText() {
        String code = Stranger.anonymous(port, "Länge sedan").press("skicka").code();
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        clock.forward(VisitSeal.LASTS);
        reader.press("skriv", "text", "Lång text som inte får försvinna");
        reader.sees(422, "Skriv koden igen", "Lång text som inte får försvinna");
        reader.next("kod", code, "text", "Lång text som inte får försvinna");
        reader.sees(200, "Länge sedan", "Lång text som inte får försvinna");
        reader.press("skriv", "text", "Lång text som inte får försvinna").sees(200, "Vi har fått det du skrev.");
        Stranger form = Stranger.anonymous(port, "Kvar efter natten");
        clock.forward(Duration.ofHours(12));
        form.press("skicka").sees(422, "Dina svar finns kvar").press("vidare").sees(200, "Kvar efter natten");
        form.press("skicka").sees(200, "Tack");
    }

    @Test
    void alteredKeysOpenNothing() {
        String code = Stranger.anonymous(port, "Mitt").press("skicka").code();
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        String key = reader.hidden("nyckel");
        String altered = key.substring(0, key.length() - 4) + "AAAA";
        reader.post("/svar", "till=las&" + Stranger.pair("nyckel", altered)).sees(422, "Skriv koden igen");
        reader.post("/svar", "till=las&nyckel=x").sees(422, "Skriv koden igen");
        reader.post("/kontakt", "").sees(422, "Vi kan inte läsa dina tidigare svar");
        reader.post("/kontakt", "steg=påhitt&till=påhitt&svar=x").sees(422, "Vi kan inte läsa dina tidigare svar");
        reader.post("/kontakt", "steg=kvitto&" + Stranger.pair("svar", key)).sees(422, "Vi kan inte läsa");
    }

    @Test
    void sameReceiptAndSameTalkAreHadInOtherLanguages() {
        Stranger writer = Stranger.anonymous(port, "På svenska").press("skicka");
        String code = writer.code();
        writer.post("/en/kontakt", "steg=kvitto&till=sprak&" + Stranger.pair("svar", writer.hidden("svar")));
        assertThat(writer.code()).isEqualTo(code);
        Stranger reader = Stranger.at(port, "/ar/svar").next("kod", code).sees(200, "dir=\"rtl\"", "På svenska");
        reader.press("sprak", "text", "Halvskrivet").sees(200, "Halvskrivet");
    }

    @Test
    void onlyOnesOwnWordTellsTheName() {
        String code = Stranger.anonymous(port, "Vågar jag?").press("skicka").code();
        Stranger reader = Stranger.at(port, "/svar").next("kod", code);
        reader.press("beratta").sees(200, "Berätta vem du är").press("las").sees(200, "Vågar jag?");
        assertThat(open(code).anonymous()).isTrue();
        reader.press("beratta").press("beratta-ja").sees(422, "Skriv ditt namn", "Välj hur du vill få svar");
        reader.press("beratta-ja", "du.namn", "Modiga Provsson", "satt", "CODE").sees(200, "Nu vet vi vem du är");
        assertThat(open(code).anonymous()).isFalse();
        assertThat(everything()
                        .sql("select arrived_to_the_hour from matter where id = :id")
                        .param("id", open(code).matterId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Conversation open(String code) {
        var opened = here(() -> context.getBean(ReturnVisit.class)
                .open(Talking.visitor(), ReturnCode.read(code).orElseThrow()));
        return ((ReturnVisit.Opened.Open) opened).conversation();
    }

    private void answer(String code, String text) {
        Conversation conversation = open(code);
        var answered = here(() -> context.getBean(AnswerPerson.class)
                .send(
                        people.sanna(),
                        new AnswerPerson.Answering(
                                conversation.matterId(), conversation.messages().size(), text, true)));
        assertThat(answered).isEqualTo(new AnswerPerson.Answered.Sent());
    }

    private JdbcClient everything() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static <T> T here(Supplier<T> work) {
        return Tenant.call(People.HANINGE, work::get);
    }
}
