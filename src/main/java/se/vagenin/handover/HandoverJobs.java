package se.vagenin.handover;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.jobs.Job;

/** What is carried without anybody asking. */
@Configuration(proxyBeanMethods = false)
class HandoverJobs {

    @Bean
    Job deliverHandovers(Courier courier) {
        return new Job("deliver-handovers", Duration.ofSeconds(5), courier::deliverAll);
    }

    @Bean
    Job readReceipts(ReceiptRound round) {
        return new Job("read-handover-receipts", Duration.ofSeconds(10), round::go);
    }
}
