package se.vagenin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** S3 and S14 on a real database: however often a request comes, it is done once. */
class IdempotentPostsTest {

    private static final Actor.Client CLIENT =
            new Actor.Client(new Municipality(136), "school-system", Set.of("reports:write"));
    private static final String ADDRESS = "/api/v1/0136/concern-reports";

    @TempDir
    private static Path keys;

    private static TestDatabase database;
    private static AnnotationConfigApplicationContext context;
    private static final Instant[] NOW = {Instant.parse("2026-11-21T09:15:00Z")};

    private ApiPosts posts;
    private JdbcClient owner;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "vagenin.keyset-file",
                                keys.resolve("keys").toString(),
                                "vagenin.keyset-create",
                                "true")));
        context.registerBean(DataSource.class, database::app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.app()));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(
                "ticking",
                Clock.class,
                () -> ((InstantSource) () -> NOW[0]).withZone(ZoneOffset.UTC),
                definition -> definition.setPrimary(true));
        context.scan("se.vagenin.tenancy", "se.vagenin.crypto", "se.vagenin.api");
        context.refresh();
        JdbcClient.create(database.owner()).sql("""
                        insert into municipality (code, name, reception_phone, out_of_hours_phone, reference_prefix,
                            created_at)
                        values (136, 'Haninge', '08-1', '08-2', 'HAN', now())""").update();
        JdbcClient.create(database.owner())
                .sql("create table done (body text not null)")
                .update();
        JdbcClient.create(database.owner())
                .sql("grant select, insert on done to public")
                .update();
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        posts = context.getBean(ApiPosts.class);
        owner = JdbcClient.create(database.owner());
        owner.sql("truncate done, idempotent_answer").update();
        NOW[0] = Instant.parse("2026-11-21T09:15:00Z");
    }

    private ResponseEntity<byte[]> post(String key, String body) {
        return post(CLIENT, ADDRESS, key, body, this::store);
    }

    private ResponseEntity<byte[]> post(
            Actor.Client client, String address, String key, String body, ApiPosts.Work work) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.addHeader("Idempotency-Key", key);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return Tenant.call(client.municipality(), () -> posts.json(client, request, work));
    }

    private ApiAnswer store(JsonBody body) {
        UUID id = UUID.randomUUID();
        context.getBean(JdbcClient.class)
                .sql("insert into done values (:body)")
                .param("body", id.toString())
                .update();
        return ApiResult.created(ADDRESS + "/" + id, Map.of("id", id));
    }

    private long done() {
        return owner.sql("select count(*) from done").query(Long.class).single();
    }

    /** What the table holds, seen from within the municipality: even the owner sees nothing from without. */
    private static String stored(String expression) {
        return Tenant.call(
                CLIENT.municipality(),
                () -> context.getBean(TransactionTemplate.class)
                        .execute(_ -> context.getBean(JdbcClient.class)
                                .sql("select " + expression + " from idempotent_answer")
                                .query(String.class)
                                .single()));
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    @Test
    void sameKeyAndBodyGetsTheFirstAnswerToTheLetter() {
        ResponseEntity<byte[]> first = post("key-0001", "{\"a\":1}");
        ResponseEntity<byte[]> again = post("key-0001", "{\"a\":1}");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getHeaders().getLocation())
                .isNotNull()
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        post("key-0001", "{\"a\":1}");
        ResponseEntity<byte[]> other = post("key-0001", "{\"a\":2}");

        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(text(other)).contains("/problem/idempotency-key-reused");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void theKeyIsTheClientsOwnAndOfOneAddress() {
        var other = new Actor.Client(CLIENT.municipality(), "bench", Set.of());
        post("key-0001", "{}");
        post(other, ADDRESS, "key-0001", "{}", this::store);
        post(CLIENT, ADDRESS + "/x/notes", "key-0001", "{}", this::store);

        assertThat(done()).isEqualTo(3);
    }

    @Test
    void refusesAPostWithoutAKey() {
        ResponseEntity<byte[]> answer = post("short", "{}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(text(answer)).contains("/problem/idempotency-key-missing", "\"field\":\"Idempotency-Key\"");
        assertThat(done()).isZero();
    }

    @Test
    void aRefusalIsNotKeptSoThatItCanBeTriedAgain() {
        ApiPosts.Work refuses = body -> ApiProblem.of(ApiProblem.Kind.INVALID_REPORT, "/children", "Ange ett barn.");
        assertThat(post(CLIENT, ADDRESS, "key-0001", "{}", refuses)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);

        assertThat(post("key-0001", "{\"a\":1}").getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void aCrashInTheMiddleLeavesNeitherTheWorkNorTheKey() {
        ApiPosts.Work crashes = body -> {
            store(body);
            throw new IllegalStateException("crash");
        };
        assertThatThrownBy(() -> post(CLIENT, ADDRESS, "key-0001", "{}", crashes))
                .hasMessage("crash");
        assertThat(done()).isZero();

        assertThat(post("key-0001", "{}").getStatusCode().value()).isEqualTo(201);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void ofTwentyAtOnceOneIsDoneAndTheOthersAreToldSoOrToWait() throws Exception {
        int parallel = 20;
        var barrier = new CyclicBarrier(parallel);
        Callable<ResponseEntity<byte[]>> one = () -> {
            barrier.await();
            return post("key-0001", "{\"a\":1}");
        };
        try (var threads = Executors.newFixedThreadPool(parallel)) {
            List<Future<ResponseEntity<byte[]>>> answers = threads.invokeAll(
                    IntStream.range(0, parallel).mapToObj(_ -> one).toList());

            String first = text(post("key-0001", "{\"a\":1}"));
            for (Future<ResponseEntity<byte[]>> answer : answers) {
                int status = answer.get().getStatusCode().value();
                assertThat(status).isIn(201, 409);
                assertThat(text(answer.get()))
                        .satisfies(body -> assertThat(
                                        status == 201 ? body.equals(first) : body.contains("/problem/still-running"))
                                .isTrue());
            }
        }
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void keepsTheAnswerThreeDaysAndNoFinerTimeThanTheHour() {
        post("key-0001", "{\"a\":1}");
        Instant expires =
                Instant.parse(stored("to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
        assertThat(expires).isEqualTo("2026-11-24T10:00:00Z");

        NOW[0] = expires.minusSeconds(1);
        context.getBean(ExpiredAnswers.class).forget();
        assertThat(post("key-0001", "{\"a\":1}").getStatusCode().value()).isEqualTo(201);
        assertThat(done()).isEqualTo(1);

        NOW[0] = expires.plusSeconds(1);
        assertThat(post("key-0001", "{\"a\":2}").getStatusCode().value()).isEqualTo(201);
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void theJobForgetsWhatIsOld() {
        post("key-0001", "{}");
        NOW[0] = NOW[0].plus(Duration.ofDays(4));
        context.getBean(ExpiredAnswers.class).forget();

        assertThat(owner.sql("select count(*) from idempotent_answer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void neitherTheKeyNorTheAnswerStandsInTheClear() {
        post("Provbarn-Ett", "{\"name\":\"Provbarn Ett\"}");
        String row = stored("encode(answer, 'escape') || id || content");

        assertThat(row).doesNotContain("Provbarn", "concern-reports");
    }

    @Test
    void aBodyLargerThanAnyReportIsNotRead() {
        assertThatThrownBy(() -> post("key-0001", "{\"a\":\"" + "x".repeat(2_100_000) + "\"}"))
                .isInstanceOfSatisfying(
                        UnreadableBody.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
    }
}
