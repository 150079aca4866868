package se.vagenin.site;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.vagenin.jobs.Job;
import se.vagenin.tenancy.Everywhere;

/** Removes what visitors have said of the site when its time is over. */
@Component
class ForgetRemarks {

    private final RemarkStore store;
    private final Everywhere everywhere;
    private final Clock clock;

    ForgetRemarks(RemarkStore store, Everywhere everywhere, Clock clock) {
        this.store = store;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    void go() {
        everywhere.inTransaction(each -> store.forget(each.municipality(), clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job forgetRemarksJob(ForgetRemarks remarks) {
            return new Job("forget-remarks", Duration.ofHours(1), remarks::go);
        }
    }
}
