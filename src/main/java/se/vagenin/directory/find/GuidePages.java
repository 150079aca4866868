package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Audience;
import se.vagenin.directory.Topic;
import se.vagenin.directory.find.GuideAnswers.Step;
import se.vagenin.directory.find.SupportStore.Match;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Trips;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/**
 * For one who does not know what to look for: is anybody in danger, who is it about, what is it about – one question a
 * page, and at most five suggestions, each with why. The answers travel with the form and are kept nowhere.
 */
@Controller
@PublicEndpoint
class GuidePages {

    static final String ADDRESS = "/stod/guide";
    private static final int CANDIDATES = 200;

    private final Trips trips;
    private final SupportStore store;
    private final Surroundings surroundings;
    private final Municipalities municipalities;
    private final Clock clock;

    GuidePages(Trips trips, SupportStore store, Surroundings surroundings, Municipalities municipalities, Clock clock) {
        this.trips = trips;
        this.store = store;
        this.surroundings = surroundings;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer start(Actor.Visitor visitor) {
        return show(visitor.municipality(), GuideAnswers.of(Map.of()), Step.DANGER, FormErrors.NONE);
    }

    @PostMapping(ADDRESS)
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        GuideAnswers answers = GuideAnswers.of(sent);
        Step now = Step.of(sent.getFirst("steg"));
        String button = Optional.ofNullable(sent.getFirst("till")).orElse("");
        return switch (button) {
            case "sprak" -> show(visitor.municipality(), answers, now, FormErrors.NONE);
            case "tillbaka" -> show(visitor.municipality(), answers, answers.before(now), FormErrors.NONE);
            default -> {
                FormErrors errors = answers.missing(now);
                yield show(visitor.municipality(), answers, errors.hasAny() ? now : answers.after(now), errors);
            }
        };
    }

    private Answer show(Municipality municipality, GuideAnswers answers, Step step, FormErrors errors) {
        String phone = municipalities.profile(municipality).receptionPhone();
        var view = new GuideView(
                step,
                answers,
                errors,
                topics(municipality, answers, step),
                suggestions(municipality, answers, step),
                phone);
        String template = "directory/find/guide" + step.name().toLowerCase(Locale.ROOT);
        return errors.hasAny() ? Page.invalid(template, view) : Page.of(template, view);
    }

    private List<Topic> topics(Municipality municipality, GuideAnswers answers, Step step) {
        return step == Step.WHAT
                ? trips.one(store.topics(
                        municipality, answers.audience().map(Enum::name).orElse(""), today()))
                : List.of();
    }

    private List<SupportViews.Card> suggestions(Municipality municipality, GuideAnswers answers, Step step) {
        Optional<Audience> who = answers.audience();
        if (step != Step.RESULT || who.isEmpty()) {
            return List.of();
        }
        Optional<Topic> topic = answers.topic();
        var query = new SupportQuery(
                Set.of(who.get()), Set.of(), topic.map(Set::of).orElse(Set.of()), "", null, SearchWords.NONE, 1);
        boolean delicate = topic.map(Topic::isDelicate).orElse(false);
        Trips.Trip trip = trips.trip();
        var found = trip.add(store.finding(municipality, query, today(), delicate, Match.EVERY_WORD, CANDIDATES));
        var around = surroundings.reading(trip, municipality, today());
        trip.make();
        var asked = new Suggestions.Asked(who.get(), topic.orElse(null), today());
        return Suggestions.of(found.get().offerings(), asked).stream()
                .map(each -> OfferingWords.card(
                        each.offering(),
                        around.get(),
                        each.reasons().stream()
                                .map(reason -> words(reason, asked))
                                .toList()))
                .toList();
    }

    private static String words(Suggestions.Reason reason, Suggestions.Asked asked) {
        Topic topic = asked.topic();
        return switch (reason) {
            case ABOUT -> text("find.reason.about", topic == null ? "" : PublicWords.of("topic", topic));
            case FOR_WHOM -> text("find.reason.for", PublicWords.of("audience", asked.who()));
            case WALK_IN, NAMELESS, PLACES_LEFT, STARTS_SOON, EVENING -> PublicWords.of("reason", reason);
        };
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
