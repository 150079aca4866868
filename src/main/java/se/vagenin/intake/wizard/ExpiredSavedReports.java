package se.vagenin.intake.wizard;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.vagenin.tenancy.Everywhere;

/** Forgets saved reports that are kept no longer. */
@Component
class ExpiredSavedReports {

    private final SavedReportStore store;
    private final Everywhere everywhere;
    private final Clock clock;

    ExpiredSavedReports(SavedReportStore store, Everywhere everywhere, Clock clock) {
        this.store = store;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** In every municipality. */
    void forget() {
        everywhere.inTransaction(each -> store.deleteExpired(each.municipality(), clock.instant()));
    }
}
