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

    @Bean
    Job foldQueueTally(TallyRounds rounds) {
        return new Job("fold-queue-tally", Duration.ofMinutes(1), rounds::fold);
    }

    @Bean
    Job recountQueue(TallyRounds rounds) {
        return new Job("recount-queue", Duration.ofHours(24), rounds::recount);
    }
}
