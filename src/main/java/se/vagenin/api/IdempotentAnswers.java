package se.vagenin.api;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.api.AnswerStore.Kept;
import se.vagenin.api.AnswerStore.Sent;
import se.vagenin.api.AnswerStore.Slot;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Trips;

/**
 * Remembers what a request was answered, so that one sent again is not done again. Only an answer that changed something
 * is kept: a refusal has written nothing, and may be tried anew once its cause is gone. Key and content are kept as keyed
 * indexes and the answer sealed, since a caller may put anything in a key.
 */
@Component
class IdempotentAnswers {

    /** At least this long; up to an hour more, so that the row does not tell when an anonymous report came (R15). */
    static final Duration KEPT = Duration.ofDays(3);

    private final AnswerStore store;
    private final KeyedIndex index;
    private final Clock clock;
    private final Trips trips;

    IdempotentAnswers(AnswerStore store, KeyedIndex index, Clock clock, Trips trips) {
        this.store = store;
        this.index = index;
        this.clock = clock;
        this.trips = trips;
    }

    Slot slot(Municipality municipality, IdempotencyKey key, Fingerprint content) {
        return new Slot(
                municipality,
                indexed(municipality, "idempotency-key", key.scoped()),
                indexed(municipality, "idempotency-content", content.hex()));
    }

    /**
     * The first answer, or why there is none to give. Empty when this request is the first; nobody else can then pass
     * before this transaction has ended.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ApiAnswer> earlier(Slot slot) {
        Trips.Trip trip = trips.trip();
        var reserved = trip.add(store.reserving(slot));
        var found = trip.add(store.finding(slot));
        trip.make();
        if (!reserved.get()) {
            return Optional.of(
                    ApiProblem.of(
                            ApiProblem.Kind.STILL_RUNNING,
                            "Ett anrop med samma Idempotency-Key behandlas just nu. Vänta några sekunder och skicka det igen."));
        }
        return found.get().flatMap(kept -> answer(slot, kept));
    }

    private Optional<ApiAnswer> answer(Slot slot, Kept kept) {
        if (!kept.expiresAt().isAfter(clock.instant())) {
            store.delete(slot);
            return Optional.empty();
        }
        if (!kept.content().equals(slot.content())) {
            return Optional.of(ApiProblem.of(
                    ApiProblem.Kind.IDEMPOTENCY_KEY_REUSED,
                    IdempotencyKey.HEADER,
                    "Nyckeln är redan använd för ett annat innehåll. Välj en ny Idempotency-Key för ett nytt anrop."));
        }
        Sent sent = kept.sent();
        return Optional.of(new ApiResult(sent.status(), sent.location(), new ApiWriter.Written(sent.body())));
    }

    /** Keeps the answer in the transaction of what it tells of: a crash leaves both or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    ApiResult keep(Slot slot, ApiResult result, String body) {
        store.insert(slot, new Sent(result.status(), result.location(), body), expiry(clock.instant()));
        return new ApiResult(result.status(), result.location(), new ApiWriter.Written(body));
    }

    private UUID indexed(Municipality municipality, String purpose, String value) {
        ByteBuffer bytes = ByteBuffer.wrap(index.exact(municipality, purpose, value));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static Instant expiry(Instant now) {
        return now.plus(KEPT).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
}
