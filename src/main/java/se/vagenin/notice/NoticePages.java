package se.vagenin.notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** Whether reminders go out: numbers and no person, since whoever looks after the server reaches none. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class NoticePages {

    static final String ADDRESS = "/admin/paminnelser";

    private final NoticeCounts counts;
    private final NoticeSettings settings;
    private final NoticeCarriers carriers;
    private final Access access;

    NoticePages(NoticeCounts counts, NoticeSettings settings, NoticeCarriers carriers, Access access) {
        this.counts = counts;
        this.settings = settings;
        this.carriers = carriers;
        this.access = access;
    }

    @GetMapping(ADDRESS)
    Answer show(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        return Page.of("notice/reminders", NoticeView.of(settings, carriers, counts.of(staff.municipality())));
    }
}
