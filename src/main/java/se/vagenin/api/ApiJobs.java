package se.vagenin.api;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.jobs.Job;

/** What is forgotten without anybody asking. */
@Configuration(proxyBeanMethods = false)
class ApiJobs {

    @Bean
    Job forgetAnswers(ExpiredAnswers answers) {
        return new Job("forget-answers", Duration.ofHours(1), answers::forget);
    }
}
