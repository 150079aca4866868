package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.directory.ReviewsDue;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.SwedishText;

/** Where everybody's day begins. */
@Controller
class MyDayPages implements OpenBeside.Counting {

    private final MyDay day;
    private final ReviewsDue reviews;
    private final Access access;
    private final Clock clock;

    MyDayPages(MyDay day, ReviewsDue reviews, Access access, Clock clock) {
        this.day = day;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/arbete")
    @Requires(Operation.SEE_MY_DAY)
    Answer show(Actor.Staff staff) {
        Instant now = clock.instant();
        MyDayView view = access.allows(staff, Operation.SEE_QUEUE) ? view(staff, now) : elsewhere(now);
        return Page.of("worklist/myDay", view.with(reviews(staff, now)));
    }

    private MyDayView view(Actor.Staff staff, Instant now) {
        MyDay.Content content = day.read(staff, now);
        OpenNow.tell(content.counts().all());
        return new MyDayPage(content, now).view();
    }

    /** Nobody is mailed: their day is where owners of the catalogue are reminded. */
    private MyDayView.@Nullable Reviews reviews(Actor.Staff staff, Instant now) {
        if (!access.allows(staff, Operation.EDIT_OFFERINGS)) {
            return null;
        }
        ReviewsDue.Due due = reviews.of(staff, SwedishTime.dateOf(now));
        return due.all() == 0
                ? null
                : new MyDayView.Reviews(
                        SwedishText.capital(SwedishText.count(due.all(), "insats", "insatser")) + " att gå igenom",
                        late(due) + "De som söker stöd ser när det senast gjordes.");
    }

    private static String late(ReviewsDue.Due due) {
        if (due.late() == 0) {
            return "";
        }
        return due.late() == due.all()
                ? "Dagen för det har passerat. "
                : SwedishText.capital(SwedishText.number(due.late())) + " skulle redan ha gåtts igenom. ";
    }

    private static MyDayView elsewhere(Instant now) {
        return MyDayView.elsewhere(MyDayPage.when(now));
    }
}
