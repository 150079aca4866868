package se.vagenin.directory.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.ReviewsDue;
import se.vagenin.directory.find.MissedSearches;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** Keeps the catalogue alive: what is to be gone through, and what people look for and do not find. */
@Controller
@Requires(Operation.EDIT_OFFERINGS)
class CatalogueReviewPages {

    static final String ADDRESS = OfferingPages.ADDRESS + "/att-ga-igenom";

    private static final int SEARCHED_DAYS = 90;
    private static final int MOST_WORDS = 100;

    private final Offerings offerings;
    private final MissedSearches missed;
    private final Access access;
    private final Clock clock;

    CatalogueReviewPages(Offerings offerings, MissedSearches missed, Access access, Clock clock) {
        this.offerings = offerings;
        this.missed = missed;
        this.access = access;
        this.clock = clock;
    }

    /** One's own that is due. */
    @GetMapping(ADDRESS)
    Answer list(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        LocalDate today = today();
        List<ReviewView.Row> rows = offerings.toReview(staff, today.plusDays(ReviewsDue.AHEAD)).stream()
                .map(each -> row(each, today))
                .toList();
        return Page.of("directory/review", new ReviewView(rows));
    }

    @PostMapping(ADDRESS)
    Answer assure(Actor.Staff staff, @RequestParam("stammer") UUID id) {
        offerings.assure(staff, id);
        return Redirect.to(ADDRESS);
    }

    /** From the page of one entry. */
    @PostMapping(OfferingPages.ADDRESS + "/{id}/stammer")
    Answer assureOne(Actor.Staff staff, @PathVariable UUID id) {
        offerings.assure(staff, id);
        return Redirect.to(OfferingPages.ADDRESS + "/" + id);
    }

    @GetMapping(OfferingPages.ADDRESS + "/sokt-utan-traff")
    Answer searched(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        List<MissedView.Row> rows =
                missed.since(staff.municipality(), today().minusDays(SEARCHED_DAYS), MOST_WORDS).stream()
                        .map(each -> new MissedView.Row(
                                each.word(),
                                SwedishText.figures(each.searches()),
                                SwedishText.capital(SwedishText.date(each.latest()))))
                        .toList();
        return Page.of("directory/missed", new MissedView(rows));
    }

    private static ReviewView.Row row(Offering offering, LocalDate today) {
        LocalDate assured = offering.care().assuredOn();
        LocalDate due = offering.reviewDue();
        String when = assured == null
                ? "Har aldrig gåtts igenom"
                : due.isBefore(today)
                        ? "Skulle ha gåtts igenom " + SwedishText.date(due)
                        : "Ska gås igenom senast " + SwedishText.date(due);
        return new ReviewView.Row(
                offering.id().toString(),
                offering.name(),
                OfferingPages.ADDRESS + "/" + offering.id(),
                when,
                assured == null ? "" : "Senast " + SwedishText.date(assured));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
