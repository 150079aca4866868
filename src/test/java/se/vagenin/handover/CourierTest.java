package se.vagenin.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.handover.FirstLine.HERE;
import static se.vagenin.handover.FirstLine.INVESTIGATORS;
import static se.vagenin.handover.FirstLine.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.IdSource;
import se.vagenin.tenancy.Everywhere;

/** S15 at the size of every change: a flapping receiver and couriers that die between delivering and marking. */
class CourierTest {

    private static final long SEED = Long.getLong("vagenin.seed", 20_261_121L);
    private static final int MESSAGES = Integer.getInteger("vagenin.outbox", 500);
    private static final int MATTERS = 10;

    private static final FirstLine LINE = new FirstLine();

    @AfterAll
    static void close() {
        LINE.close();
    }

    /** What the process leaves behind when it is killed: nothing of the transaction. */
    private static final class Killed extends Error {
        Killed() {
            super("kill -9", null, false, false);
        }
    }

    /** Knows a message by its id, as the receiver must; now and then out of order, and sometimes the courier dies. */
    private static final class Flapping implements HandoverChannel {
        private final RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        private final Map<UUID, Integer> arrivals = new HashMap<>();
        private final Map<UUID, List<UUID>> applied = new HashMap<>();
        private int failures;
        private int deaths;

        @Override
        public synchronized void deliver(Parcel parcel) throws IOException {
            int luck = random.nextInt(10);
            if (luck < 3) {
                failures++;
                throw new IOException("not now");
            }
            if (arrivals.merge(parcel.id(), 1, Integer::sum) == 1) {
                applied.computeIfAbsent(parcel.matterId(), _ -> new ArrayList<>())
                        .add(parcel.id());
            }
            if (luck < 5) {
                deaths++;
                throw new Killed();
            }
        }
    }

    @Test
    @Timeout(120)
    void everyMessageIsAppliedOnceAndInOrderOfItsMatter() throws Exception {
        System.out.println("CourierTest seed " + SEED);
        Map<UUID, List<UUID>> sent = messages();
        var channel = new Flapping();
        var courier = new Courier(
                LINE.get(Outbox.class),
                channel,
                LINE.get(Everywhere.class),
                LINE.get(TransactionTemplate.class),
                LINE.get(FirstLine.MovableClock.class));

        try (var nodes = Executors.newFixedThreadPool(2)) {
            while (waiting() > 0) {
                List<Callable<Void>> both = List.of(() -> run(courier), () -> run(courier));
                for (var node : nodes.invokeAll(both)) {
                    node.get();
                }
                LINE.get(FirstLine.MovableClock.class).forward(Courier.LONGEST_PAUSE);
            }
        }

        assertThat(channel.applied).isEqualTo(sent);
        assertThat(channel.failures).isPositive();
        assertThat(channel.deaths).isPositive();
        assertThat(channel.arrivals.values()).anyMatch(times -> times > 1);
    }

    @Test
    void waitsLongerAfterEachFailureAndNeverMoreThanAnHour() {
        Instant now = FirstLine.START;
        assertThat(Courier.nextTry(0, now)).isEqualTo(now.plus(Duration.ofSeconds(10)));
        assertThat(Courier.nextTry(3, now)).isEqualTo(now.plus(Duration.ofSeconds(80)));
        assertThat(Courier.nextTry(9, now)).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(Courier.nextTry(1_000_000, now)).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    private static Void run(Courier courier) {
        try {
            courier.deliver(HERE);
        } catch (Killed killed) {
            // the next node goes on
        }
        return null;
    }

    /** Messages of several matters in turn, each with its package, as a sending writes them. */
    private static Map<UUID, List<UUID>> messages() {
        List<UUID> matters = new ArrayList<>();
        List<HandoverPackage> templates = new ArrayList<>();
        for (int each = 0; each < MATTERS; each++) {
            UUID matter = LINE.opened();
            matters.add(matter);
            templates.add(template(matter));
        }
        Map<UUID, List<UUID>> sent = new HashMap<>();
        IdSource ids = IdSource.timeOrdered(Clock.systemUTC());
        LINE.here(() -> LINE.get(TransactionTemplate.class).execute(_ -> {
            for (int number = 0; number < MESSAGES; number++) {
                HandoverPackage template = templates.get(number % MATTERS);
                UUID id = ids.next();
                undone(template, id);
                LINE.get(Outbox.class)
                        .add(
                                new Parcel(
                                        HERE,
                                        id,
                                        template.matterId(),
                                        "barn-unga",
                                        List.of(new Parcel.Item("a.json", new byte[] {1, 2, 3})),
                                        List.of()),
                                FirstLine.START);
                sent.computeIfAbsent(template.matterId(), _ -> new ArrayList<>())
                        .add(id);
            }
            return matters;
        }));
        return sent;
    }

    private static HandoverPackage template(UUID matter) {
        var order = new PrepareHandover.Order(matter, INVESTIGATORS, new HandoverContents.Informed(true, null));
        var done = (HandoverResult.Done)
                LINE.here(() -> LINE.get(PrepareHandover.class).prepare(worker(), order));
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(PackageStore.class)
                        .find(HERE, done.packageId())
                        .orElseThrow()));
    }

    /** A row for the message to belong to; undone, since a matter has one package on its way at a time. */
    private static void undone(HandoverPackage template, UUID id) {
        LINE.get(JdbcClient.class)
                .sql("""
                        insert into handover_package (municipality, id, matter_id, receiver_kind, receiver_id,
                            receiver_code, receiver_name, state, protected_identity, contents, prepared_by, prepared_at)
                        select municipality, :id, matter_id, receiver_kind, receiver_id, receiver_code, receiver_name,
                            'UNDONE', protected_identity, contents, prepared_by, prepared_at
                        from handover_package where municipality = 136 and id = :template
                        """)
                .param("id", id)
                .param("template", template.id())
                .update();
    }

    private static int waiting() {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(JdbcClient.class)
                        .sql("select count(*) from outbox_message where municipality = 136 and delivered_at is null")
                        .query(Integer.class)
                        .single()));
    }
}
