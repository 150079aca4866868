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

    private final SupportStore store;
    private final Surroundings surroundings;
    private final MissedSearches missed;
    private final Clock clock;

    FindPages(SupportStore store, Surroundings surroundings, MissedSearches missed, Clock clock) {
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
        var found = store.find(
                visitor.municipality(), SupportQuery.of(sent).withoutWords(), today(), true, Match.SOME_WORD, ALL);
        Around around = around(visitor.municipality());
        return Page.of(
                "directory/find/apart",
                new SupportViews.Apart(found.offerings().stream()
                        .map(each -> OfferingWords.card(each, around, List.of()))
                        .toList()));
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

    private Around around(Municipality municipality) {
        return surroundings.around(municipality, today());
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
