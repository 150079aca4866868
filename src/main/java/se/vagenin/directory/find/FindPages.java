package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.find.OfferingWords.Around;
import se.vagenin.directory.find.SupportStore.Match;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Trips;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

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

    private final Trips trips;
    private final SupportStore store;
    private final Surroundings surroundings;
    private final MissedSearches missed;
    private final Clock clock;

    FindPages(Trips trips, SupportStore store, Surroundings surroundings, MissedSearches missed, Clock clock) {
        this.trips = trips;
        this.store = store;
        this.surroundings = surroundings;
        this.missed = missed;
        this.clock = clock;
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
        Trips.Trip trip = trips.trip();
        var found = trip.add(store.finding(
                visitor.municipality(), SupportQuery.of(sent).withoutWords(), today(), true, Match.SOME_WORD, ALL));
        var around = surroundings.reading(trip, visitor.municipality(), today());
        trip.make();
        return Page.of(
                "directory/find/apart",
                new SupportViews.Apart(found.get().offerings().stream()
                        .map(each -> OfferingWords.card(each, around.get(), List.of()))
                        .toList()));
    }

    /** @param counts whether a search in vain is one, and not the same page in another language */
    private Answer list(Municipality municipality, SupportQuery query, boolean counts) {
        Trips.Trip trip = trips.trip();
        var every = trip.add(store.finding(municipality, query, today(), false, Match.EVERY_WORD, PAGE));
        var delicate = query.words().isEmpty()
                ? null
                : trip.add(store.finding(municipality, query.onPage(1), today(), true, Match.SOME_WORD, 1));
        var areas = trip.add(store.areas(municipality));
        var surrounding = surroundings.reading(trip, municipality, today());
        trip.make();
        SupportStore.Found found = every.get();
        boolean partly = found.total() == 0 && query.words().words().size() > 1;
        var shown =
                partly ? trips.one(store.finding(municipality, query, today(), false, Match.SOME_WORD, PAGE)) : found;
        int apart = delicate == null ? 0 : delicate.get().total();
        if (counts && shown.total() == 0 && apart == 0 && !query.words().isEmpty()) {
            missed.count(municipality, query.words().typed());
        }
        Around around = surrounding.get();
        return Page.of(
                "directory/find/list",
                new SupportViews.Listing(
                        SupportViews.filter(query, areas.get()),
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

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
