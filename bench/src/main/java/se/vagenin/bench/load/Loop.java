package se.vagenin.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks over and over. Closed: each client asks again when it has its answer, which shows how much can be done. Open: the
 * questions come at a fixed rate whether or not the earlier ones are answered, and each is timed from when it should
 * have been asked, so that waiting in line counts.
 */
public final class Loop {

    private static final int OPEN_CLIENTS = 64;

    /** What has fallen behind its rate by this, and by half of its time, is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String NOT_ASKED = "Not asked: the answers had fallen too far behind";

    private final int port;
    private final List<Long> measured;
    private final long seed;
    private final @Nullable Again again;

    /** @param measured the programs whose use of the machine is ours */
    public Loop(int port, List<Long> measured, long seed) {
        this(port, measured, seed, null);
    }

    /** @param again what a client does when it is not answered; null where that is a failure */
    public Loop(int port, List<Long> measured, long seed, @Nullable Again again) {
        this.port = port;
        this.measured = measured;
        this.seed = seed;
        this.again = again;
    }

    public Measured closed(Task task, int clients, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, (worker) -> {
            long begin = System.nanoTime();
            if (begin >= end) {
                return false;
            }
            worker.time(task, begin);
            return true;
        });
    }

    /**
     * Where the product cannot keep the rate, what is left when it has fallen too far behind counts as failed.
     *
     * @param perSecond how many are asked each second
     */
    public Measured open(Task task, double perSecond, Duration time) {
        long count = Math.round(perSecond * time.toNanos() / 1e9);
        long first = System.nanoTime();
        long last = first + time.toNanos() + Math.max(time.toNanos() / 2, PATIENCE.toNanos());
        AtomicLong next = new AtomicLong();
        return run(OPEN_CLIENTS, worker -> {
            long mine = next.getAndIncrement();
            if (mine >= count) {
                return false;
            }
            if (System.nanoTime() > last) {
                worker.fail(NOT_ASKED);
                return true;
            }
            long due = first + Math.round(mine * 1e9 / perSecond);
            waitUntil(due);
            worker.time(task, due);
            return true;
        });
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Step {
        boolean next(Worker worker);
    }

    private Measured run(int clients, Step step) {
        List<Worker> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        Machine machine = new Machine(measured);
        Machine.Ticks start = machine.now();
        long begin = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            Worker worker = new Worker(new Client(port, again), generator(i));
            workers.add(worker);
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> worker.work(step)));
        }
        threads.forEach(Loop::join);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Machine.Ticks end = machine.now();
        Histogram all = new Histogram(3);
        Map<String, Long> failures = new TreeMap<>();
        workers.forEach(worker -> {
            all.add(worker.micros);
            worker.failures.forEach((reason, number) -> failures.merge(reason, number, Long::sum));
        });
        return new Measured(seconds, all, failures, end.othersSince(start), end.busySince(start));
    }

    private RandomGenerator generator(int client) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + client);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Worker {

        private final Client client;
        private final RandomGenerator random;
        private final Histogram micros = new Histogram(3);
        private final Map<String, Long> failures = new TreeMap<>();

        Worker(Client client, RandomGenerator random) {
            this.client = client;
            this.random = random;
        }

        void work(Step step) {
            try (client) {
                while (step.next(this)) {
                    if (Thread.currentThread().isInterrupted()) {
                        return;
                    }
                }
            } catch (Exhausted _) {
                // the others stop as well, and the time is taken until then
            }
        }

        void time(Task task, long since) {
            try {
                task.once(client, random);
                micros.recordValue(Math.max(1, (System.nanoTime() - since) / 1000));
            } catch (Exhausted nothingLeft) {
                throw nothingLeft;
            } catch (IOException | Client.Failed | RuntimeException failure) {
                String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
                fail(reason.substring(0, Math.min(300, reason.length())));
            }
        }

        void fail(String reason) {
            failures.merge(reason, 1L, Long::sum);
        }
    }
}
