package se.vagenin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Browser;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** One's own pages on the whole program: what is there, and above all what is not. */
@DemoApp
@Tag("R32")
class OwnPagesTest {

    private static final PersonalNumber FAISA = new PersonalNumber("198308162380");
    private static final PersonalNumber UNNI = new PersonalNumber("201001072386");
    private static final PersonalNumber VERA = new PersonalNumber("198002242389");
    private static final PersonalNumber PAR = new PersonalNumber("198802022395");
    private static final PersonalNumber SIV = new PersonalNumber("198505069883");
    private static final PersonalNumber CHILD = new PersonalNumber("201705282398");

    @Autowired
    ReceiveConcern receiving;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    /** Named as guardian with name, number and telephone, living at the same address: it opens nothing. */
    @Test
    void aGuardianSeesNothingOfTheChild() {
        String before = mine("faisa");
        Receipt report = receive(
                MatterKind.CHILD_CONCERN,
                subject(
                        CHILD,
                        "Provbarn Delat",
                        new ReportedConcern.Guardian("Faisa Föräldraprov", FAISA, "070-174 06 09")));
        Receipt wish = receive(
                MatterKind.SUPPORT_WISH,
                subject(CHILD, "Provbarn Delat", new ReportedConcern.Guardian("Faisa Föräldraprov", FAISA, null)));
        assertThat(mine("faisa")).isEqualTo(before).doesNotContain(report.reference(), wish.reference(), "Provbarn");
        assertThat(page("faisa", "/mina/uppgifter")).doesNotContain(report.reference(), wish.reference(), "Provbarn");
    }

    /** A partner who is told of, and one who stands in the same matter. */
    @Test
    void aPartnerSeesNothingOfTheOther() {
        String before = mine("par");
        Receipt worry = receive(MatterKind.ADULT_CONCERN, subject(VERA, "Vera Våldsprov", null));
        Receipt both = receive(
                MatterKind.SUPPORT_WISH, subject(PAR, "Pär Polisprov", null), subject(VERA, "Vera Våldsprov", null));
        assertThat(mine("par")).isEqualTo(before).doesNotContain(worry.reference(), both.reference(), "Vera");
        // Whoever holds her telephone learns nothing of the worry for her either.
        assertThat(mine("vera")).doesNotContain(worry.reference(), both.reference(), "Pär");
        assertThat(page("vera", "/mina/uppgifter"))
                .isEqualTo(page("fia", "/mina/uppgifter").replace("Fia Förskoleprov", "Vera Våldsprov"))
                .doesNotContain("19800224-2389");
    }

    @Test
    void onesOwnWishForSupportIsThereAndWhoHasReadItByRoleAndUnit() {
        Receipt wish = receive(MatterKind.SUPPORT_WISH, subject(UNNI, "Unni Ungdomsprov", null));
        assertThat(mine("unni")).contains(wish.reference(), "Du bad om stöd", "Vi har tagit emot det och läser.");
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete/arenden/" + wish.matterId());
        String stored = page("unni", "/mina/uppgifter");
        assertThat(stored)
                .contains("Unni Ungdomsprov", "20100107-2386", "Den visas inte på skärmen", wish.reference())
                .contains("Socialsekreterare, mottagning · ")
                .doesNotContain("Sanna", "Påhittade gatan");
        assertThat(actions(wish.matterId())).contains("READ_OWN_MATTER");
        assertThat(mine("vera")).doesNotContain(wish.reference());
    }

    @Test
    void protectedPersonalDataClosesThePages() {
        Receipt wish = receive(
                MatterKind.SUPPORT_WISH,
                new ReportedConcern.Subject(
                        SIV, null, "Siv Skolprov", null, null, null, Protection.CONFIDENTIALITY_MARK, List.of()));
        assertThat(mine("siv")).doesNotContain(wish.reference());
        assertThat(page("siv", "/mina/uppgifter"))
                .contains("Här finns inget att visa.", "skyddade personuppgifter")
                .doesNotContain("19850506-9883", wish.reference());
    }

    @Test
    void everyPageSaysThatMoreMayExistAndHowToAskForIt() {
        for (String path : new String[] {"/mina", "/mina/uppgifter"}) {
            assertThat(page("fia", path))
                    .contains("Det kan finnas mer", "partsinsyn", "Logga ut", "Lämna sidan snabbt");
        }
    }

    @Test
    void nobodyOfStaffAndNoStrangerComesIn() {
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete");
        for (String path : new String[] {"/mina", "/mina/uppgifter"}) {
            assertThat(sanna.get(path).uri().getPath()).isEqualTo("/demo/login");
            assertThat(new Browser(port).get(path).uri().getPath()).isEqualTo("/demo/login");
        }
    }

    private String mine(String person) {
        return page(person, "/mina");
    }

    /** The page without what differs each time. */
    private String page(String person, String path) {
        var answer = new Browser(port).signIn(person, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private Receipt receive(MatterKind kind, ReportedConcern.Subject... subjects) {
        var report = new ReportedConcern(
                UUID.randomUUID(),
                kind,
                Channel.PHONE,
                clock.instant().minus(Duration.ofHours(1)),
                null,
                new ReportedConcern.Reporter(
                        ReporterCategory.PRIVATE,
                        false,
                        "Granne Provsson",
                        null,
                        null,
                        "070-174 06 05",
                        null,
                        false,
                        false),
                List.of(subjects),
                new ReportedConcern.Concern(
                        "Behöver någon att prata med.",
                        Set.of(),
                        null,
                        ReportedConcern.Answer.UNKNOWN,
                        ReportedConcern.Answer.UNKNOWN));
        return Tenant.call(People.HANINGE, () -> receiving.receive(people.sanna(), report));
    }

    private static ReportedConcern.Subject subject(
            PersonalNumber number, String name, ReportedConcern.@Nullable Guardian guardian) {
        return new ReportedConcern.Subject(
                number,
                null,
                name,
                "Påhittade gatan 1",
                null,
                null,
                Protection.NONE,
                guardian == null ? List.of() : List.of(guardian));
    }

    private List<String> actions(UUID matter) {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")))
                .sql("select action from audit_entry where object_id = :id and actor_kind = 'RESIDENT'")
                .param("id", matter)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
