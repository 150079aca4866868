package se.vagenin.bench.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.stage.Database;

/** Asks the product one question after the other and keeps the statements that each led to. */
final class Recorder {

    private static final List<String> SETTINGS = List.of(
            "log_min_duration_statement = 0", "log_parameter_max_length = -1", "log_error_verbosity = 'default'");
    /** The log is sealed this often at least, where the machine is quick. */
    private static final int IDLE_SECONDS = 2;

    private static final int MOST_LISTENING = 20;

    /** How many requests learning takes at most; each recording begins with one that is not kept. */
    static final int MOST_LEARNING = 3 * MOST_LISTENING + 1;

    /** The round that every request brings about: until it is heard, what the product asks by itself is not known. */
    private static final String SEALING = "insert into audit_seal";

    /** Whether a job is due: none is, see {@link HeldRounds}. */
    private static final String SCHEDULER = "scheduled_tasks";

    private final Home home;
    private final int port;
    private final long seed;
    private final Set<String> ofTheProductItself = new HashSet<>();

    Recorder(Home home, int port, long seed) {
        this.home = home;
        this.port = port;
        this.seed = seed;
    }

    /** From now on the server logs what new sessions of the product ask; everybody in a set is made up. */
    static void letServerTell(Database database) {
        alter(database, SETTINGS.stream().map(each -> "set " + each).toList());
    }

    static void letServerBeSilent(Database database) {
        alter(
                database,
                SETTINGS.stream()
                        .map(each -> "reset " + each.substring(0, each.indexOf(' ')))
                        .toList());
    }

    private static void alter(Database database, List<String> what) {
        JdbcClient superuser = database.superuser();
        String role = database.logins().app().user();
        what.forEach(each -> superuser.sql("alter role " + role + " " + each).update());
    }

    /** Learns what the product asks by itself: what it asks after its answers, until nothing new is heard. */
    void listenIdle(Task task) throws IOException, Failed, InterruptedException {
        int known = -1;
        for (int i = 0; i < MOST_LISTENING && !(known == ofTheProductItself.size() && hasHeardSealing()); i++) {
            known = ofTheProductItself.size();
            record(task, 2);
            var log = new ServerLog(logFile());
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            log.statements().forEach(each -> ofTheProductItself.add(each.sql()));
        }
        if (!hasHeardSealing()) {
            throw new Refused(
                    "The product has not sealed its log for a while, so raw cannot tell its own rounds apart.");
        }
    }

    private boolean hasHeardSealing() {
        return ofTheProductItself.stream().anyMatch(each -> each.contains(SEALING));
    }

    /** The statements of each of some requests, without those of the product's own rounds. */
    List<List<Statement>> record(Task task, int requests) throws IOException, Failed, InterruptedException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Long> begins = new ArrayList<>();
        ServerLog log;
        try (Client client = new Client(port)) {
            task.once(client, random);
            TimeUnit.MILLISECONDS.sleep(50);
            log = new ServerLog(logFile());
            for (int i = 0; i < requests; i++) {
                TimeUnit.MILLISECONDS.sleep(3);
                begins.add(System.currentTimeMillis());
                TimeUnit.MILLISECONDS.sleep(1);
                task.once(client, random);
            }
        }
        TimeUnit.MILLISECONDS.sleep(100);
        return split(othersThanOwn(log.statements()), begins);
    }

    private java.nio.file.Path logFile() {
        return home.database().resolve("postgres.log");
    }

    /** A transaction belongs to the request in which it began. */
    private static List<List<Statement>> split(List<List<Statement>> transactions, List<Long> begins) {
        Map<Integer, List<Statement>> byRequest = new LinkedHashMap<>();
        for (int i = 0; i < begins.size(); i++) {
            byRequest.put(i, new ArrayList<>());
        }
        for (List<Statement> each : transactions) {
            int found = Collections.binarySearch(begins, each.getFirst().millis());
            int request = found >= 0 ? found : -found - 2;
            if (request >= 0) {
                byRequest.get(request).addAll(each);
            }
        }
        return List.copyOf(byRequest.values());
    }

    /** The whole transactions in which stands more than what the product asks by itself. */
    private List<List<Statement>> othersThanOwn(List<Statement> statements) {
        List<List<Statement>> kept = new ArrayList<>();
        Map<String, List<Statement>> open = new HashMap<>();
        for (Statement each : statements) {
            List<Statement> transaction = open.computeIfAbsent(each.session(), _ -> new ArrayList<>());
            transaction.add(each);
            boolean inside = transaction.getFirst().sql().matches("(?i)BEGIN.*");
            if (!inside || each.sql().matches("(?i)COMMIT|ROLLBACK")) {
                if (!transaction.stream().allMatch(one -> isOwn(one.sql()))) {
                    kept.add(transaction);
                }
                open.remove(each.session());
            }
        }
        return kept;
    }

    private boolean isOwn(String sql) {
        return ofTheProductItself.contains(sql) || sql.contains(SCHEDULER);
    }
}
