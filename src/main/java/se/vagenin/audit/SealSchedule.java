package se.vagenin.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;

/**
 * Seals the log every second, says when the chain lags, and once a day writes the end of each chain where the database's
 * own keeper cannot change it: in the program's log.
 */
@Component
class SealSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealSchedule.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** One round in so many asks every municipality, for what a node left that is no longer there. */
    private static final int ALL_EVERY = 10;

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);
    private static final Duration TOO_LONG = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private record Worker(CountDownLatch end, Thread thread) {}

    private final AuditSealer sealer;
    private final Municipalities municipalities;
    private final LatelyLogged lately;
    private final Clock clock;
    private final Map<Municipality, LocalDate> told = new HashMap<>();
    private final Map<Municipality, SealWatch> watches = new HashMap<>();
    private final Set<Municipality> waiting = new HashSet<>();
    private Instant quietUntil = Instant.MIN;
    private volatile @Nullable Worker worker;

    SealSchedule(AuditSealer sealer, Municipalities municipalities, LatelyLogged lately, Clock clock) {
        this.sealer = sealer;
        this.municipalities = municipalities;
        this.lately = lately;
        this.clock = clock;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        worker = new Worker(
                end, Thread.ofPlatform().name("audit-sealer").daemon().start(() -> sealUntil(end)));
    }

    /** Waits for the round that is being made, so that the database is still there for it. */
    @Override
    public void stop() {
        Worker running = worker;
        worker = null;
        if (running != null) {
            running.end().countDown();
            try {
                running.thread().join(LONGEST_ROUND);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void sealUntil(CountDownLatch end) {
        try {
            for (int round = 0; !end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS); round++) {
                if (round % ALL_EVERY == 0) {
                    sealAll();
                } else {
                    sealLately();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void sealAll() {
        rounds(() -> municipalities.all().stream().map(MunicipalityProfile::municipality));
    }

    /** Those that this node has written, and those where something waited. */
    void sealLately() {
        rounds(() -> Stream.concat(lately.all().stream(), Set.copyOf(waiting).stream())
                .distinct());
    }

    /** A failure is told and tried again: it must never end the job, nor keep the other municipalities waiting. */
    private void rounds(Supplier<Stream<Municipality>> which) {
        try {
            which.get().forEach(this::round);
        } catch (RuntimeException failure) {
            warn("The log could not be sealed: " + failure.getClass().getName());
        }
    }

    private void round(Municipality municipality) {
        try {
            watch(municipality, sealer.round(municipality).waiting());
        } catch (RuntimeException failure) {
            warn("The log of " + municipality + " could not be sealed: "
                    + failure.getClass().getName());
            watch(municipality, sealer.waiting(municipality));
        }
        tellHead(municipality);
    }

    private void watch(Municipality municipality, Optional<SealWatch.Waiting> left) {
        if (left.isPresent()) {
            waiting.add(municipality);
        } else {
            waiting.remove(municipality);
        }
        Duration lag =
                watches.computeIfAbsent(municipality, _ -> new SealWatch()).waited(left, clock.instant());
        if (lag.compareTo(TOO_LONG) > 0) {
            warn("The seal of the log of " + municipality + " lags by " + lag.toSeconds() + " seconds");
        }
    }

    private void tellHead(Municipality municipality) {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        if (!today.equals(told.put(municipality, today))) {
            sealer.head(municipality)
                    .ifPresent(head -> LOG.info("Audit head of {}: {} {}", municipality, head.seq(), head.hash()));
        }
    }

    private void warn(String words) {
        Instant now = clock.instant();
        if (!now.isBefore(quietUntil)) {
            quietUntil = now.plus(SILENCE);
            LOG.warn(words);
        }
    }
}
