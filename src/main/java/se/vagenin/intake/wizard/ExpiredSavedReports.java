package se.vagenin.intake.wizard;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Forgets saved reports that are kept no longer. */
@Component
class ExpiredSavedReports {

    private final SavedReportStore store;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiredSavedReports(
            SavedReportStore store, Municipalities municipalities, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In every municipality. */
    void forget() {
        municipalities
                .all()
                .forEach(profile -> Tenant.run(
                        profile.municipality(),
                        () -> transaction.executeWithoutResult(
                                _ -> store.deleteExpired(profile.municipality(), clock.instant()))));
    }
}
