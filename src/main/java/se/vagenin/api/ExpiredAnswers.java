package se.vagenin.api;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Forgets answers that are kept no longer. */
@Component
public class ExpiredAnswers {

    private final AnswerStore store;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiredAnswers(AnswerStore store, Municipalities municipalities, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In every municipality; for a job that runs once an hour. */
    public void forget() {
        municipalities
                .all()
                .forEach(profile -> Tenant.run(
                        profile.municipality(),
                        () -> transaction.executeWithoutResult(
                                _ -> store.deleteExpired(profile.municipality(), clock.instant()))));
    }
}
