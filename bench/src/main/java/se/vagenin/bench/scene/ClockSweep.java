package se.vagenin.bench.scene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.load.Task;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.work.Stage;
import se.vagenin.bench.work.Workloads;

/**
 * W12: how long who looks, from the moment when clocks run out, waits at most for a list that shows them all as late. The
 * product sweeps nothing: a clock is late by comparing its time with now when a list is read. So all clocks that still run
 * are set beforehand to run out at one moment, W2 is measured before it and across it, and from that moment the page of
 * each municipality's manager and its inbox are asked for until they show all that are late. Where the first answer does
 * not, the time counts from the moment on; where it does, from when it was asked for, since how soon the bench comes to
 * the last of all municipalities says nothing of the product. The clocks are put back afterwards.
 */
final class ClockSweep implements Scene {

    private static final Pattern LATE = Pattern.compile(">(\\d+) försenade?<");
    private static final int LOOKERS = 4;
    /** The list is asked for from a little before the moment on. */
    private static final Duration AHEAD = Duration.ofSeconds(2);
    /** What setting so many clocks leaves behind is the bench's own doing, and is folded and tidied away by then. */
    private static final Duration SETTLE = Duration.ofSeconds(75);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public List<String> codes() {
        return List.of("W12");
    }

    @Override
    public String title() {
        return "Newly late clocks shown in every list, while W2 runs";
    }

    @Override
    public List<Row> play(Ground ground) throws InterruptedException {
        var clocks = new RunningClocks(ground.database().superuser());
        clocks.putBack();
        Task list = Workloads.named("W2").prepare(ground.stage());
        Duration round = ground.times().round();
        double rate = Math.max(1, half(ground, list));
        try (var side = Executors.newSingleThreadExecutor()) {
            Instant moment = clocks.runOutTogether(
                    ground.times().smoke() ? round : round.multipliedBy(2).plus(SETTLE));
            sleepUntil(moment.minus(round.multipliedBy(2)).minus(AHEAD));
            Measured before = ground.loop().open(list, rate, round);
            sleepUntil(moment.minus(AHEAD));
            Callable<Measured> reading = () -> ground.loop().open(list, rate, round.plus(AHEAD));
            var during = side.submit(reading);
            Looked looked = look(ground, clocks, moment);
            Measured meanwhile = during.get();
            return List.of(row(clocks.number(), looked, before, meanwhile));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The late clocks were not shown: " + broken.getMessage(), broken);
        } finally {
            clocks.putBack();
        }
    }

    private static double half(Ground ground, Task list) {
        return ground.loop()
                        .closed(list, ground.times().clients(), ground.times().warmUp())
                        .perSecond()
                * 0.5;
    }

    /**
     * What the lists showed.
     *
     * @param longest milliseconds that the slowest of all municipalities let somebody wait
     * @param all milliseconds from the moment until each had been looked at
     */
    private record Looked(double longest, double all) {}

    private Row row(long number, Looked looked, Measured before, Measured during) {
        Row row = Row.of(
                "W12",
                title(),
                Row.MILLIS,
                List.of(looked.longest),
                new TreeMap<>(Map.of(
                        "newly late",
                        (double) number,
                        "ms until all municipalities had been looked at",
                        looked.all,
                        "W2's p99 ms before",
                        before.millis(99),
                        "W2's p99 ms during",
                        during.millis(99),
                        "W2's p99 during / before",
                        during.millis(99) / before.millis(99))));
        return row.withFailures(during.failures());
    }

    private static Looked look(Ground ground, RunningClocks clocks, Instant moment)
            throws InterruptedException, ExecutionException {
        Map<Integer, Long> late = clocks.late(moment);
        sleepUntil(moment);
        var towns = new ConcurrentLinkedQueue<>(ground.stage().towns());
        try (var lookers = Executors.newFixedThreadPool(LOOKERS)) {
            List<Future<Double>> looks = new ArrayList<>();
            for (int i = 0; i < LOOKERS; i++) {
                Callable<Double> look = () -> {
                    double longest = 0;
                    try (Client client = new Client(ground.product().port())) {
                        for (Town town = towns.poll(); town != null; town = towns.poll()) {
                            long wanted = late.getOrDefault(town.municipality().code(), 0L);
                            longest = Math.max(
                                    longest,
                                    millisUntilShown(client, ground.stage().manager(town), wanted, moment));
                        }
                    }
                    return longest;
                };
                looks.add(lookers.submit(look));
            }
            double longest = 0;
            for (Future<Double> look : looks) {
                longest = Math.max(longest, look.get());
            }
            return new Looked(longest, millisSince(moment));
        }
    }

    private static double millisUntilShown(Client client, Stage.Seat manager, long wanted, Instant moment)
            throws IOException, Failed {
        Instant since = Instant.now();
        while (shown(client, manager) != wanted || !inboxShows(client, manager, wanted)) {
            since = moment;
            if (Duration.between(moment, Instant.now()).compareTo(LONGEST) > 0) {
                throw new Failed("after " + LONGEST.toSeconds() + " s "
                        + manager.town().name() + " shows " + shown(client, manager) + " late of " + wanted);
            }
        }
        return millisSince(since);
    }

    private static double millisSince(Instant begin) {
        return Duration.between(begin, Instant.now()).toNanos() / 1e6;
    }

    private static long shown(Client client, Stage.Seat manager) throws IOException, Failed {
        return LATE.matcher(client.get("/arbete", manager.session().headers())
                        .expect(200)
                        .text())
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static boolean inboxShows(Client client, Stage.Seat manager, long wanted) throws IOException, Failed {
        return wanted == 0
                || client.get("/arbete/inkorg?vy=alla", manager.session().headers())
                        .expect(200)
                        .text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("försenad");
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), moment).toNanos()));
    }
}
