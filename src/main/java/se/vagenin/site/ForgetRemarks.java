package se.vagenin.site;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.jobs.Job;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Removes what visitors have said of the site when its time is over. */
@Component
class ForgetRemarks {

    private final RemarkStore store;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetRemarks(RemarkStore store, Municipalities municipalities, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    void go() {
        municipalities
                .all()
                .forEach(each -> Tenant.run(
                        each.municipality(),
                        () -> transaction.executeWithoutResult(
                                _ -> store.forget(each.municipality(), clock.instant()))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job forgetRemarksJob(ForgetRemarks remarks) {
            return new Job("forget-remarks", Duration.ofHours(1), remarks::go);
        }
    }
}
