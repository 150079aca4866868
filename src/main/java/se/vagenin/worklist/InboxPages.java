package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** The one queue. */
@Controller
class InboxPages implements OpenBeside.Counting {

    private final Inbox inbox;
    private final Previews previews;
    private final Access access;
    private final Clock clock;

    InboxPages(Inbox inbox, Previews previews, Access access, Clock clock) {
        this.inbox = inbox;
        this.previews = previews;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(InboxAddress.PATH)
    @Requires(Operation.SEE_QUEUE)
    Answer show(Actor.Staff staff, @RequestParam Map<String, String> values) {
        InboxAddress address = InboxAddress.of(values);
        Instant now = clock.instant();
        Optional<PreviewView> preview = Optional.ofNullable(address.chosen())
                .map(matter ->
                        previews.read(staff, matter, address.focusing(matter).query(), now));
        Inbox.Content content = inbox.read(staff, address);
        OpenNow.tell(content.counts().all());
        var page = new InboxPage(staff, address, content, access, now);
        return Page.of(
                "worklist/inbox",
                page.view(preview.orElse(null), Notice.of(values.get("besked")).orElse(null)));
    }
}
