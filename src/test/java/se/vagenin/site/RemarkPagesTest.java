package se.vagenin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.identity.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** A visitor says what does not work on the site, and staff are done with it, as a browser without script meets it. */
@DemoApp
class RemarkPagesTest {

    private static final String ADDRESS = "/tillganglighet/synpunkt";
    private static final String DESK = "/arbete/synpunkter";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @Autowired
    ForgetRemarks forget;

    private JdbcClient machine;

    @BeforeEach
    void nothingIsKept() {
        clock.reset();
        machine = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        machine.sql("delete from site_remark").update();
        machine.sql("delete from audit_entry where action like '%REMARK%'").update();
    }

    @Test
    void whatIsSaidWithoutANameIsKeptToTheHourAndLeavesNoCookie() {
        HttpResponse<String> page = new Browser(port).get(ADDRESS);
        assertThat(page.body()).contains("Behöver du hjälp, eller är du orolig", "href=\"/kontakt\"", "tel:112");
        HttpResponse<String> sent = send(Map.of("text", "Knappen syns inte i mörkt läge."));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Vi har tagit emot det du skrev");
        assertThat(sent.headers().allValues("set-cookie")).isEmpty();
        assertThat(times("said_at")).containsExactly(clock.instant().truncatedTo(ChronoUnit.HOURS));
        assertThat(actions()).containsExactly("SEND_REMARK");
        assertThat(machine.sql("select at from audit_entry where action = 'SEND_REMARK'")
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void whatIsSaidIsReadByThoseWhoMayAndMarkedAsHandledOnce() {
        send(Map.of("text", "Rad ett.\nRad två <b>.", "sida", "Boka tid", "nas", "prov@example.invalid"));
        assertThat(new Browser(port).signIn("sanna", DESK).statusCode()).isEqualTo(403);
        Browser adam = new Browser(port);
        HttpResponse<String> desk = adam.signIn("adam", DESK);
        assertThat(desk.body())
                .contains("Rad ett.", "Rad två &lt;b&gt;.", "Boka tid", "prov@example.invalid", "Svenska");
        assertThat(actions()).containsExactly("SEND_REMARK", "LIST_REMARKS");

        String id = desk.body().replaceAll("(?s).*name=\"synpunkt\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> mark = Map.of("_csrf", Browser.token(desk), "synpunkt", id);
        assertThat(adam.post(DESK + "/hanterad", mark).body())
                .contains("Synpunkten är hanterad", "Inget väntar", "Adam Adminprov");
        assertThat(adam.post(DESK + "/hanterad", mark).statusCode()).isEqualTo(200);
        assertThat(actions().stream().filter("HANDLE_REMARK"::equals)).hasSize(1);
        for (String wrong : List.of(UUID.randomUUID().toString(), "allt")) {
            assertThat(adam.post(DESK + "/hanterad", Map.of("_csrf", Browser.token(desk), "synpunkt", wrong))
                            .statusCode())
                    .isEqualTo(404);
        }
        Browser alva = new Browser(port);
        HttpResponse<String> elsewhere = alva.signIn("alva", DESK);
        assertThat(elsewhere.body()).contains("Inget väntar").doesNotContain("Rad ett.");
    }

    /** S14: the same form from many at once is one remark; other words of it are another. */
    @Test
    void aFormSentTwiceIsOneRemark() throws Exception {
        String sealed = sealed(new Browser(port).get(ADDRESS));
        Map<String, String> form = Map.of("svar", sealed, "text", "Samma ord.");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> new Browser(port).post(ADDRESS, form).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var each : threads.invokeAll(all)) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        assertThat(times("said_at")).hasSize(1);
        assertThat(actions()).containsExactly("SEND_REMARK");
        new Browser(port).post(ADDRESS, Map.of("svar", sealed, "text", "Andra ord."));
        assertThat(times("said_at")).hasSize(2);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrongOrThePageIsOld() {
        HttpResponse<String> wrong = send(Map.of("text", " ", "sida", "Start", "nas", "x".repeat(201)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv vad som inte går", "Skriv högst 200 tecken", "value=\"Start\"");
        String old = sealed(new Browser(port).get(ADDRESS));
        clock.forward(RemarkSeal.LASTS.plusMinutes(1));
        for (String seal : List.of(old, "påhittat", "")) {
            HttpResponse<String> again =
                    new Browser(port).post(ADDRESS, Map.of("svar", seal, "text", "Mina ord.", "nas", "08-1"));
            assertThat(again.body()).contains("Sidan har varit öppen länge", "Mina ord.", "value=\"08-1\"");
            assertThat(times("said_at")).isEmpty();
            assertThat(new Browser(port)
                            .post(ADDRESS, Map.of("svar", sealed(again), "text", "Mina ord. " + seal.length()))
                            .body())
                    .contains("Vi har tagit emot");
            machine.sql("delete from site_remark").update();
        }
    }

    @Test
    void theReceiptIsHadInAnotherLanguageWithoutSendingAgain() {
        HttpResponse<String> sent = send(Map.of("text", "Ord."));
        Map<String, String> receipt = Map.of("steg", "kvitto", "svar", sealed(sent), "till", "sprak");
        assertThat(new Browser(port).post("/fi" + ADDRESS, receipt).body()).contains("Olemme saaneet viestisi");
        assertThat(times("said_at")).hasSize(1);
        assertThat(new Browser(port)
                        .post("/fi" + ADDRESS, Map.of("steg", "kvitto", "svar", "påhittat", "till", "sprak"))
                        .body())
                .doesNotContain("Olemme saaneet viestisi");
    }

    @Test
    void itIsForgottenAMonthAfterItWasHandledAndAfterAYearAtTheLatest() {
        send(Map.of("text", "Ett."));
        Browser adam = new Browser(port);
        HttpResponse<String> desk = adam.signIn("adam", DESK);
        String id = desk.body().replaceAll("(?s).*name=\"synpunkt\" value=\"([^\"]+)\".*", "$1");
        adam.post(DESK + "/hanterad", Map.of("_csrf", Browser.token(desk), "synpunkt", id));
        send(Map.of("text", "Två."));
        clock.forward(Remarks.KEPT_HANDLED.minusMinutes(1));
        forget.go();
        assertThat(times("said_at")).hasSize(2);
        clock.forward(Duration.ofMinutes(1));
        forget.go();
        assertThat(times("said_at")).hasSize(1);
        clock.forward(Remarks.KEPT);
        forget.go();
        assertThat(times("said_at")).isEmpty();
    }

    @Test
    void whoeverPoursThemInFillsNoTable() {
        send(Map.of("text", "Den första."));
        machine.sql("""
                        insert into site_remark (municipality, id, said_at, data_key, content, forget_at)
                        select municipality, gen_random_uuid(), said_at, data_key, content, forget_at
                        from site_remark, generate_series(1, :more)""").param("more", Remarks.MOST_WAITING - 1).update();
        HttpResponse<String> full = send(Map.of("text", "En till."));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).contains("Ring oss i stället", "En till.");
        assertThat(times("said_at")).hasSize(Remarks.MOST_WAITING);
    }

    private HttpResponse<String> send(Map<String, String> typed) {
        Map<String, String> form = new TreeMap<>(typed);
        form.put("svar", sealed(new Browser(port).get(ADDRESS)));
        form.put("till", "skicka");
        return new Browser(port).post(ADDRESS, form);
    }

    private static String sealed(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"svar\" value=\"([^\"]+)\".*", "$1");
    }

    private List<Instant> times(String column) {
        return machine.sql("select " + column + " from site_remark")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private List<String> actions() {
        return machine.sql("select action from audit_entry where action like '%REMARK%' order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
