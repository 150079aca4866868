package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.TestDirectory;

/**
 * S23: bots behind the same address as people who report. The bots ask as fast as they are answered, without a pause: they
 * send reports, guess codes, hold times and search. The people walk through the form of report, page by page, as a browser
 * without script does. Nobody of them is refused or asked to prove anything, and what they send is stored once.
 *
 * <p>The limit is two seconds for the slowest twentieth of the people's pages. The same people walk once more without any bot:
 * on a machine so busy with other work that they then already wait more than a tenth of a second, the machine is what is
 * measured, and the limit is {@value #MOST_SLOWER} times what they waited without bots. The line that is printed says which
 * limit it was.
 */
class BotsBesideReportersTest {

    private static final int PEOPLE = 50;
    private static final int BOTS = 50;
    /** From the first page to the receipt; whoever is refused comes no further. */
    private static final int PAGES = 10;

    private static final long LIMIT_MS = 2_000;
    private static final long MOST_SLOWER = 20;
    private static final long SEED = 20261126;
    private static final Pattern TIME = Pattern.compile("name=\"tid\" id=\"[^\"]+\" value=\"([^\"]+)\"");

    private static TestDirectory directory;
    private static ProgramInItsOwnProcess program;

    @BeforeAll
    static void start() {
        directory = TestDirectory.create();
        program = new ProgramInItsOwnProcess(directory.path());
        program.start();
        program.awaitAnnounced();
    }

    @AfterAll
    static void stop() {
        program.close();
        directory.close();
    }

    /** Somebody who reports, and how long each page took. */
    private static final class Reporter {

        private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        private final List<String> references = Collections.synchronizedList(new ArrayList<>());

        void report(int number, int port) {
            Random random = new Random(SEED + number);
            ProgramInItsOwnProcess.pause(random.nextInt(4_000));
            Stranger person = timed(() -> Stranger.at(port, "/orosanmalan"));
            List<String[]> pages = List.of(
                    new String[] {"fara", "NO"},
                    new String[] {"slag", "privat"},
                    new String[] {"anonym", "ja"},
                    new String[] {"barn[0].namn", "Provbarn " + number, "barn[0].fodd", "2019-03-12"},
                    new String[] {"barn[0].plats", "hemma"},
                    new String[] {},
                    new String[] {"oro.text", "Barnet är ensamt på kvällarna. " + number},
                    new String[] {});
            for (String[] page : pages) {
                ProgramInItsOwnProcess.pause(50 + random.nextInt(200));
                timed(() -> person.next(page).sees(200, "<h1"));
            }
            timed(() -> person.press("skicka").sees(200, "Tack. Vi har tagit emot din anmälan."));
            references.add(person.code());
        }

        private <T> T timed(java.util.function.Supplier<T> page) {
            long from = System.nanoTime();
            T shown = page.get();
            millis.add((System.nanoTime() - from) / 1_000_000);
            return shown;
        }
    }

