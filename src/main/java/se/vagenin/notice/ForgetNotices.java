package se.vagenin.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Some days after the time that a message told of, nothing is left of it. */
@Component
class ForgetNotices {

    static final Duration KEPT = Duration.ofDays(3);

    private final NoticeStore notices;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetNotices(NoticeStore notices, Municipalities municipalities, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    void go() {
        Instant before = clock.instant().minus(KEPT);
        municipalities
                .all()
                .forEach(each -> Tenant.run(
                        each.municipality(),
                        () -> transaction.executeWithoutResult(_ -> notices.forget(each.municipality(), before))));
    }
}
