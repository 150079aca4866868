package se.vagenin.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.vagenin.tenancy.Everywhere;

/** Some days after the time that a message told of, nothing is left of it. */
@Component
class ForgetNotices {

    static final Duration KEPT = Duration.ofDays(3);

    private final NoticeStore notices;
    private final Everywhere everywhere;
    private final Clock clock;

    ForgetNotices(NoticeStore notices, Everywhere everywhere, Clock clock) {
        this.notices = notices;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    void go() {
        Instant before = clock.instant().minus(KEPT);
        everywhere.inTransaction(each -> notices.forget(each.municipality(), before));
    }
}
