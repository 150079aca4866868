package se.vagenin.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.notice.NoticeStore.Claimed;
import se.vagenin.tenancy.Everywhere;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.Given;

/**
 * Sends what is due: claims a row, sends it outside every transaction, and marks it. Whoever dies in between leaves the row
 * claimed until the lease is out; then it is sent once more.
 */
@Component
class NoticeRound {

    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final int MOST_TRIES = 8;

    private static final String JOB = "send-notices";
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    private final NoticeStore notices;
    private final NoticeCarriers carriers;
    private final Everywhere everywhere;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeRound(
            NoticeStore notices,
            NoticeCarriers carriers,
            Everywhere everywhere,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.carriers = carriers;
        this.everywhere = everywhere;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is due. A way that does not answer is left for the next round, so that waiting does not add up. */
    void go() {
        Set<NoticeWay> answering = EnumSet.allOf(NoticeWay.class);
        everywhere.go(each -> {
            while (one(each, answering)) {
                // until nothing is due
            }
        });
    }

    private boolean one(MunicipalityProfile profile, Set<NoticeWay> answering) {
        Optional<Claimed> claimed =
                transaction.execute(_ -> notices.claim(profile.municipality(), answering, clock.instant(), LEASE));
        if (claimed.isPresent() && !handled(profile, claimed.get())) {
            answering.remove(claimed.get().way());
        }
        return claimed.isPresent();
    }

    /** Whether the way can be gone on with. */
    private boolean handled(MunicipalityProfile profile, Claimed claimed) {
        Instant now = clock.instant();
        Instant sensible = ReminderTime.notAtNight(now);
        if (!sensible.isBefore(ReminderTime.last(claimed.starts()))) {
            end(profile.municipality(), claimed, NoticeFailure.LATE);
        } else if (sensible.isAfter(now)) {
            transaction.executeWithoutResult(_ -> notices.later(profile.municipality(), claimed, sensible, false));
        } else {
            return sent(profile, claimed, now);
        }
        return true;
    }

    private boolean sent(MunicipalityProfile profile, Claimed claimed, Instant now) {
        Municipality municipality = profile.municipality();
        NoticeCarrier.Answer answer;
        try {
            answer = carriers.carry(letter(profile, claimed, now));
        } catch (IOException | RuntimeException failure) {
            // Never the message of the failure: it may quote an address.
            LOG.warn(
                    "A reminder could not be sent by {}, try {}: {}",
                    claimed.way(),
                    claimed.attempts(),
                    failure.getClass().getSimpleName());
            again(municipality, claimed);
            return !(failure instanceof IOException);
        }
        // Where this fails the message has gone: it is no failed sending, and the claim keeps it from going again soon.
        switch (answer) {
            case TAKEN -> end(municipality, claimed, null);
            case REFUSED -> end(municipality, claimed, NoticeFailure.REFUSED);
        }
        return true;
    }

    private void again(Municipality municipality, Claimed claimed) {
        Instant next = ReminderTime.notAtNight(nextTry(claimed.attempts(), clock.instant()));
        if (claimed.attempts() >= MOST_TRIES || !next.isBefore(ReminderTime.last(claimed.starts()))) {
            end(municipality, claimed, NoticeFailure.UNREACHABLE);
        } else {
            transaction.executeWithoutResult(_ -> notices.later(municipality, claimed, next, true));
        }
    }

    private void end(Municipality municipality, Claimed claimed, @Nullable NoticeFailure failure) {
        transaction.executeWithoutResult(_ -> {
            boolean stands = failure == null
                    ? notices.sent(municipality, claimed)
                    : notices.failed(municipality, claimed, failure);
            // What was sent is noted, also when it was taken back while it was on its way.
            if (stands || failure == null) {
                audit.changed(
                        new Actor.Machine(municipality, JOB),
                        failure == null ? "SEND_REMINDER" : "FAIL_REMINDER",
                        claimed.about(),
                        claimed.way().name());
            }
        });
        if (failure != null) {
            LOG.warn("A reminder is given up: {}", failure);
        }
    }

    private Letter letter(MunicipalityProfile profile, Claimed claimed, Instant now) {
        ReminderWish wish = notices.open(profile.municipality(), claimed);
        UUID id = Given.id("notice", claimed.id(), claimed.starts());
        return new Letter(
                id,
                wish.address(),
                NoticeText.subject(wish.language()),
                NoticeText.reminder(wish.language(), wish.open(), profile.name(), claimed.starts(), now));
    }

    /** Twice as long after each try, up to an hour. */
    static Instant nextTry(int tries, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
