package se.vagenin.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.audit.AuditReviews;
import se.vagenin.audit.LogQuery;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.Browser;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** The review of the log: what stands in it, what is marked, and that every opinion is signed (R32, SoLPuL 10 §). */
@DemoApp
@Tag("R32")
class LogReviewTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ReceiveConcern receive;

    @Autowired
    Matters matters;

    @Autowired
    Audit audit;

    @Autowired
    AuditReviews reviews;

    @Autowired
    LogReview review;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Matter matter;

    @BeforeEach
    void aMatterOfTheReception() {
        clock.reset();
        Receipt receipt = here(() -> receive.receive(People.visitor(), People.preschoolReport(TestClock.START)));
        matter = here(() -> matters.find(People.HANINGE, receipt.matterId()).orElseThrow());
    }

    @Test
    void aReadingWithoutAssignmentIsMarkedAndOneWithItIsNot() {
        assertThat(row(reads("vilma")).marks()).containsExactly(Mark.NO_ASSIGNMENT);
        assertThat(row(reads("ove")).marks()).isEmpty();
        assertThat(row(reads("nadja")).marks()).isEmpty();
    }

    @Test
    void whoHasWrittenInAMatterHadWorkThere() {
        UUID reading = reads("vilma");
        writes(() -> audit.changed(people.staff("vilma"), "SAVE_NOTE", AuditObject.matter(matter.id()), null));
        assertThat(row(reading).marks()).isEmpty();
    }

    @Test
    void nightIsMarkedButNotForThoseWhoWorkNights() {
        clock.set(Instant.parse("2026-11-24T22:30:00Z"));
        assertThat(row(reads("ove")).marks()).containsExactly(Mark.NIGHT);
        assertThat(row(reads("nadja")).marks()).isEmpty();
        clock.set(Instant.parse("2026-11-24T20:59:00Z"));
        assertThat(row(reads("ove")).marks()).isEmpty();
    }

    @Test
    void aRefusalIsMarked() {
        here(() -> {
            audit.refused(people.staff("omar"), "READ_MATTER", AuditObject.matter(matter.id()), "R32");
            return true;
        });
        assertThat(row(newest("omar")).marks()).contains(Mark.REFUSED);
    }

    @Test
    void theSameSeedDrawsTheSameSampleWithMarkedRowsFirst() {
        for (int each = 0; each < 10; each++) {
            reads("ove");
            reads("vilma");
        }
        Actor.Staff lova = people.staff("lova");
        List<LogReview.Row> one = here(() -> review.sample(lova, "0a1b2c3d", 12));
        List<LogReview.Row> same = here(() -> review.sample(lova, "0a1b2c3d", 12));
        List<LogReview.Row> other = here(() -> review.sample(lova, "ffffffff", 12));
        assertThat(one).hasSize(12);
        assertThat(ids(same)).isEqualTo(ids(one));
        assertThat(Set.copyOf(ids(other))).isNotEqualTo(Set.copyOf(ids(one)));
        assertThat(one.stream().map(row -> row.marks().isEmpty()).toList()).isSorted();
    }

    @Test
    void onlyALogReviewerComesIn() {
        assertThat(new Browser(port).signIn("sanna", "/arbete/loggkontroll").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).signIn("adam", "/arbete/loggkontroll").statusCode())
                .isEqualTo(403);
        Actor.Staff sanna = people.staff("sanna");
        assertThatThrownBy(() -> here(() -> review.sample(sanna, "0a1b2c3d", 5)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void theLogShowsWhoAndWhichMatterButNoResident() {
        reads("vilma");
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.signIn("lova", "/arbete/loggkontroll");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Vilma Tryggprov", "Läste ärendet", matter.reference(), "Inte tilldelad")
                .doesNotContain("Provbarn");
        String vilma = people.staff("vilma").id().toString();
        assertThat(rows(browser.get("/arbete/loggkontroll?vad=READ_MATTER&dag=2026-11-24&vem=" + vilma)))
                .isPositive();
        assertThat(rows(browser.get("/arbete/loggkontroll?dag=2025-01-01"))).isZero();
        assertThat(browser.get("/arbete/loggkontroll?dag=i+dag").statusCode()).isEqualTo(422);
        assertThat(browser.get("/arbete/loggkontroll/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOpinionIsSignedSealedAndLogged() {
        UUID reading = reads("vilma");
        Browser browser = new Browser(port);
        String path = "/arbete/loggkontroll/" + reading;
        String token = Browser.token(browser.signIn("lova", path));
        Map<String, String> typed = new HashMap<>(Map.of("_csrf", token, "utfall", "FOLLOW_UP"));
        HttpResponse<String> empty = browser.post(path, typed);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Skriv vad som ska följas upp");

        typed.put("anteckning", "Fråga chefen om uppdraget fanns.");
        assertThat(browser.post(path, typed).body()).contains("sparad och signerad", "Följs upp");
        assertThat(browser.get(path).body()).contains("Lova Loggprov", "Fråga chefen om uppdraget fanns.");
        assertThat(sealedNotes(reading)).isEqualTo(1);
        List<String> actions = here(() -> reviews.actions(People.HANINGE));
        assertThat(actions).contains("REVIEW_LOG", "READ_LOG");
    }

    @Test
    void nobodyReviewsTheirOwnRows() {
        Browser browser = new Browser(port);
        browser.signIn("lova", "/arbete/loggkontroll");
        String path = "/arbete/loggkontroll/" + newest("lova");
        String token = Browser.token(browser.get(path));
        HttpResponse<String> refused = browser.post(path, Map.of("_csrf", token, "utfall", "NO_REMARK"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Du kan inte granska det du själv har gjort");
    }

    @Test
    void whoeverTriesAMatterThatIsNotTheirsStandsInTheLog() {
        String path = "/arbete/arenden/" + matter.id();
        HttpResponse<String> refused = new Browser(port).signIn("adam", path);
        assertThat(refused.statusCode()).isIn(403, 404);
        LogReview.Row row = row(newest("adam"));
        assertThat(row.marks()).contains(Mark.REFUSED);
        assertThat(row.row().entry().action()).isEqualTo("READ_MATTER");
        assertThat(row.row().entry().object().id()).isEqualTo(matter.id());
    }

    /** A page that shows the log leaves one row in it, so that the reviewer can be reviewed. */
    @Test
    void everyLookAtTheLogLeavesOneRow() {
        UUID reading = reads("vilma");
        Browser browser = new Browser(port);
        browser.signIn("lova", "/arbete/loggkontroll");
        for (String path : List.of("", "/stickprov?fro=0a1b2c3d", "/" + reading)) {
            long before = rowsOf("lova");
            assertThat(browser.get("/arbete/loggkontroll" + path).statusCode()).isEqualTo(200);
            assertThat(rowsOf("lova") - before).as(path).isEqualTo(1);
        }
    }

    /** A reviewer reads Swedish, not codes. */
    @Test
    void everyCodeOfTheLogHasWords() {
        assertThat(here(() -> reviews.actions(People.HANINGE)))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(LogWords.action(code)).isNotEqualTo(code));
        assertThat(Operation.values())
                .filteredOn(Operation::hasObject)
                .allSatisfy(each -> assertThat(LogWords.action(each.name())).isNotEqualTo(each.name()));
    }

    private long rowsOf(String who) {
        String actor = people.staff(who).id().toString();
        return here(() -> reviews.list(People.HANINGE, new LogQuery(actor, null, null, null, 100_000)))
                .size();
    }

    /** Opinions of the row whose note is there, but not in plain text. */
    private long sealedNotes(UUID entry) {
        return inTransaction(() -> jdbc.sql("""
                        select count(*) from audit_review
                        where municipality = :municipality and entry_id = :id
                          and length(note) > 0 and position('chefen'::bytea in note) = 0
                        """)
                .param("municipality", People.HANINGE.code())
                .param("id", entry)
                .query((row, _) -> row.getLong(1))
                .single());
    }

    /** Somebody of the demo's staff reads the matter; answers with the row of the log. */
    private UUID reads(String who) {
        writes(() -> audit.read(people.staff(who), "READ_MATTER", AuditObject.matter(matter.id())));
        return newest(who);
    }

    /** Newest by writing: tests set the clock back and forth. */
    private UUID newest(String who) {
        return inTransaction(() -> jdbc.sql("""
                        select id from audit_entry where municipality = :municipality and actor = :actor
                        order by transaction desc, id desc limit 1
                        """)
                .param("municipality", People.HANINGE.code())
                .param("actor", people.staff(who).id().toString())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single());
    }

    private LogReview.Row row(UUID entry) {
        return here(() -> review.open(people.staff("lova"), entry));
    }

    private static List<UUID> ids(List<LogReview.Row> rows) {
        return rows.stream().map(row -> row.row().entry().id()).toList();
    }

    private static int rows(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().split("<time ", -1).length - 1;
    }

    private void writes(Runnable work) {
        Tenant.run(People.HANINGE, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return here(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static <T> T here(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Tenant.call(People.HANINGE, work);
    }
}
