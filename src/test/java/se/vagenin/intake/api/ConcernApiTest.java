package se.vagenin.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.intake.api.ApiServer.HANINGE;
import static se.vagenin.intake.api.ApiServer.REPORTS;
import static se.vagenin.intake.api.ApiServer.json;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.Vagenin;
import se.vagenin.kernel.Municipality;
import se.vagenin.runtime.StartupNotice;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The API as another system meets it, on a started server with real tokens. */
@SpringBootTest(classes = Vagenin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConcernApiTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int FUZZ_ROUNDS = 20_000;
    private static final int FUZZ_SENDERS = 4;
    private static final String MINIMAL =
            "{\"children\":[{\"name\":\"Provbarn Ett\"}],\"concern\":{\"text\":\"Barnet fryser.\"}}";
    private static final String NO_NEED = """
            {"assessor":"%s","outcome":"NO_NEED","bases":["REPORT"],"reasons":"Barnet är hos mormor.",
             "childHeard":{"heard":true}}""";
    private static final String DECLINE = """
            {"decider":"%s","decision":"DECLINE","reasons":"Familjen har fått hjälp.","supportOffered":true,
             "childHeard":{"heard":true},"meeting":{"offered":true}}""";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> DATABASE.appLogin().user());
        properties.add("spring.datasource.password", () -> DATABASE.appLogin().password());
        properties.add("vagenin.data-dir", data::toString);
        properties.add("vagenin.keyset-file", () -> data.resolve("keyset.json").toString());
        properties.add("vagenin.keyset-create", () -> true);
    }

    @LocalServerPort
    int port;

    @Autowired
    List<StartupNotice> notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApiDescription description;

    private ApiServer school;

    @BeforeEach
    void call() {
        school = new ApiServer(port, credentials(), "reports:write reports:read decisions:write");
    }

    private String credentials() {
        return notices.stream()
                .flatMap(notice -> notice.lines().stream())
                .filter(line -> line.startsWith("school-system "))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return Tenant.call(
                new Municipality(136),
                () -> transaction.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
    }

    private JsonNode created() {
        HttpResponse<String> answer = school.post(REPORTS, MINIMAL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static String child(JsonNode report) {
        return REPORTS + "/" + report.get("id").asString() + "/children/"
                + report.get("children").get(0).get("id").asString();
    }

    @Test
    void aMinimalReportIsStoredAndItsClocksRun() {
        HttpResponse<String> answer = school.post(REPORTS, MINIMAL);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode report = json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .contains(REPORTS + "/" + report.get("id").asString());
        assertThat(report.get("reference").asString()).startsWith("HAN-");
        Instant received = Instant.parse(report.get("receivedAt").asString());
        assertThat(received.getEpochSecond() % 3600)
                .as("anonymous: to the hour (R15)")
                .isZero();
        assertThat(report.get("children")
                        .get(0)
                        .get("clocks")
                        .valueStream()
                        .map(each -> each.get("kind").asString()))
                .containsExactly("PROTECTION_ASSESSMENT", "PRELIMINARY_ASSESSMENT");
        assertMatches("ReportCreated", answer.body());
    }

    @Test
    void everyDocumentedExampleOfAReportIsTaken() {
        JsonNode examples = json(school.get("/api/v1/openapi.json"))
                .at(
                        "/paths/~1api~1v1~1{municipalityCode}~1concern-reports/post/requestBody/content/application~1json/examples");
        assertThat(examples.size()).isGreaterThan(1);
        for (JsonNode example : examples) {
            HttpResponse<String> answer =
                    school.post(REPORTS, example.get("value").toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void aReportIsReadBackWordByWordAndTheReadingIsLoggedOnce() {
        String text = "👩‍👧 مرحبا\\nRad två";
        JsonNode report = json(
                school.post(REPORTS, MINIMAL.replace("Barnet fryser.", text).replace("Provbarn Ett", "Provbarn Två")));
        long before = count("select count(*) from audit_entry where effect = 'READ'");
        HttpResponse<String> answer =
                school.get(REPORTS + "/" + report.get("id").asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/concern/text").asString()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(json(answer).at("/children/0/state").asString()).isEqualTo("AWAITING_PROTECTION");
        assertThat(count("select count(*) from audit_entry where effect = 'READ'"))
                .isEqualTo(before + 1);
        assertMatches("Report", answer.body());
    }

    @Test
    void aDecisionBeforeProtectionAndASecondDecisionAreRefusedWithTheReason() {
        JsonNode report = created();
        HttpResponse<String> early = school.post(child(report) + "/preliminary-decision", DECLINE.formatted("sanna"));
        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(json(early).get("rule").asString()).isEqualTo("R01");

        HttpResponse<String> assessed =
                school.post(child(report) + "/protection-assessment", NO_NEED.formatted("sanna"));
        assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(201);
        assertMatches("ChildState", assessed.body());
        HttpResponse<String> stale = school.post(
                child(report) + "/preliminary-decision",
                DECLINE.formatted("sanna").replace("\"supportOffered\"", "\"version\":0,\"supportOffered\""));
        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
        assertThat(json(stale).get("type").asString()).isEqualTo("/problem/stale-version");

        HttpResponse<String> decided = school.post(child(report) + "/preliminary-decision", DECLINE.formatted("sanna"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        assertThat(json(decided).at("/preliminaryDecision/supportOffered").asBoolean())
                .isTrue();
        HttpResponse<String> again = school.post(child(report) + "/preliminary-decision", DECLINE.formatted("sanna"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("detail").asString()).contains("redan fattat");
        assertMatches("Problem", again.body());
    }

    @Test
    void theRulesAreAskedAboutTheNamedMemberOfStaff() {
        JsonNode report = created();
        school.post(child(report) + "/protection-assessment", NO_NEED.formatted("sanna"));

        HttpResponse<String> unqualified =
                school.post(child(report) + "/preliminary-decision", DECLINE.formatted("ove"));
        assertThat(unqualified.statusCode()).as(unqualified.body()).isIn(403, 409);
        HttpResponse<String> elsewhere =
                school.post(child(report) + "/preliminary-decision", DECLINE.formatted("omar"));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        HttpResponse<String> nobody =
                school.post(child(report) + "/preliminary-decision", DECLINE.formatted("finns-inte"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(json(nobody).at("/errors/0/field").asString()).isEqualTo("/decider");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"children\":[],\"concern\":{\"text\":\"x\"}} | /children",
                "{\"concern\":{\"text\":\"x\"}} | /children",
                "{\"children\":[{\"name\":\"Provbarn\"}]} | /concern",
                "{\"children\":[{\"name\":\"Provbarn\"}],\"concern\":{\"text\":\"  \"}} | /concern/text",
                "{\"children\":[{\"personalNumber\":\"201912302380\"}],\"concern\":{\"text\":\"x\"}} | /children/0/personalNumber",
                "{\"children\":[{\"birthDate\":\"2999-01-01\"}],\"concern\":{\"text\":\"x\"}} | /children/0/birthDate",
                "{\"children\":[{\"birthDate\":\"2020-02-30\"}],\"concern\":{\"text\":\"x\"}} | /children/0/birthDate",
                "{\"children\":[{}],\"concern\":{\"text\":\"x\"}} | /children/0",
                "{\"children\":[{\"name\":\"Provbarn\"}],\"concern\":{\"text\":\"x\",\"reasons\":[\"WEATHER\"]}} | /concern/reasons/0",
                "{\"children\":[{\"name\":\"Provbarn\"}],\"concern\":{\"text\":\"x\"},\"priority\":1} | /priority",
                "{\"children\":[{\"personalNumber\":\"201901012391\"},{\"personalNumber\":\"190101-2391\"}],\"concern\":{\"text\":\"x\"}} | /children/1/personalNumber",
                "{\"reporter\":{\"category\":\"POLICE\",\"anonymous\":true},\"children\":[{\"name\":\"Provbarn\"}],\"concern\":{\"text\":\"x\"}} | /reporter/anonymous",
                "{\"reporter\":{\"category\":\"PRIVATE\",\"wantsFeedback\":true},\"children\":[{\"name\":\"Provbarn\"}],\"concern\":{\"text\":\"x\"}} | /reporter/wantsFeedback"
            })
    void whatIsWrongIsNamedAndNothingIsStored(String body, String field) {
        long before = count("select count(*) from concern_report");
        HttpResponse<String> answer = school.post(REPORTS, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains(field);
        assertThat(answer.body()).doesNotContain("201912302380", "WEATHER");
        assertThat(count("select count(*) from concern_report")).isEqualTo(before);
        assertMatches("Problem", answer.body());
    }

    /** What people write is taken as they write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08-123 45 67",
                "+46 (0)70-123 45 67",
                "070\u00a0123\u00a045\u00a067",
                "070\u2013123 45 67",
                "070.123.45.67",
                "08-123 45 67 ankn. 12",
                "08-123 45 67, växel"
            })
    void aTelephoneNumberIsTakenAsPeopleWriteIt(String phone) {
        boolean digitsLast = Character.isDigit(phone.charAt(phone.length() - 1));
        HttpResponse<String> answer = school.post(REPORTS, """
                {"reporter":{"category":"HEALTH_CARE","name":"Maja Påhittad","phone":"%s"},
                 "children":[{"name":"Provbarn Ett"}],"concern":{"text":"Barnet fryser."}}""".formatted(phone));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(digitsLast ? 201 : 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201901012391",
                "20190101-2391",
                "1901012391",
                "190101-2391",
                " 20190101 2391 ",
                "20190101\u20132391"
            })
    void onePersonIsFoundHoweverTheNumberIsWritten(String number) {
        String body = "{\"children\":[{\"personalNumber\":\"%s\"}],\"concern\":{\"text\":\"x\"}}";
        assertThat(school.post(REPORTS, body.formatted("201901012391")).statusCode())
                .isEqualTo(201);
        long before = count("select count(*) from person");

        assertThat(school.post(REPORTS, body.formatted(number)).statusCode()).isEqualTo(201);
        assertThat(count("select count(*) from person")).isEqualTo(before);
    }

    /** A sender that keeps the answer must find the same when it reads the report. */
    @Test
    void theTimeOfReceiptIsTheSameWhenItIsRead() {
        JsonNode report = json(school.post(REPORTS, ApiFuzz.text(ApiExamples.report())));

        assertThat(json(school.get(REPORTS + "/" + report.get("id").asString())).get("receivedAt"))
                .isEqualTo(report.get("receivedAt"));
    }

    /** Refused by the server before our own code: still our words, and nothing of what was sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/0136%00/concern-reports",
                "/api/v1/0136/concern-reports?limit=%FF",
                "/api/v1/0136/clocks?due=%2B999999999-12-31",
                "/api/v1/x%2Fy"
            })
    void anAddressThatCannotBeReadIsAProblemOfItsOwn(String address) {
        HttpResponse<String> answer = school.get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertMatches("Problem", answer.body());
        assertThat(answer.body()).doesNotContain("Tomcat", "999999999");
    }

    @Test
    void aSystemWithoutTheRightIsToldWhomToAsk() {
        ApiServer reader = new ApiServer(port, credentials(), "reports:read");
        HttpResponse<String> answer = reader.post(REPORTS, MINIMAL);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("detail").asString()).startsWith("Klienten har inte rätt");
    }

    @Test
    void everyExampleFitsItsSchemaAndEveryAnswerHasOne() {
        JsonNode tree = ApiFuzz.tree(description.text());
        assertThat(new ApiAnswers(tree).checkExamples()).isGreaterThan(60);
    }

    @Test
    void tooManyChildrenAndTooLongATextAreRefused() {
        String many = IntStream.range(0, 21).mapToObj(_ -> "{\"unknown\":true}").collect(Collectors.joining(","));
        assertThat(school.post(REPORTS, "{\"children\":[" + many + "],\"concern\":{\"text\":\"x\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(school.post(REPORTS, MINIMAL.replace("Barnet fryser.", "x".repeat(200_000)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(school.post(REPORTS, MINIMAL.replace("Barnet fryser.", "x".repeat(2_100_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theDoorRefusesWhatIsNotForIt() {
        assertThat(school.send(school.request(REPORTS)
                                .header("Content-Type", "text/plain")
                                .header("Idempotency-Key", "key-00000001")
                                .POST(HttpRequest.BodyPublishers.ofString(MINIMAL)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(school.send(school.request(REPORTS)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(MINIMAL)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(school.send(school.withoutToken(REPORTS).GET()).statusCode()).isEqualTo(401);
        assertThat(school.send(school.request(REPORTS).DELETE()).statusCode()).isEqualTo(405);
        assertThat(school.get(REPORTS + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(school.get(REPORTS + "?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherMunicipalitysIdIsAnsweredLikeOneThatNeverWas() {
        String missing = school.get(REPORTS + "/" + UUID.randomUUID()).body();
        String other =
                school.get("/api/v1/0581/concern-reports/" + UUID.randomUUID()).body();
        String odd = school.get(REPORTS + "/no-id").body();

        assertThat(other).isEqualTo(missing);
        assertThat(odd).isEqualTo(missing);
        assertMatches("Problem", missing);
    }

    @Test
    void twentyPostsOfOneReportAtOnceAreOneReport() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = count("select count(*) from concern_report");
        Callable<Integer> post = () -> school.post(REPORTS, key, MINIMAL).statusCode();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var status :
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> post).toList())) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        assertThat(school.post(REPORTS, key, MINIMAL).statusCode()).isEqualTo(201);
        assertThat(count("select count(*) from concern_report")).isEqualTo(before + 1);
    }

    @Test
    void listsTimelineNotesAndClocksFitTheDescription() {
        JsonNode report = created();
        String matter = json(school.get(REPORTS + "/" + report.get("id").asString()))
                .get("matterId")
                .asString();
        HttpResponse<String> note =
                school.post(HANINGE + "/matters/" + matter + "/notes", "{\"text\":\"Skolan ringde.\"}");
        assertThat(note.statusCode()).as(note.body()).isEqualTo(201);
        assertMatches("NoteCreated", note.body());

        HttpResponse<String> timeline = school.get(HANINGE + "/matters/" + matter + "/timeline?limit=1");
        assertThat(json(timeline).at("/items/0/text").asString()).isEqualTo("Skolan ringde.");
        assertThat(json(timeline).get("more").asBoolean()).isTrue();
        assertMatches("TimelinePage", timeline.body());
        HttpResponse<String> list = school.get(REPORTS + "?status=AWAITING_PROTECTION&limit=100");
        assertThat(list.body()).contains(report.get("reference").asString());
        assertMatches("ReportPage", list.body());
        HttpResponse<String> clocks = school.get(HANINGE + "/clocks?due="
                + LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30) + "&limit=100");
        assertThat(clocks.body()).contains(matter);
        assertMatches("ClockPage", clocks.body());
    }

    private static byte[] multipart(Map<String, byte[]> files, String type) {
        var out = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            out.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(content);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        out.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private HttpResponse<String> attach(JsonNode report, Map<String, byte[]> files, String type) {
        return school.send(school.request(REPORTS + "/" + report.get("id").asString() + "/attachments")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(files, type))));
    }

    @Test
    void attachmentsWaitInQuarantineAndStandSealed() {
        JsonNode report = created();
        byte[] pdf = "%PDF-1.7\nhemligt\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = attach(report, Map.of("brev.pdf", pdf), "application/pdf");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).at("/attachments/0/note").asString()).isEqualTo("Bilagan väntar på viruskontroll");
        assertMatches("AttachmentsCreated", answer.body());
        assertThat(
                        count(
                                "select count(*) from attachment where state = 'QUARANTINED' and position('hemligt' in encode(content, 'escape')) = 0"))
                .isPositive();
    }

    @Test
    void filesThatLieAreRefusedAndNeverMoreThanTen() {
        JsonNode report = created();
        byte[] html = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(attach(report, Map.of("brev.pdf", html), "application/pdf").statusCode())
                .isEqualTo(415);
        byte[] text = "Hej".getBytes(StandardCharsets.UTF_8);
        assertThat(attach(report, Map.of("brev.pdf", text), "application/pdf").statusCode())
                .isEqualTo(422);
        assertThat(attach(report, Map.of("tom.txt", new byte[0]), "text/plain").statusCode())
                .isEqualTo(422);
        assertThat(attach(report, Map.of("stor.txt", new byte[21 * 1024 * 1024]), "text/plain")
                        .statusCode())
                .isEqualTo(413);
        Map<String, byte[]> eleven =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> i + ".txt", _ -> text));
        assertThat(attach(report, eleven, "text/plain").statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from attachment where name is null")).isZero();
    }

    /** S11: requests made from the description, most of them spoiled. Last, for the reports that it leaves. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nothingThatIsSentMakesTheServerFail() throws Exception {
        long seed = Long.getLong("vagenin.fuzz.seed", 20_261_121L);
        int rounds = Integer.getInteger("vagenin.fuzz.rounds", FUZZ_ROUNDS);
        System.out.println("ConcernApiTest fuzz seed " + seed + ", " + rounds + " requests");
        JsonNode report = created();
        String id = report.get("id").asString();
        String matter = json(school.get(REPORTS + "/" + id)).get("matterId").asString();
        String child = report.get("children").get(0).get("id").asString();
        ApiAnswers answers = new ApiAnswers(ApiFuzz.tree(description.text()));
        try (var senders = Executors.newFixedThreadPool(FUZZ_SENDERS)) {
            List<Callable<Void>> work = IntStream.range(0, FUZZ_SENDERS)
                    .<Callable<Void>>mapToObj(sender -> () -> {
                        var requests =
                                new ApiRequests(answers.description(), List.of(id, matter, child), seed + sender);
                        for (int i = 0; i < rounds / FUZZ_SENDERS; i++) {
                            ApiRequests.Sent sent = requests.next();
                            answers.check(sent, school.send(sent));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> sender : senders.invokeAll(work)) {
                sender.get();
            }
        }
        System.out.println("Answers by status: " + answers.counted());
        assertThat(answers.counted()).containsKeys(200, 201, 400, 401, 404, 409, 415, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/api-info", "/api/v1/openapi.json"})
    void whatTheApiIsStandsOpen(String address) {
        assertThat(school.send(school.withoutToken(address).GET()).statusCode()).isEqualTo(200);
    }

    /** Renew it on purpose with: UPDATE_OPENAPI=1 ./mvnw test -Dtest=ConcernApiTest */
    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() throws Exception {
        Path committed = Path.of("docs/api/openapi.json");
        if (System.getenv("UPDATE_OPENAPI") != null) {
            Files.createDirectories(Path.of("docs/api"));
            Files.writeString(committed, description.text());
        }
        assertThat(description.text())
                .as("Renew on purpose with UPDATE_OPENAPI=1 ./mvnw test -Dtest=ConcernApiTest")
                .isEqualTo(Files.readString(committed));
    }

    private void assertMatches(String schema, String body) {
        new ApiAnswers(ApiFuzz.tree(description.text())).matches(schema, body);
    }
}
