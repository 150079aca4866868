package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Offering;
import se.vagenin.directory.TakesBookings;
import se.vagenin.directory.find.OfferingWords.Around;
import se.vagenin.directory.find.SupportStore.Match;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Refused;

/**
 * Find support. Choices stand in the address, so that a page can be kept and sent on; words that somebody writes are sent
 * with the form, so that they stand nowhere.
 */
@Controller
@PublicEndpoint
class FindPages {

    /** So that a phone shows a page that can be looked through. */
    static final int PAGE = 10;

    private static final int ALL = 100;

    private final SupportStore store;
    private final Surroundings surroundings;
    private final Units units;
    private final MissedSearches missed;
    private final Municipalities municipalities;
    private final ObjectProvider<TakesBookings> calendars;
    private final Clock clock;

    FindPages(
            SupportStore store,
            Surroundings surroundings,
            Units units,
            MissedSearches missed,
            Municipalities municipalities,
            ObjectProvider<TakesBookings> calendars,
            Clock clock) {
        this.store = store;
        this.surroundings = surroundings;
        this.units = units;
        this.missed = missed;
        this.municipalities = municipalities;
        this.calendars = calendars;
        this.clock = clock;
    }

    private boolean bookable(Municipality municipality, Offering offering) {
        return offering.content().practice().needsBooking()
                && calendars.stream()
                        .anyMatch(each -> each.units(municipality)
                                .contains(offering.content().ownerUnit()));
    }

    @GetMapping("/stod")
    Answer list(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        SupportQuery query = SupportQuery.of(sent)
                .withoutWords()
                .onPage(SupportQuery.of(sent).page());
        return query.asksForDelicate() ? pause(query) : list(visitor.municipality(), query, false);
    }

    @PostMapping("/stod")
    Answer search(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        SupportQuery query = SupportQuery.of(sent);
        if (query.asksForDelicate()) {
            return pause(query);
        }
        if (query.words().typed().isEmpty()) {
            return Redirect.to(query.address());
        }
        boolean sameAgain = List.of("sprak").equals(sent.get("till"));
        return list(visitor.municipality(), query, !sameAgain);
    }

    @GetMapping("/stod/vidare")
    Answer warn() {
        return pause(SupportQuery.ALL);
    }

    @PostMapping("/stod/vidare")
    Answer behind(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        var found = store.find(
                visitor.municipality(), SupportQuery.of(sent).withoutWords(), today(), true, Match.SOME_WORD, ALL);
        Around around = around(visitor.municipality());
        return Page.of(
                "directory/find/apart",
                new SupportViews.Apart(found.offerings().stream()
                        .map(each -> OfferingWords.card(each, around, List.of()))
                        .toList()));
    }

    @GetMapping("/stod/{slug}")
    Answer show(Actor.Visitor visitor, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        Optional<Offering> offering = store.find(visitor.municipality(), slug, today());
        if (offering.isEmpty()) {
            return gone(visitor.municipality(), slug);
        }
        return offering.get().content().topic().isDelicate()
                ? Page.of("directory/find/pause", new SupportViews.Pause("/stod/" + slug, List.of()))
                : details(visitor.municipality(), offering.get(), list(sent));
    }

    @PostMapping("/stod/{slug}")
    Answer showBehind(
            Actor.Visitor visitor, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        return store.find(visitor.municipality(), slug, today())
                .map(offering -> details(visitor.municipality(), offering, list(sent)))
                .orElseGet(() -> gone(visitor.municipality(), slug));
    }

    /** @param counts whether a search in vain is one, and not the same page in another language */
    private Answer list(Municipality municipality, SupportQuery query, boolean counts) {
        var found = store.find(municipality, query, today(), false, Match.EVERY_WORD, PAGE);
        boolean partly = found.total() == 0 && query.words().words().size() > 1;
        var shown = partly ? store.find(municipality, query, today(), false, Match.SOME_WORD, PAGE) : found;
        int apart = query.words().isEmpty()
                ? 0
                : store.find(municipality, query.onPage(1), today(), true, Match.SOME_WORD, 1)
                        .total();
        if (counts && shown.total() == 0 && apart == 0 && !query.words().isEmpty()) {
            missed.count(municipality, query.words().typed());
        }
        Around around = around(municipality);
        return Page.of(
                "directory/find/list",
                new SupportViews.Listing(
                        SupportViews.filter(query, store.areas(municipality)),
                        query.words().typed(),
                        text(counted(shown.total()), shown.total()),
                        partly && shown.total() > 0,
                        apart,
                        SupportViews.chosen(query),
                        shown.offerings().stream()
                                .map(each -> OfferingWords.card(each, around, List.of())
                                        .foundBy(query))
                                .toList(),
                        SupportViews.fields(query),
                        query.words().isEmpty() ? SupportViews.pager(query, shown.total(), PAGE) : null));
    }

    private static String counted(int total) {
        return switch (total) {
            case 0 -> "find.found.none";
            case 1 -> "find.found.one";
            default -> "find.found.many";
        };
    }

    private Answer pause(SupportQuery query) {
        return Page.of("directory/find/pause", new SupportViews.Pause("/stod/vidare", SupportViews.fields(query)));
    }

    /** The choices come along in the address of an offering; the list is found again without the browser's own Back. */
    private static String list(MultiValueMap<String, String> sent) {
        SupportQuery query = SupportQuery.of(sent);
        return query.withoutWords().onPage(query.page()).address();
    }

    private Answer details(Municipality municipality, Offering offering, String list) {
        String unit = units.find(municipality, offering.content().ownerUnit())
                .map(Unit::name)
                .orElse("");
        return Page.of(
                "directory/find/details",
                new SupportViews.Shown(
                        OfferingWords.details(offering, around(municipality), unit, bookable(municipality, offering)),
                        list));
    }

    private Answer gone(Municipality municipality, String slug) {
        if (!store.isKnown(municipality, slug)) {
            return Refused.notFound();
        }
        String phone = municipalities.profile(municipality).receptionPhone();
        return Page.of("directory/find/gone", new SupportViews.Gone(phone, OfferingWords.dial(phone)))
                .withStatus(HttpStatus.GONE);
    }

    private Around around(Municipality municipality) {
        return surroundings.around(municipality, today());
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
