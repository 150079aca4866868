package se.vagenin.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import se.vagenin.identity.Browser;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Staff's side of a conversation: the queue, the matter, the answer, the report. */
@DemoApp
class DeskPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Talking talking;

    @BeforeEach
    void ready() {
        clock.reset();
        talking = new Talking(context);
    }

    @Test
    void workerFindsTheConversationInTheQueueAndAnswersIt() {
        NewConversation begun =
                talking.begin(Talking.named("Rädd Provsson", Talking.carefully(), "Han läser min post."));
        Browser sanna = signedIn("sanna");
        assertThat(text(sanna.get("/arbete/inkorg?galler=CONVERSATION"))).contains("Rädd Provsson", "Prata med oss");
        assertThat(text(sanna.get("/arbete/inkorg?valt=" + begun.id()))).contains("Svara personen");
        String address = "/arbete/arenden/" + begun.id();
        assertThat(text(sanna.get(address))).contains("Svara personen", "Läs och svara", address + "/samtal");

        HttpResponse<String> page = sanna.get(address + "/samtal");
        String shown = text(page);
        assertThat(shown)
                .contains(
                        "Personen får nås så här: telefon, 070-000 00 07.",
                        "Tider: vardagar före klockan tre.",
                        "Prata inte in något meddelande.",
                        "Säg eller skriv inte att det kommer från socialtjänsten.",
                        "ar, vill ha tolk",
                        "Han läser min post.");
        assertThat(shown.indexOf("Personen får nås"))
                .as("safe contact stands above everything")
                .isLessThan(shown.indexOf("Han läser min post."));

        HttpResponse<String> unread = sanna.post(address + "/samtal", answer(page, "Kom till oss.", false));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(text(unread)).contains("Bekräfta att du har läst", "Kom till oss.");
        sanna.post(address + "/samtal", with(answer(page, "Halvskrivet", false), "gor", "utkast"));
        assertThat(text(sanna.get(address + "/samtal"))).contains("Halvskrivet", "Utkast sparat");
        HttpResponse<String> sent = sanna.post(address + "/samtal", answer(page, "Kom till oss.", true));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(text(sent)).contains("Kom till oss.").doesNotContain("Halvskrivet");
        assertThat(text(sanna.get(address))).contains("Väntar på personen");

        Tenant.run(
                People.HANINGE,
                () -> context.getBean(PersonSays.class)
                        .write(Talking.visitor(), begun.id(), UUID.randomUUID(), "Hur då?"));
        HttpResponse<String> late = sanna.post(address + "/samtal", answer(page, "För tidigt skrivet.", true));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(text(late)).contains("Det har kommit ett nytt meddelande", "Hur då?", "För tidigt skrivet.");
    }

    @Test
    @Tag("R15")
    void anonymousPersonIsUnknownEverywhereAndHasNoMinute() {
        NewConversation begun = talking.begin(Talking.anonymous("Vem är jag?"));
        Browser sanna = signedIn("sanna");
        String matter = text(sanna.get("/arbete/arenden/" + begun.id()));
        String talk = text(sanna.get("/arbete/arenden/" + begun.id() + "/samtal"));
        assertThat(matter).contains("Anonym: föräldraskap", "kl. 13<");
        assertThat(talk)
                .contains("Ring inte och skicka inget.", "Vi får inte ta reda på vem det är", "I dag 13<")
                .doesNotContain("13.00", "Ange vem");
    }

    @Test
    @Tag("R50")
    void workerReportsAConcernFromTheConversation() {
        NewConversation begun = talking.begin(Talking.anonymous("Barnet i trappan är ensamt."));
        Browser sanna = signedIn("sanna");
        String address = "/arbete/arenden/" + begun.id() + "/samtal/orosanmalan";
        HttpResponse<String> page = sanna.get(address);
        assertThat(text(page)).contains("Gör en orosanmälan", "också skyldig att anmäla");
        Map<String, String> empty = new HashMap<>(Map.of("_csrf", Browser.token(page), "nr", hidden(page, "nr")));
        HttpResponse<String> wrong = sanna.post(address, with(empty, "fodd", "i våras"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("Välj vem oron gäller", "Skriv vad du är orolig för", "\"i våras\"");
        Map<String, String> right = with(
                with(with(with(empty, "galler", "CHILD_CONCERN"), "text", "Ensamt om nätterna."), "fara", "UNKNOWN"),
                "namn",
                "Provbarn Trappan");
        HttpResponse<String> made = sanna.post(address, right);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(text(made)).contains("Provbarn Trappan", "Gör skyddsbedömning");
        assertThat(made.uri().getPath()).isNotEqualTo("/arbete/arenden/" + begun.id());
        HttpResponse<String> again = sanna.post(address, right);
        assertThat(again.uri()).isEqualTo(made.uri());
        assertThat(text(sanna.get("/arbete/arenden/" + begun.id()))).contains("Orosanmälan gjord");
    }

    @Test
    @Tag("R32")
    void everyReadingIsLoggedOnceAndOthersSeeNothing() {
        NewConversation begun = talking.begin(Talking.anonymous("Hemligt."));
        String address = "/arbete/arenden/" + begun.id() + "/samtal";
        Browser sanna = signedIn("sanna");
        long before = reads(begun.id());
        sanna.get(address);
        assertThat(reads(begun.id()) - before).isEqualTo(1);
        for (String other : new String[] {"nora", "lova", "farid"}) {
            HttpResponse<String> refused = signedIn(other).get(address);
            assertThat(refused.statusCode()).as(other).isIn(403, 404);
            assertThat(refused.body()).doesNotContain("Hemligt");
        }
        assertThat(reads(begun.id()) - before).isEqualTo(1);
    }

    private Browser signedIn(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, "/arbete/inloggad");
        return browser;
    }

    private long reads(UUID matter) {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")))
                .sql("select count(*) from audit_entry where object_id = :id and effect = 'READ'")
                .param("id", matter)
                .query(Long.class)
                .single();
    }

    private static Map<String, String> answer(HttpResponse<String> page, String text, boolean confirmed) {
        Map<String, String> form = new HashMap<>(
                Map.of("_csrf", Browser.token(page), "sedda", hidden(page, "sedda"), "svar", text, "gor", "skicka"));
        return confirmed ? with(form, "last", "ja") : form;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher hidden =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(hidden.find()).as(name).isTrue();
        return hidden.group(1);
    }

    private static String text(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }
}
