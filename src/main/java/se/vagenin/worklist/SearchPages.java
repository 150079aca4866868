package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.Matter;
import se.vagenin.identity.ChangesNothing;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Person;
import se.vagenin.web.Act;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/** The search of the bar. A POST, so that no name or number ever stands in an address or in the history. */
@Controller
@Requires(Operation.SEARCH_PERSON)
@ChangesNothing
class SearchPages {

    private static final String ADDRESS = "/arbete/sok";
    private static final String PAGE = "worklist/search";

    private final PersonSearch search;
    private final SearchSeal seal;
    private final Clock clock;

    SearchPages(PersonSearch search, SearchSeal seal, Clock clock) {
        this.search = search;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * An empty search, or the one that was made before: where the way back from a matter leads, and a reload.
     *
     * @param sealed what {@link SearchSeal} made of the words
     */
    @GetMapping(ADDRESS)
    Answer again(Actor.Staff staff, @RequestParam(name = "igen", defaultValue = "") String sealed) {
        if (sealed.isEmpty()) {
            return empty(SearchView.State.NOT_ASKED);
        }
        return seal.open(staff, sealed)
                .map(words -> answer(staff, words, sealed))
                .orElseGet(() -> empty(SearchView.State.GONE));
    }

    @PostMapping(ADDRESS)
    Answer find(Actor.Staff staff, @RequestParam(name = "fraga", defaultValue = "") String typed) {
        String words = typed.strip();
        FormErrors errors = FormErrors.collect()
                .addIf(words.isEmpty(), "fraga", "Skriv ett namn, ett personnummer eller ett ärendenummer.")
                .addIf(
                        words.length() > PersonSearch.LONGEST,
                        "fraga",
                        "Skriv högst " + PersonSearch.LONGEST + " tecken.")
                .done();
        if (errors.hasAny()) {
            return Page.invalid(PAGE, view(words, errors, SearchView.State.NOT_ASKED, "", List.of()));
        }
        return answer(staff, words, seal.seal(staff, words));
    }

    private Page answer(Actor.Staff staff, String words, String sealed) {
        PersonSearch.Found found = search.search(staff, words);
        List<SearchView.Row> rows = found.matter()
                .map(matter -> List.of(row(matter)))
                .orElseGet(() -> found.hits().stream().map(this::row).toList());
        return Page.of(
                PAGE, view(words, FormErrors.NONE, SearchView.State.ANSWERED, ADDRESS + "?igen=" + sealed, rows));
    }

    private static Page empty(SearchView.State state) {
        return Page.of(PAGE, view("", FormErrors.NONE, state, "", List.of()));
    }

    private static SearchView view(
            String words, FormErrors errors, SearchView.State state, String address, List<SearchView.Row> rows) {
        return new SearchView(
                words,
                errors,
                state,
                address,
                rows,
                Rules.get("R30").reason(),
                Rules.get("R30").citation());
    }

    private SearchView.Row row(Matter matter) {
        return new SearchView.Row(matter.title(), "", matter.protectedIdentity(), List.of(link(matter)), false);
    }

    private SearchView.Row row(PersonSearch.Hit hit) {
        return new SearchView.Row(
                hit.masked() ? Matter.MASKED_TITLE : hit.person().label(),
                hit.masked() ? "" : known(hit.person()),
                hit.person().protection().isProtected(),
                hit.matters().stream().map(this::link).toList(),
                hit.others());
    }

    private String known(Person person) {
        String number = person.personalNumber() == null
                ? "Utan personnummer"
                : person.personalNumber().formatted();
        var age = person.ageOn(SwedishTime.dateOf(clock.instant()));
        return number + (age.isPresent() ? " · " + age.getAsInt() + " år" : "");
    }

    private Act link(Matter matter) {
        Instant now = clock.instant();
        String state =
                matter.outcome() == null ? matter.standing() : matter.outcome().label();
        return new Act(
                matter.reference() + ", " + matter.kind().label() + ", " + Words.arrived(matter, now) + " · " + state,
                Steps.matter(matter.id()));
    }
}
