package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** Where everybody's day begins. */
@Controller
class MyDayPages {

    private final MyDay day;
    private final Access access;
    private final Clock clock;

    MyDayPages(MyDay day, Access access, Clock clock) {
        this.day = day;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/arbete")
    @Requires(Operation.SEE_MY_DAY)
    Answer show(Actor.Staff staff) {
        Instant now = clock.instant();
        return Page.of("worklist/myDay", access.allows(staff, Operation.SEE_QUEUE) ? view(staff, now) : elsewhere(now));
    }

    private MyDayView view(Actor.Staff staff, Instant now) {
        MyDay.Content content = day.read(staff, now);
        OpenNow.tell(content.counts());
        return new MyDayPage(content, now).view();
    }

    private static MyDayView elsewhere(Instant now) {
        return MyDayView.elsewhere(MyDayPage.when(now));
    }
}
