package se.vagenin.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives row ids: UUID version 7, so that new rows land together in every index. */
@FunctionalInterface
public interface IdSource {

    UUID next();

    /** The source used outside tests. */
    static IdSource timeOrdered() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
