package se.vagenin.intake.wizard;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.jobs.Job;

/** What is forgotten without anybody asking. */
@Configuration(proxyBeanMethods = false)
class WizardJobs {

    @Bean
    Job forgetSavedReports(ExpiredSavedReports reports) {
        return new Job("forget-saved-reports", Duration.ofHours(1), reports::forget);
    }
}
