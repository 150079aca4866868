package se.vagenin.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** The public pages of booking, without script and without cookies, on the whole program. */
@DemoApp
class BookPagesTest {

    private static final Pattern TIMES = Pattern.compile("name=\"tid\" id=\"[^\"]+\" value=\"([^\"]+)\"");

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void ready() {
        clock.reset();
        database().sql("delete from booking").update();
        database().sql("delete from notice").update();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void somebodyBooksSeesMovesAndCancels() {
        Stranger person = withTime("PHONE");
        person.sees(200, "Vad ska vi kalla dig?", "Vi håller tiden", "till kl. 13.35");
        person.next("namn", "Alias 😢 <b>", "telefon", "070-174 06 11", "sakert", "före tre", "ord", "Jag vill prata.");
        person.sees(200, "Tiden är bokad", "På telefon", "Vi ringer 070-174 06 11.", "45 minuter");
        String code = person.code();
        Stranger back = Stranger.at(port, "/boka/min-tid").next("kod", code.replace(" ", ""));
        back.sees(200, "Din tid", "På telefon").seesNot(code, "Jag vill prata");
        back.press("flytta").sees(200, "Välj en ny tid");
        String other = times(back)[1];
        back.press("flytta-ja", "tid", other).sees(200, "Tiden är flyttad");
        back.press("avboka").sees(200, "Vill du avboka?");
        back.press("avboka-ja").sees(200, "Tiden är avbokad", "Avbokad av dig").seesNot("Flytta tiden");
        assertThat(back.response().headers().map()).doesNotContainKey("set-cookie");
        assertThat(back.response().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theFormSentTwiceShowsTheSameCode() {
        Stranger person = withTime("VIDEO");
        person.next("namn", "Alias").sees(200, "Tiden är bokad", "https://video.invalid/");
        String code = person.code();
        assertThat(person.sameAgain().sees(200, "Tiden är bokad").code()).isEqualTo(code);
    }

    @Test
    void everyPageAsksAgainInWordsAndKeepsWhatIsTyped() {
        Stranger person = Stranger.at(port, "/boka");
        person.next("sprak", "").sees(422, "Välj hur du vill prata", "Skriv vilket språk");
        person.next("val", "finns-inte", "satt", "PHONE", "sprak", "Somali")
                .sees(422, "Välj vad samtalet gäller", "Somali");
        person.next("val", "", "satt", "PHONE", "sprak", "Svenska").sees(200, "När passar det?");
        String first = times(person)[0];
        person.next().sees(422, "Välj en tid.");
        person.next("tid", "i morgon").sees(422, "Välj en tid.");
        person.next("tid", "2020-01-01T08:00:00Z").sees(422, "Någon annan hann före");
        person.next("tid", first).sees(200, "Vem är du?");
        person.next("namn", "", "telefon", "noll sju", "ord", "å".repeat(2001))
                .sees(
                        422,
                        "Skriv vad vi ska kalla dig",
                        "Skriv telefonnumret med siffror",
                        "Du har skrivit 2\u00a0001 tecken");
        person.sees(422, "value=\"noll sju\"", "å".repeat(2001));
        person.next("namn", "Alias", "telefon", "", "ord", "").sees(422, "Skriv numret som vi ska ringa");
        person.press("tillbaka").sees(200, "När passar det?");
        person.press("tillbaka").sees(200, "Vad vill du prata om?", "Svenska");
    }

    @Test
    void whoeverComesSecondIsToldAndKeepsWhatIsWritten() {
        Stranger slow = Stranger.at(port, "/boka").next("val", "", "satt", "VIDEO", "sprak", "Svenska");
        String wanted = times(slow)[0];
        // Two in the reception talk by video; both are taken.
        for (int i = 0; i < 2; i++) {
            Stranger quick = Stranger.at(port, "/boka").next("val", "", "satt", "VIDEO", "sprak", "Svenska");
            quick.next("tid", wanted);
            if (i == 0 || quick.response().statusCode() == 200) {
                quick.next("namn", "Snabb Provsson").sees(200, "Tiden är bokad");
            }
        }
        slow.next("tid", wanted)
                .sees(422, "Någon annan hann före. Välj en annan tid.")
                .seesNot("value=\"" + wanted + "\"");
    }

    @Test
    void aWrongCodeAnOldPageAndAnEmptyOneAreToldInWords() {
        Stranger person = Stranger.at(port, "/boka/min-tid");
        person.next("kod", "12").sees(422, "Koden har sexton siffror", "value=\"12\"");
        person.next("kod", "1234 5678 9012 3456").sees(422, "Koden stämmer inte");
        Stranger booked = withTime("VIDEO").next("namn", "Alias");
        Stranger back =
                Stranger.at(port, "/boka/min-tid").next("kod", booked.code()).sees(200, "Din tid");
        clock.forward(Duration.ofMinutes(31));
        back.press("avboka").sees(422, "Sidan låg öppen för länge");
        clock.forward(Duration.ofHours(13));
        Stranger.at(port, "/boka").sees(200, "Vad vill du prata om?");
    }

    @Test
    void theCalendarFileIsFetchedWithTheKeyAndNothingElse() {
        Stranger booked = withTime("PLACE").next("namn", "Alias").sees(200, "Servicecentret Handen");
        String key = booked.hidden("nyckel");
        booked.post("/boka/min-tid/kalender", Stranger.pair("nyckel", key)).sees(200, "BEGIN:VEVENT", "SUMMARY:Möte");
        assertThat(booked.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(booked.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"tid.ics\"");
        booked.post("/boka/min-tid/kalender", Stranger.pair("nyckel", "fel"));
        assertThat(booked.response().statusCode()).isEqualTo(303);
    }

    @Test
    void aPageSentAgainAfterTheTimeWasCancelledDoesNotSayThatItStands() {
        Stranger person = withTime("VIDEO").next("namn", "Alias").sees(200, "Tiden är bokad");
        Stranger.at(port, "/boka/min-tid")
                .next("kod", person.code())
                .press("avboka")
                .press("avboka-ja")
                .sees(200, "Tiden är avbokad")
                .seesNot("https://video.invalid/");
        person.sameAgain()
                .sees(422, "Tiden är avbokad", "Vad vill du prata om?")
                .seesNot("Tiden är bokad");
    }

    @Test
    void timesBeyondEveryCalendarAreAskedForAgain() {
        Stranger person = Stranger.at(port, "/boka").next("val", "", "satt", "VIDEO", "sprak", "Svenska");
        for (String far : new String[] {Instant.MAX.toString(), Instant.MIN.toString(), "2200-01-01T08:00:00Z"}) {
            person.next("tid", far).sees(422, "Välj en tid.");
        }
        Stranger back = Stranger.at(port, "/boka/min-tid")
                .next("kod", withTime("VIDEO").next("namn", "Alias").code());
        back.press("flytta");
        for (String far : new String[] {Instant.MAX.toString(), Instant.MIN.toString(), ""}) {
            back.press("flytta-ja", "tid", far).sees(422, "Välj en tid.");
        }
    }

    @Test
    void aFormThatLayOverNightKeepsWhatWasTyped() {
        Stranger person = withTime("PHONE").next("namn", "", "telefon", "070-174 06 11", "ord", "Jag vill prata.");
        person.sees(422, "Skriv vad vi ska kalla dig");
        clock.forward(Duration.ofHours(13));
        person.next("namn", "Alias Nattsson", "telefon", "070-174 06 11", "ord", "Jag vill prata mer.")
                .sees(422, "Sidan låg öppen för länge");
        person.next("val", "", "satt", "PHONE", "sprak", "Svenska").sees(200, "När passar det?");
        person.next("tid", times(person)[0]).sees(200, "Alias Nattsson", "070-174 06 11", "Jag vill prata mer.");
    }

    @Test
    void nobodyIsRemindedWhoHasNotSaidYes() {
        Stranger person = withLateTime("");
        person.sees(200, "Vill du ha en påminnelse?", "Den som kan läsa din telefon", "value=\"NEJ\" checked");
        person.next("namn", "Alias", "paminn.nummer", "070-174 06 17").sees(200, "Tiden är bokad", "Vi skickar inget");
        assertThat(notices()).isZero();
    }

    @Test
    void whoSaysYesIsToldWhatWillBeReadAndCanTakeItAway() {
        Stranger person = withLateTime("");
        person.sees(200, "Påminnelse: du har en tid i morgon kl. ", "Den är hos socialtjänsten i ");
        person.next("namn", "Alias", "paminnelse", "SMS", "paminn.nummer", "")
                .sees(422, "Skriv numret som påminnelsen ska gå till", "value=\"SMS\" checked");
        person.next("namn", "Alias", "paminnelse", "EMAIL", "paminn.adress", "alias")
                .sees(422, "Skriv e-postadressen som påminnelsen ska gå till", "value=\"alias\"");
        person.next("namn", "Alias", "paminnelse", "SMS", "paminn.nummer", "070-174 06 17")
                .sees(200, "Sms till ett nummer som slutar på 17", "Vi skickar en påminnelse, inget mer")
                .seesNot("070-174 06 17", "Vi skickar inget");
        assertThat(person.sameAgain().sees(200, "Tiden är bokad").text()).contains("slutar på 17");
        assertThat(notices()).isEqualTo(1);
        Stranger back = Stranger.at(port, "/boka/min-tid").next("kod", person.code());
        back.sees(200, "Sms till ett nummer som slutar på 17", "Ta bort påminnelsen")
                .seesNot("06 17");
        back.press("paminnelse-bort")
                .sees(200, "Påminnelsen är borttagen. Tiden har du kvar.", "Flytta tiden")
                .seesNot("slutar på 17", "Ta bort påminnelsen");
        back.press("paminnelse-bort").sees(200, "Flytta tiden");
    }

    @Test
    void aTimeTooNearIsBookedWithoutAReminderAndThePageSaysSo() {
        Stranger person = withTime("VIDEO");
        person.sees(200, "Tiden är så nära att vi inte hinner skicka någon påminnelse.")
                .seesNot("Vill du ha en påminnelse?");
        person.next("namn", "Alias", "paminnelse", "SMS", "paminn.nummer", "070-174 06 17")
                .sees(200, "Tiden är bokad", "Vi skickar inget");
        assertThat(notices()).isZero();
    }

    @Test
    void theReminderMovesWithTheTimeAndGoesWhereItIsTooNear() {
        Stranger person = withLateTime("");
        person.next("namn", "Alias", "paminnelse", "EMAIL", "paminn.adress", "alias@exempel.se")
                .sees(200, "E-post till a…@exempel.se");
        Stranger back = Stranger.at(port, "/boka/min-tid").next("kod", person.code());
        back.press("flytta");
        String[] all = times(back);
        back.press("flytta-ja", "tid", all[all.length - 2]).sees(200, "Tiden är flyttad. Spara", "a…@exempel.se");
        assertThat(notice("starts_at = '" + all[all.length - 2] + "' and state = 'WAITING'"))
                .isEqualTo(1);
        back.press("flytta")
                .press("flytta-ja", "tid", all[0])
                .sees(200, "Den är så nära att vi inte skickar någon påminnelse");
        assertThat(notice("state = 'WITHDRAWN' and content is null")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lattlast", "/en", "/fi", "/ar", "/so"})
    void aReminderInEveryLanguage(String language) {
        Stranger person = withLateTime(language);
        person.next("namn", "A", "paminnelse", "EMAIL", "paminn.adress", "a@exempel.se", "paminn.oppet", "ja");
        Stranger back = Stranger.at(port, language + "/boka/min-tid").next("kod", person.code());
        back.sees(200, "a…@exempel.se").press("avboka").press("avboka-ja");
        assertThat(back.response().statusCode()).isEqualTo(200);
        assertThat(notice("state = 'WITHDRAWN' and content is null")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lattlast", "/en", "/fi", "/ar", "/so"})
    void theWholeWayInEveryLanguage(String language) {
        Stranger person =
                Stranger.at(port, language + "/boka").next("val", "", "satt", "PHONE", "sprak", "X", "tolk", "ja");
        person.next("tid", times(person)[0]).next("namn", "Alias", "telefon", "070-174 06 12");
        Stranger back = Stranger.at(port, language + "/boka/min-tid").next("kod", person.code());
        back.press("flytta").press("flytta-ja", "tid", times(back)[1]);
        back.press("avboka").press("avboka-ja");
        assertThat(back.response().statusCode()).isEqualTo(200);
    }

    private Stranger withTime(String way) {
        Stranger person = Stranger.at(port, "/boka").next("val", "", "satt", way, "sprak", "Svenska");
        return person.next("tid", times(person)[0]);
    }

    /** The last time on the first page, which is days away. */
    private Stranger withLateTime(String language) {
        Stranger person = Stranger.at(port, language + "/boka").next("val", "", "satt", "VIDEO", "sprak", "Svenska");
        String[] all = times(person);
        return person.next("tid", all[all.length - 1]);
    }

    private long notices() {
        return notice("true");
    }

    private long notice(String where) {
        return database()
                .sql("select count(*) from notice where " + where)
                .query(Long.class)
                .single();
    }

    private JdbcClient database() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static String[] times(Stranger person) {
        Matcher times = TIMES.matcher(person.body());
        return times.results().map(each -> each.group(1)).toArray(String[]::new);
    }
}
