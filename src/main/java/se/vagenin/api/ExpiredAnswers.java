package se.vagenin.api;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.vagenin.tenancy.Everywhere;

/** Forgets answers that are kept no longer. */
@Component
public class ExpiredAnswers {

    private final AnswerStore store;
    private final Everywhere everywhere;
    private final Clock clock;

    ExpiredAnswers(AnswerStore store, Everywhere everywhere, Clock clock) {
        this.store = store;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** In every municipality; for a job that runs once an hour. */
    public void forget() {
        everywhere.inTransaction(each -> store.deleteExpired(each.municipality(), clock.instant()));
    }
}
