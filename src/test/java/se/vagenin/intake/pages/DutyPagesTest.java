package se.vagenin.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Browser;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** Clocks of matters that are no concern: those of the law are stopped by what the law asks for, the others are local. */
@DemoApp
class DutyPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    RegisterContact register;

    @Autowired
    Clocks clocks;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    @Tag("R37")
    void anEvictionNoticeIsAcknowledgedWithAHandlerAndACopy() {
        UUID matter = register(MatterKind.HOUSING, false);
        String address = "/arbete/arenden/" + matter;
        Browser hedda = as(HOUSING);
        assertThat(hedda.get(address).body())
                .contains("Bekräfta till Kronofogden", "11 kap. 3 § SOF", address + "/uppgift")
                .contains("ta ärendet vidare senast", "lokalt mål");

        String duty = address + "/uppgift";
        HttpResponse<String> refused = post(hedda, duty, Map.of("handlaggare", "Hedda Påhittad"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skicka en kopia", "value=\"Hedda Påhittad\"");
        assertThat(running(matter)).containsKey(ClockKind.EVICTION_ACKNOWLEDGEMENT);

        HttpResponse<String> done = post(hedda, duty, Map.of("handlaggare", "Hedda Påhittad", "kopia", "ja"));
        assertThat(done.body()).contains("Handläggare: Hedda Påhittad", "SOF 11 kap. 3 §");
        assertThat(running(matter)).containsOnlyKeys(ClockKind.LOCAL_TARGET);
        assertThat(post(hedda, duty, Map.of("handlaggare", "Hedda", "kopia", "ja"))
                        .statusCode())
                .as("a second time")
                .isEqualTo(422);
    }

    @Test
    @Tag("R33")
    void anInformationTalkIsHeldOrItsSpecialReasonsAreWritten() {
        UUID matter = register(MatterKind.FAMILY_LAW, true);
        String duty = "/arbete/arenden/" + matter + "/uppgift";
        Browser fredrik = as(FAMILY_LAW);
        assertThat(running(matter)).containsOnlyKeys(ClockKind.INFORMATION_TALK);
        assertThat(fredrik.get(duty).body()).contains("inom fyra veckor", "Lag 2021:530");

        assertThat(post(fredrik, duty, Map.of("utfall", "inte", "skal", " ")).body())
                .contains("Skriv de särskilda skälen");
        assertThat(post(fredrik, duty, Map.of()).statusCode()).isEqualTo(422);
        assertThat(post(fredrik, duty, Map.of("utfall", "hallet", "intyg", "Båda föräldrarna"))
                        .body())
                .contains("Informationssamtalet är hållet. Samtalsintyg till: Båda föräldrarna.");
        assertThat(running(matter)).isEmpty();
    }

    @Test
    void aDutyThatTheMatterDoesNotHaveIsNowhere() {
        UUID matter = register(MatterKind.SUPPORT_WISH, false);
        Browser sanna = as("sanna");

        assertThat(sanna.get("/arbete/arenden/" + matter + "/uppgift").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAdministratorSetsTheDaysAndTheyAreNeverCalledStatutory() {
        Browser admin = as(ADMINISTRATOR);
        String page = "/admin/lokala-mal";
        assertThat(admin.get(page).body()).contains("lokalt mål", "value=\"14\"");
        Map<String, String> days =
                new HashMap<>(Map.of("SUPPORT_WISH", "0", "FAMILY_LAW", "14", "HOUSING", "14", "REFERRAL", "x"));
        HttpResponse<String> wrong = post(admin, page, days);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("från 1 till 365", "value=\"x\"");

        days.putAll(Map.of("SUPPORT_WISH", "5", "REFERRAL", "14"));
        assertThat(post(admin, page, days).body()).contains("Målen är sparade");
        MatterClock target = Objects.requireNonNull(
                running(register(MatterKind.SUPPORT_WISH, false)).get(ClockKind.LOCAL_TARGET));
        assertThat(target.set().dueDate()).isEqualTo("2026-11-29");
        assertThat(target.set().statutory()).isFalse();
        assertThat(target.set().rule()).isEqualTo("LOCAL");
        assertThat(as("sanna").get("/arbete/inkorg?galler=SUPPORT_WISH").body()).contains(", lokalt mål");
        assertThat(as("sanna").get(page).statusCode()).isEqualTo(403);

        days.put("SUPPORT_WISH", "14");
        post(admin, page, days);
    }

    private static final String HOUSING = "sanna";
    private static final String FAMILY_LAW = "frida";
    private static final String ADMINISTRATOR = "adam";

    private UUID register(MatterKind kind, boolean talk) {
        UUID id = UUID.randomUUID();
        var contact = new NewContact(
                id,
                kind,
                Channel.LETTER,
                TestClock.START.minus(Duration.ofHours(1)),
                ReporterCategory.PRIVATE,
                List.of(new NewContact.About(null, new NewPerson("Vuxen Provsson", null, null, null, Protection.NONE))),
                talk,
                "Kom med posten.");
        return Tenant.call(People.HANINGE, () -> register.register(people.sanna(), contact));
    }

    private Map<ClockKind, MatterClock> running(UUID matter) {
        Map<ClockKind, MatterClock> running = new HashMap<>();
        Tenant.call(People.HANINGE, () -> clocks.of(People.HANINGE, matter)).stream()
                .filter(MatterClock::running)
                .forEach(each -> running.put(each.set().kind(), each));
        return running;
    }

    private Browser as(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, "/arbete");
        return browser;
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("datum", "2026-11-24", "klockslag", "13.00"));
        all.putAll(fields);
        all.put("_csrf", Browser.token(browser.get(path)));
        return browser.post(path, all);
    }
}
