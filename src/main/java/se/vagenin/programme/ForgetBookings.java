package se.vagenin.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.vagenin.jobs.Job;
import se.vagenin.tenancy.Everywhere;

/**
 * What is kept no longer: holds that nobody booked, and a month after a talk what the person told when booking it. A talk that
 * leads to a matter is written down in the matter.
 */
@Component
class ForgetBookings {

    static final Duration KEPT = Duration.ofDays(30);

    private final BookingStore bookings;
    private final TiedStore ties;
    private final Everywhere everywhere;
    private final Clock clock;

    ForgetBookings(BookingStore bookings, TiedStore ties, Everywhere everywhere, Clock clock) {
        this.bookings = bookings;
        this.ties = ties;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    void go() {
        Instant now = clock.instant();
        everywhere.inTransaction(each -> {
            bookings.release(each.municipality(), now);
            ties.forget(each.municipality(), now.minus(KEPT));
            bookings.forget(each.municipality(), now.minus(KEPT));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job forgetBookingsJob(ForgetBookings bookings) {
            return new Job("forget-bookings", Duration.ofMinutes(10), bookings::go);
        }
    }
}
