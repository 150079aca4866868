package se.vagenin.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.Browser;
import se.vagenin.kernel.Actor;
import se.vagenin.notice.NoticeAddress;
import se.vagenin.notice.NoticeWay;
import se.vagenin.notice.ReminderWish;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;
import se.vagenin.web.Language;

/** What staff see of reminders: that there is one and what became of it, and numbers for whoever looks after the server. */
@DemoApp
class ReminderDeskTest {

    private static final String MAIL = "qvist.alias@exempel.se";

    @Autowired
    BookTime times;

    @Autowired
    Subjects subjects;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void nothingBooked() {
        clock.reset();
        machine().sql("delete from booking").update();
        machine().sql("delete from notice").update();
    }

    @Test
    void staffSeeThatAReminderIsChosenAndWhatBecameOfItButNotWhere() {
        UUID talk = booked();
        Browser sanna = new Browser(port);
        String address = "/arbete/kalender/tid/" + talk;
        assertThat(sanna.signIn("sanna", address).body())
                .contains("Påminnelse", "Personen har valt en och får den före samtalet.")
                .doesNotContain(MAIL, "qvist", "exempel.se", "E-post");
        fail();
        assertThat(sanna.get(address).body()).contains("Gick inte att skicka. Personen har inte fått någon.");
        machine().sql("delete from notice").update();
        assertThat(sanna.get(address).body()).doesNotContain("Påminnelse");
    }

    @Test
    void administratorsSeeNumbersAndNobodyElseSeesThePage() {
        UUID talk = booked();
        Browser adam = new Browser(port);
        assertThat(adam.signIn("adam", "/admin/paminnelser").body())
                .contains("Påminnelser", "Inkopplat", "Kommunen", "24 timmar före")
                .doesNotContain(MAIL, talk.toString(), "gick inte");
        fail();
        assertThat(adam.get("/admin").body()).contains("gick inte att skicka");
        assertThat(adam.get("/admin/paminnelser").body())
                .contains("1 gick inte: adressen togs inte emot")
                .doesNotContain(MAIL, talk.toString());
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete");
        assertThat(sanna.get("/admin/paminnelser").statusCode()).isEqualTo(403);
    }

    private UUID booked() {
        UUID form = UUID.randomUUID();
        return Tenant.call(People.HANINGE, () -> {
            var advice = subjects.named(People.HANINGE, "").orElseThrow();
            var wish = new Wish(advice.unit(), null, Way.VIDEO, false);
            var starts = times.open(People.HANINGE, wish, form).getLast().starts();
            var told = new Booking.Told("Alias", "", "", false, "", "Svenska");
            var reminder =
                    new ReminderWish(NoticeAddress.read(NoticeWay.EMAIL, MAIL).orElseThrow(), false, Language.SWEDISH);
            times.book(
                    new Actor.Visitor(People.HANINGE),
                    new BookTime.Filled(form, wish, starts, told, ReturnCode.make(new SecureRandom()), reminder));
            return form;
        });
    }

    private void fail() {
        machine().sql("update notice set state = 'FAILED', failure = 'REFUSED'").update();
    }

    private JdbcClient machine() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }
}
