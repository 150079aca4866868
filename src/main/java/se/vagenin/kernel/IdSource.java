package se.vagenin.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Gives row ids. They are ordered by time (UUID version 7), so that new rows land together in every index; but an id
 * that tells the millisecond would tell when an anonymous visitor wrote, so a visitor's rows tell the hour only (R15).
 */
public interface IdSource {

    UUID next();

    /** An id for a row that {@code actor} causes. */
    UUID next(Actor actor);

    /** An id that tells nothing of when it was made. */
    UUID timeless();

    /** Ids that tell the time of {@code clock}, so that what is told of an earlier day also stands there by its id. */
    static IdSource timeOrdered(Clock clock) {
        var inOrder = new TimeOrderedEpochFactory.Builder()
                .withClock(clock)
                .withIncrementPlus1()
                .build();
        return new IdSource() {
            @Override
            public UUID next() {
                return inOrder.create();
            }

            @Override
            public UUID next(Actor actor) {
                return actor instanceof Actor.Visitor visitor && !visitor.named()
                        ? UuidCreator.getTimeOrderedEpoch(clock.instant().truncatedTo(ChronoUnit.HOURS))
                        : next();
            }

            @Override
            public UUID timeless() {
                return UuidCreator.getRandomBased();
            }
        };
    }
}