    /** Fifty of them, who come within some seconds. */
    private static Reporter everybody() throws Exception {
        Reporter reporters = new Reporter();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> walking = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                walking.add(threads.submit(() -> reporters.report(number, program.port())));
            }
            for (Future<?> each : walking) {
                each.get();
            }
        }
        return reporters;
    }

    /** What the bots do, each a whole visit; and what they were answered. */
    private static final class Bots implements AutoCloseable {

        private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        private final AtomicInteger reports = new AtomicInteger();
        private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private volatile boolean going = true;

        void start(int port) {
            for (int bot = 0; bot < BOTS; bot++) {
                int number = bot;
                threads.execute(() -> run(number, port));
            }
        }

        private void run(int number, int port) {
            Random random = new Random(SEED - number);
            try {
                while (going) {
                    switch (number % 4) {
                        case 0 -> report(port);
                        case 1 -> guess(port, random);
                        case 2 -> hold(port, random);
                        default -> search(port, random);
                    }
                }
            } catch (RuntimeException | Error wrong) {
                broken.add(wrong);
            }
        }

        private void report(int port) {
            Stranger bot = Stranger.at(port, "/orosanmalan");
            bot.next("fara", "NO").next("slag", "privat").next("anonym", "ja").next("barn[0].okand", "ja");
            bot.next("barn[0].plats", "hemma")
                    .next()
                    .next("oro.text", "Köp billigt!")
                    .next();
            answered("report", bot.press("skicka"));
            if (bot.response().statusCode() == 200) {
                reports.incrementAndGet();
            }
        }

        private void guess(int port, Random random) {
            Stranger bot = Stranger.at(port, "/svar");
            answered("guess", bot.next("kod", String.format("%016d", random.nextLong(10_000_000_000_000_000L))));
        }

        private void hold(int port, Random random) {
            Stranger bot = Stranger.at(port, "/boka").next("val", "", "satt", "PHONE", "sprak", "X");
            List<String> times = times(bot);
            if (!times.isEmpty()) {
                bot.next("tid", times.get(random.nextInt(times.size())));
            }
            answered("hold", bot);
        }

        private void search(int port, Random random) {
            Stranger bot = Stranger.at(port, "/stod");
            answered("search", bot.post("/stod", Stranger.pair("ord", "xy" + random.nextInt(1_000))));
        }

        private void answered(String what, Stranger bot) {
            answers.computeIfAbsent(what + " " + bot.response().statusCode(), _ -> new AtomicInteger())
                    .incrementAndGet();
        }

        /** Each ends the visit it is on, so that what was answered is known. */
        @Override
        public void close() {
            going = false;
            threads.close();
        }
    }

    @Test
    void whoeverReportsIsServedAndStoredOnceWhileBotsHammer() throws Exception {
        JdbcClient database = JdbcClient.create(program.database());
        long before = count(database, "select count(*) from concern_report");
        // Once for the machine to learn the pages, once to know how long they take alone.
        Reporter first = everybody();
        Reporter undisturbed = everybody();
        Bots bots = new Bots();
        Reporter beside;
        long from = System.nanoTime();
        try (bots) {
            bots.start(program.port());
            beside = everybody();
            aPersonCanStillBook();
        }
        long took = (System.nanoTime() - from) / 1_000_000;
        long alone = p95(undisturbed);
        long disturbed = p95(beside);
        long limit = Math.max(LIMIT_MS, MOST_SLOWER * alone);
        long stored = count(database, "select count(*) from concern_report") - before;
        System.out.printf(
                "S23: %d people reporting beside %d bots: %d pages, p95 %d ms (limit %d ms; without bots %d ms), %d refused;"
                        + " bots in %d ms: %s; %d reports stored, %d of them by people%n",
                PEOPLE,
                BOTS,
                beside.millis.size(),
                disturbed,
                limit,
                alone,
                PEOPLE * PAGES - beside.millis.size(),
                took,
                new TreeMap<>(bots.answers),
                stored,
                3 * PEOPLE);
        assertThat(bots.broken).isEmpty();
        assertThat(bots.answers.keySet()).as("every kind of bot was there").hasSizeGreaterThanOrEqualTo(4);
        assertThat(beside.millis).hasSize(PEOPLE * PAGES);
        assertThat(disturbed).as("p95 in ms").isLessThanOrEqualTo(limit);
        for (Reporter each : List.of(first, undisturbed, beside)) {
            assertThat(new HashSet<>(each.references)).hasSize(PEOPLE);
            each.references.forEach(reference -> assertThat(database.sql("""
                            select count(*) from concern_report r join matter m on m.municipality = r.municipality
                                and m.id = r.matter_id where m.reference = :reference
                            """)
                            .param("reference", reference)
                            .query(Long.class)
                            .single())
                    .as(reference)
                    .isEqualTo(1));
        }
        assertThat(stored).as("what was answered, and nothing else").isEqualTo(3 * PEOPLE + bots.reports.get());
    }

    /** However many times the bots hold. */
    private static void aPersonCanStillBook() {
        Stranger person = Stranger.at(program.port(), "/boka")
                .next("val", "", "satt", "PHONE", "sprak", "Svenska")
                .sees(200, "När passar det?");
        String wanted = times(person).getFirst();
        person.next("tid", wanted)
                .sees(200, "Vad ska vi kalla dig?")
                .next("namn", "Alias Provsson", "telefon", "070-174 06 11")
                .sees(200, "Tiden är bokad");
    }

    private static List<String> times(Stranger visitor) {
        return TIME.matcher(visitor.body()).results().map(each -> each.group(1)).toList();
    }

    private static long p95(Reporter reporters) {
        List<Long> sorted = new ArrayList<>(reporters.millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * 95 / 100);
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
