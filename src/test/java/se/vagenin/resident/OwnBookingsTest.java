package se.vagenin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import se.vagenin.identity.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Bookings among one's own pages: by one's own act only, and never anybody else's. */
@DemoApp
@Tag("R32")
class OwnBookingsTest {

    private static final Pattern TIME = Pattern.compile("name=\"tid\" id=\"[^\"]+\" value=\"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("href=\"(/mina/bokningar/[0-9a-f-]{36})\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

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
    }

    @AfterEach
    void reset() {
        clock.reset();
        database().sql("delete from booking").update();
    }

    @Test
    void whatIsBookedWithoutLoginIsNobodysUntilTheCodeTiesIt() {
        Stranger booked = booked();
        Browser unni = signedIn("unni");
        assertThat(unni.get("/mina").body()).contains("Här finns inga tider.").doesNotContain("På telefon");

        HttpResponse<String> added = tie(unni, booked.code());
        assertThat(added.uri().toString()).endsWith("/mina?gjort=lagd");
        assertThat(added.body())
                .contains("Tiden finns nu här.", "På telefon", "Se, flytta eller avboka")
                .doesNotContain("070-174 06 31", "Alias Provsson", "Jag vill prata", booked.code());
        UUID booking = booking(added.body());
        assertThat(tie(unni, booked.code()).statusCode()).isEqualTo(200);
        assertThat(database()
                        .sql("select count(*) from own_booking")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        assertThat(unni.get("/mina/bokningar/" + booking).body())
                .contains("Din tid", "Flytta tiden", "Mina sidor", "Logga ut")
                .doesNotContain("Jag vill prata");
        assertThat(actions(booking)).contains("TIE_BOOKING", "LIST_OWN_BOOKING", "READ_OWN_BOOKING");
    }

    @Test
    void nobodyElseSeesItOrCanTakeItAway() {
        Browser unni = signedIn("unni");
        UUID booking = booking(tie(unni, booked().code()).body());
        Browser vera = signedIn("vera");
        HttpResponse<String> mine = vera.get("/mina");
        assertThat(mine.body()).contains("Här finns inga tider.").doesNotContain(booking.toString());
        String missing = vera.get("/mina/bokningar/" + UUID.randomUUID()).body();
        HttpResponse<String> others = vera.get("/mina/bokningar/" + booking);
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(missing);
        vera.post("/mina/bokningar/" + booking + "/ta-bort", Map.of("_csrf", Browser.token(mine)));
        assertThat(unni.get("/mina").body()).contains(booking.toString());
        assertThat(new Browser(port).get("/mina/bokningar/" + booking).uri().getPath())
                .isEqualTo("/demo/login");
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete");
        assertThat(sanna.get("/mina/bokningar/" + booking).uri().getPath()).isEqualTo("/demo/login");
    }

    @Test
    void aWrongCodeIsToldInWordsAndKeepsWhatIsTyped() {
        Browser unni = signedIn("unni");
        for (Map.Entry<String, String> each : Map.of(
                        "12", "Koden har sexton siffror", "1234 5678 9012 3456", "Koden stämmer inte")
                .entrySet()) {
            HttpResponse<String> refused = tie(unni, each.getKey());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(HtmlUtils.htmlUnescape(refused.body()))
                    .contains(each.getValue(), "value=\"" + each.getKey() + "\"", "<details class=\"vi-foldout\" open");
        }
    }

    @Test
    void takenAwayItIsStillBooked() {
        Browser unni = signedIn("unni");
        Stranger booked = booked();
        HttpResponse<String> page = tie(unni, booked.code());
        UUID booking = booking(page.body());
        HttpResponse<String> after =
                unni.post("/mina/bokningar/" + booking + "/ta-bort", Map.of("_csrf", Browser.token(page)));
        assertThat(after.body()).contains("Den är bokad som förut.", "Här finns inga tider.");
        assertThat(unni.get("/mina/bokningar/" + booking).statusCode()).isEqualTo(404);
        Stranger.at(port, "/boka/min-tid").next("kod", booked.code()).sees(200, "Din tid", "Flytta tiden");
        assertThat(actions(booking)).contains("UNTIE_BOOKING");
    }

    @Test
    void itIsCancelledFromThereAndTheWayLeadsBack() {
        Browser unni = signedIn("unni");
        String own = unni.get(
                        "/mina/bokningar/" + booking(tie(unni, booked().code()).body()))
                .body();
        Map<String, String> sure = new HashMap<>(hidden(own));
        sure.put("till", "avboka");
        Map<String, String> yes =
                new HashMap<>(hidden(unni.post("/boka/min-tid", sure).body()));
        yes.put("till", "avboka-ja");
        assertThat(unni.post("/boka/min-tid", yes).body()).contains("Tiden är avbokad", "href=\"/mina\"");
        assertThat(unni.get("/mina").body()).contains("Avbokad av dig.", "Se tiden");
    }

    @Test
    void whatIsBookedSignedInIsThereAtOnceAndOnlyThere() {
        Browser unni = signedIn("unni");
        String page = unni.get("/mina/boka").body();
        assertThat(page).contains("Du bokar som inloggad.");
        page = onward(unni, page, Map.of("val", "", "satt", "PHONE", "sprak", "Svenska"));
        Matcher time = TIME.matcher(page);
        assertThat(time.find()).isTrue();
        page = onward(unni, page, Map.of("tid", time.group(1)));
        page = onward(unni, page, Map.of("namn", "Alias Provsson", "telefon", "070-174 06 31"));
        assertThat(page).contains("Tiden är bokad", "Du bokade som inloggad.");
        assertThat(unni.get("/mina").body()).contains("På telefon", "Se, flytta eller avboka");
        assertThat(signedIn("vera").get("/mina").body()).contains("Här finns inga tider.");
        // The form of everybody ties nothing, also where somebody is signed in.
        database().sql("delete from booking").update();
        booked();
        assertThat(unni.get("/mina").body()).contains("Här finns inga tider.");
    }

    @Test
    void whatIsBookedWithFamilyCounsellingIsNeverShown() {
        Stranger counselling = Stranger.at(port, "/boka");
        Matcher slug = Pattern.compile("name=\"val\" id=\"[^\"]+\" value=\"([^\"]*familjer[^\"]*)\"")
                .matcher(counselling.body());
        assertThat(slug.find()).isTrue();
        counselling.next("val", slug.group(1), "satt", "VIDEO", "sprak", "Svenska");
        counselling.next("tid", time(counselling)).next("namn", "Alias").sees(200, "Tiden är bokad");
        Browser unni = signedIn("unni");
        HttpResponse<String> refused = tie(unni, counselling.code());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Den tiden visar vi aldrig här.");
        assertThat(unni.get("/mina").body()).contains("Här finns inga tider.");
    }

    /** R15: what is nobody's is told to the hour, also where the form was begun by somebody signed in. */
    @Test
    void aTalkWithASecretUnitIsNobodysAlsoForOneWhoIsSignedIn() {
        clock.forward(Duration.ofMinutes(7));
        Browser unni = signedIn("unni");
        String page = unni.get("/mina/boka").body();
        Matcher slug = Pattern.compile("name=\"val\" id=\"[^\"]+\" value=\"([^\"]*familjer[^\"]*)\"")
                .matcher(page);
        assertThat(slug.find()).isTrue();
        page = onward(unni, page, Map.of("val", slug.group(1), "satt", "VIDEO", "sprak", "Svenska"));
        Matcher time = TIME.matcher(page);
        assertThat(time.find()).isTrue();
        page = onward(unni, page, Map.of("tid", time.group(1)));
        page = onward(unni, page, Map.of("namn", "Alias"));
        assertThat(page).contains("Tiden är bokad");
        assertThat(unni.get("/mina").body()).contains("Här finns inga tider.");
        assertThat(database()
                        .sql("select count(*) from own_booking")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database().sql("""
                                select count(*) from booking where made_at <> date_trunc('hour', made_at)
                                """).query(Integer.class).single()).isZero();
        assertThat(database().sql("""
                                select count(*) from audit_entry where action = 'BOOK_TIME'
                                    and object_id in (select id from booking) and at <> date_trunc('hour', at)
                                """).query(Integer.class).single()).isZero();
    }

    @Test
    void whoHasReadItIsShownByRoleAndNothingOfWhatWasWritten() {
        Browser unni = signedIn("unni");
        UUID booking = booking(tie(unni, booked().code()).body());
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete/kalender/tid/" + booking);
        assertThat(unni.get("/mina/uppgifter").body())
                .contains("Det du skrev när du bokade tid är sparat", "Tid ", "Socialsekreterare, mottagning")
                .doesNotContain("Sanna", "Jag vill prata", "070-174 06 31");
        clock.forward(Duration.ofDays(90));
        assertThat(signedIn("unni").get("/mina").body()).doesNotContain("Flytta");
    }

    private Stranger booked() {
        Stranger person = Stranger.at(port, "/boka").next("val", "", "satt", "PHONE", "sprak", "Svenska");
        return person.next("tid", time(person))
                .next("namn", "Alias Provsson", "telefon", "070-174 06 31", "ord", "Jag vill prata.")
                .sees(200, "Tiden är bokad");
    }

    private static String time(Stranger person) {
        Matcher time = TIME.matcher(person.body());
        assertThat(time.find()).as(person.text()).isTrue();
        return time.group(1);
    }

    private Browser signedIn(String person) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(person, "/mina").statusCode()).isEqualTo(200);
        return browser;
    }

    private HttpResponse<String> tie(Browser browser, String code) {
        return browser.post("/mina/bokningar", Map.of("kod", code, "_csrf", Browser.token(browser.get("/mina"))));
    }

    private static String onward(Browser browser, String page, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(hidden(page));
        fields.putAll(typed);
        return browser.post("/boka", fields).body();
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("id=\"formular\"")));
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        return fields;
    }

    private static UUID booking(String page) {
        Matcher opened = OPENED.matcher(page);
        assertThat(opened.find()).as(page).isTrue();
        return UUID.fromString(opened.group(1).replace("/mina/bokningar/", ""));
    }

    private List<String> actions(UUID booking) {
        return database()
                .sql("select action from audit_entry where object_id = :id and actor_kind = 'RESIDENT'")
                .param("id", booking)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JdbcClient database() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }
}
