package se.vagenin.handover;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Everywhere;
import se.vagenin.tenancy.Tenant;

/**
 * Carries what waits in the outbox to the receivers. Each message is delivered and marked in a transaction of its own;
 * a crash between the two leaves it waiting, and the receiver ignores the second delivery.
 */
@Component
class Courier {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final HandoverChannel channel;
    private final Everywhere everywhere;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(
            Outbox outbox,
            HandoverChannel channel,
            Everywhere everywhere,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.channel = channel;
        this.everywhere = everywhere;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is due, in every municipality. */
    void deliverAll() {
        everywhere.go(each -> deliver(each.municipality()));
    }

    /** Everything that is due in one municipality. */
    void deliver(Municipality municipality) {
        Tenant.run(municipality, () -> {
            while (deliverOne(municipality)) {
                // until nothing is due
            }
        });
    }

    private boolean deliverOne(Municipality municipality) {
        return Boolean.TRUE.equals(transaction.execute(_ ->
                outbox.take(municipality, clock.instant()).map(this::tryOnce).orElse(false)));
    }

    private boolean tryOnce(Outbox.Waiting message) {
        try {
            channel.deliver(message.parcel());
            outbox.delivered(message.parcel(), clock.instant());
        } catch (IOException | RuntimeException failure) {
            // Never the message of the failure: it may name a path or a person.
            LOG.warn(
                    "Hand-over {} could not be delivered, try {}: {}",
                    message.parcel().id(),
                    message.attempts() + 1,
                    failure.getClass().getSimpleName());
            outbox.failed(message.parcel(), nextTry(message.attempts(), clock.instant()));
        }
        return true;
    }

    /** Twice as long after each failure, up to an hour. */
    static Instant nextTry(int failuresBefore, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 20));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
