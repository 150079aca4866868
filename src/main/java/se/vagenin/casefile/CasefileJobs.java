package se.vagenin.casefile;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.jobs.Job;

/** What is looked at without anybody asking. */
@Configuration(proxyBeanMethods = false)
class CasefileJobs {

    @Bean
    Job scanQuarantine(QuarantineRound round) {
        return new Job("scan-quarantine", Duration.ofSeconds(10), round::go);
    }
}
