package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.TestDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * S1, S2 and S14 on the program as it is started, with its own database written as safely as in production: whoever got
 * an answer has a report that is stored whole, once. Those who got none ask again with the same key.
 */
class CrashTest {

    private static final int CYCLES = 10;
    private static final int REPORTERS = 4;
    private static final long SEED = 20261124;
    private static final String REPORTS = "/api/v1/0136/concern-reports";
    private static final JsonMapper JSON = new JsonMapper();

    private static TestDirectory directory;
    private static ProgramInItsOwnProcess program;

    @BeforeAll
    static void start() {
        directory = TestDirectory.create();
        program = new ProgramInItsOwnProcess(directory.path());
        program.start();
    }

    @AfterAll
    static void stop() {
        program.close();
        directory.close();
    }

    /** A reporter's system: sends until it is told that the report is safe. */
    private static final class Reporter implements AutoCloseable {
        private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        private final AtomicInteger retries = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private volatile boolean going = true;
        private volatile boolean abandoned;

        /** When the test has failed nothing will be acknowledged any more. */
        @Override
        public void close() {
            abandoned = true;
        }

        void run(int number) {
            Random random = new Random(SEED + number);
            ApiCaller api = null;
            String key = UUID.randomUUID().toString();
            int children = 1;
            while (!abandoned && (going || !key.isEmpty())) {
                if (key.isEmpty()) {
                    key = UUID.randomUUID().toString();
                    children = 1 + random.nextInt(3);
                }
                try {
                    api = api == null ? program.signIn() : api;
                    HttpResponse<String> answer = api.post(REPORTS, key, body(children, key));
                    if (answer.statusCode() == 201) {
                        acknowledged.put(JSON.readTree(answer.body()).get("id").asString(), children);
                        answered.incrementAndGet();
                        key = "";
                        continue;
                    }
                } catch (RuntimeException | AssertionError unreachable) {
                    // Down or on its way up: the same report again, with the same key.
                }
                api = null;
                retries.incrementAndGet();
                ProgramInItsOwnProcess.pause(50);
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsStoredWholeAndOnceWhateverDies() throws Exception {
        Reporter reporter = new Reporter();
        List<Long> databaseBack = new ArrayList<>();
        List<Long> programBack = new ArrayList<>();
        Random random = new Random(SEED);
        List<UUID> before = reports();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                reporter) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < REPORTERS; number++) {
                int each = number;
                running.add(threads.submit(() -> reporter.run(each)));
            }
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                // A demo whose database dies while it is being made gives up, as it should.
                program.awaitAnnounced();
                more(reporter, 3);
                ProgramInItsOwnProcess.pause(random.nextInt(200));
                long killed = System.nanoTime();
                program.killDatabase();
                more(reporter, REPORTERS + 1);
                databaseBack.add((System.nanoTime() - killed) / 1_000_000);

                ProgramInItsOwnProcess.pause(random.nextInt(200));
                killed = System.nanoTime();
                program.kill();
                program.start();
                programBack.add((System.nanoTime() - killed) / 1_000_000);
            }
            more(reporter, 3);
            reporter.going = false;
            for (Future<?> each : running) {
                each.get();
            }
        }
        JdbcClient database = JdbcClient.create(program.database());
        Set<UUID> stored = new HashSet<>(reports());
        before.forEach(stored::remove);
        List<String> half = half(database, reporter.acknowledged);
        long lost = reporter.acknowledged.keySet().stream()
                .filter(id -> !stored.contains(UUID.fromString(id)))
                .count();
        System.out.printf(
                "S1/S2: %d kills of the program and %d of the database under load: %d reports acknowledged after %d retries,"
                        + " %d stored, %d lost, %d half; answers again after at most %d ms (database) and %d ms (program)%n",
                CYCLES,
                CYCLES,
                reporter.acknowledged.size(),
                reporter.retries.get(),
                stored.size(),
                lost,
                half.size(),
                databaseBack.stream().mapToLong(Long::longValue).max().orElseThrow(),
                programBack.stream().mapToLong(Long::longValue).max().orElseThrow());
        assertThat(reporter.acknowledged).hasSizeGreaterThan(CYCLES * 4);
        assertThat(reporter.retries.get()).as("the load met the crashes").isGreaterThan(CYCLES);
        assertThat(lost).isZero();
        assertThat(half).isEmpty();
        // Whoever was interrupted in the very last request asked again, so nothing else may be there.
        assertThat(stored).hasSameSizeAs(reporter.acknowledged.keySet());
        assertThat(count(database, "select count(*) from matter"))
                .isEqualTo(count(database, "select count(*) from concern_report"));
        assertThat(
                        count(
                                database,
                                "select count(*) from (select reference from matter group by municipality, reference having count(*) > 1) twice"))
                .isZero();
    }

    @Test
    void fiftyPostsOfOneReportAtOnceAreOneReport() throws Exception {
        int rounds = 20;
        int posts = 50;
        ApiCaller api = program.signIn();
        int firstTime = 0;
        int wait = 0;
        for (int round = 0; round < rounds; round++) {
            int before = reports().size();
            String key = UUID.randomUUID().toString();
            String body = body(1, key);
            Set<String> ids = ConcurrentHashMap.newKeySet();
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int post = 0; post < posts; post++) {
                    answers.add(threads.submit(() -> {
                        together.await();
                        HttpResponse<String> answer = api.post(REPORTS, key, body);
                        JsonNode read = JSON.readTree(answer.body());
                        if (answer.statusCode() == 201) {
                            ids.add(read.get("id").asString());
                        }
                        return answer.statusCode();
                    }));
                }
                together.countDown();
            }
            for (Future<Integer> each : answers) {
                int status = status(each);
                assertThat(status).isIn(201, 409);
                firstTime += status == 201 ? 1 : 0;
                wait += status == 409 ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(reports()).hasSize(before + 1);
        }
        System.out.printf(
                "S14: %d rounds of %d posts at once: %d answers with the one report, %d asked to wait%n",
                rounds, posts, firstTime, wait);
    }

    private static int status(Future<Integer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Until some more reports have been acknowledged. */
    private static void more(Reporter reporter, int count) {
        int wanted = reporter.answered.get() + count;
        for (int waited = 0; reporter.answered.get() < wanted; waited++) {
            assertThat(waited).as("no report was taken for two minutes").isLessThan(6_000);
            ProgramInItsOwnProcess.pause(20);
        }
    }

    /** What belongs to a report and is not there just as often as it should be. */
    private static List<String> half(JdbcClient database, Map<String, Integer> acknowledged) {
        List<String> wrong = new ArrayList<>();
        acknowledged.forEach((id, children) -> {
            String found = database.sql("""
                            select (select count(*) from matter m where m.id = r.matter_id and m.subjects = :children)
                                || ' ' || (select count(*) from assessment a where a.report_id = r.id)
                                || ' ' || (select count(distinct p.person_id) from matter_person p where p.matter_id = r.matter_id and p.part = 'SUBJECT')
                                || ' ' || (select count(*) from clock c where c.matter_id = r.matter_id)
                                || ' ' || (select count(*) from timeline_entry t where t.matter_id = r.matter_id)
                                || ' ' || (select count(*) from audit_entry e where e.object_id = r.matter_id and e.action = 'OPEN_MATTER')
                            from concern_report r where r.id = :id
                            """)
                    .param("id", UUID.fromString(id))
                    .param("children", children)
                    .query(String.class)
                    .optional()
                    .orElse("lost");
            String whole = "1 %d %d %d 1 1".formatted(children, children, 2 * children);
            if (!found.equals(whole)) {
                wrong.add(id + " has " + found + " and not " + whole);
            }
        });
        return wrong;
    }

    private static List<UUID> reports() {
        return JdbcClient.create(program.database())
                .sql("select id from concern_report")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static String body(int children, String text) {
        List<String> each = new ArrayList<>();
        for (int child = 1; child <= children; child++) {
            each.add("{\"name\": \"Provbarn " + child + "\", \"birthDate\": \"2020-03-0" + child + "\"}");
        }
        return "{\"children\": [" + String.join(", ", each) + "], \"concern\": {\"text\": \"Krasch " + text + "\"}}";
    }
}
