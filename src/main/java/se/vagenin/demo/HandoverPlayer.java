package se.vagenin.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.vagenin.handover.Handovers;
import se.vagenin.kernel.Actor;

/** Hands opened matters over to those who investigate: some are accepted, sent, prepared, returned, some wait. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class HandoverPlayer {

    /** After the reporter has been answered. */
    private static final Duration LATER = Duration.ofDays(7);

    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private static final String MISSING =
            "Beslutet nämner ett samtal med skolan som inte finns i paketet. Skriv in det" + " och skicka igen.";

    private final DemoClock clock;
    private final Handovers handovers;

    HandoverPlayer(DemoClock clock, Handovers handovers) {
        this.clock = clock;
        this.handovers = handovers;
    }

    /** How far an opened matter has come. */
    enum Way {
        ACCEPTED,
        SENT,
        PREPARED,
        RETURNED,
        WAITING;

        static Way of(int number) {
            return values()[number % values().length];
        }
    }

    /** Each step in a transaction of its own, since a package has to arrive before it is answered. */
    void play(DemoStaff staff, UUID matter, Instant decided, Way way) {
        Actor.Staff receiver = staff.investigator();
        if (receiver == null || way == Way.WAITING) {
            return;
        }
        Actor.Staff sender = staff.intake();
        UUID unit = receiver.assignments().iterator().next().unitId();
        UUID made = at(decided.plus(LATER), () -> handovers.prepare(sender, matter, unit));
        if (way == Way.PREPARED) {
            return;
        }
        at(decided.plus(LATER).plus(Duration.ofMinutes(15)), () -> {
            handovers.send(sender, matter, made);
            return made;
        });
        at(decided.plus(LATER).plus(Duration.ofHours(3)), () -> {
            switch (way) {
                case ACCEPTED -> {
                    awaitArrival(receiver, made);
                    handovers.accept(receiver, made);
                }
                case RETURNED -> handovers.sendBack(receiver, made, MISSING);
                case SENT, PREPARED, WAITING -> {}
            }
            return made;
        });
    }

    /** The program's own job may have taken the package before us; it is quick. */
    private void awaitArrival(Actor.Staff receiver, UUID made) {
        try {
            for (int tries = 0; tries < MOST_TRIES && !handovers.arrived(receiver, made); tries++) {
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Then, or now where that lies ahead. */
    private UUID at(Instant then, java.util.function.Supplier<UUID> work) {
        Instant now = clock.instant();
        return clock.at(then.isBefore(now) ? then : now, work);
    }
}
