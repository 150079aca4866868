package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.BookTime;
import se.vagenin.programme.BookTime.Asked;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.OwnBooking;
import se.vagenin.programme.Subjects;
import se.vagenin.programme.Subjects.Subject;
import se.vagenin.programme.Wish;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Step;

/** Booking a first talk, one address for all its pages; nothing is kept before a time is chosen (decision 0010). */
@Controller
@PublicEndpoint
class BookPages {

    private static final String RECEIPT = "kvitto";
    private static final String DAYS = "dagar.";

    private final Subjects subjects;
    private final BookTime times;
    private final OwnBooking own;
    private final BookSeal seal;
    private final BookFacts facts;
    private final Municipalities municipalities;
    private final Clock clock;

    BookPages(
            Subjects subjects,
            BookTime times,
            OwnBooking own,
            BookSeal seal,
            BookFacts facts,
            Municipalities municipalities,
            Clock clock) {
        this.subjects = subjects;
        this.times = times;
        this.own = own;
        this.seal = seal;
        this.facts = facts;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/boka")
    Answer start(Actor.Visitor visitor) {
        return show(visitor, seal.fresh(), BookStep.TALK, FormErrors.NONE, null);
    }

    @PostMapping("/boka")
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
        String page = first(posted, "steg");
        Optional<BookAnswers> sealed = seal.answers(visitor.municipality(), first(posted, "svar"));
        BookStep step = BookStep.of(page).orElse(BookStep.TALK);
        if (sealed.isEmpty()) {
            // From a page of the catalogue, or after a night: what was typed is kept, the time was let go long ago.
            String notice = page.isEmpty() ? null : text("booking.lapsed");
            BookAnswers kept =
                    seal.lapsed(visitor.municipality(), first(posted, "svar")).with(step, posted);
            return show(visitor, kept, BookStep.TALK, FormErrors.NONE, notice);
        }
        if (page.equals(RECEIPT)) {
            return again(visitor, sealed.get());
        }
        BookAnswers answers = sealed.get().with(step, posted);
        String button = first(posted, "till");
        if (button.startsWith(DAYS)) {
            return days(visitor, answers, button.substring(DAYS.length()));
        }
        return switch (button) {
            case "tillbaka" -> show(visitor, sealed.get(), step.before(), FormErrors.NONE, null);
            case "sprak" -> show(visitor, answers, step, FormErrors.NONE, null);
            default -> onward(visitor, answers, step);
        };
    }

    private Answer onward(Actor.Visitor visitor, BookAnswers answers, BookStep step) {
        FormErrors errors = BookChecks.of(step, answers);
        if (errors.hasAny()) {
            return show(visitor, answers, step, errors, null);
        }
        Optional<Wish> wish = wish(visitor, answers);
        if (wish.isEmpty()) {
            return show(visitor, answers, BookStep.TALK, FormErrors.of("val", text("booking.error.subject")), null);
        }
        return switch (step) {
            case TALK -> show(visitor, answers, BookStep.TIME, FormErrors.NONE, null);
            case TIME -> hold(visitor, answers, wish.get());
            case PERSON -> book(visitor, answers, wish.get());
        };
    }

    private Answer hold(Actor.Visitor visitor, BookAnswers answers, Wish wish) {
        return switch (times.hold(
                visitor, answers.form(), wish, answers.starts().orElseThrow())) {
            case Asked.Got(var booking)
            when booking.state() == BookingState.HELD -> show(visitor, answers, BookStep.PERSON, FormErrors.NONE, null);
            case Asked.Got(var booking) -> booked(visitor, answers, booking);
            case Asked.Taken() ->
                show(
                        visitor,
                        answers.with("tid", ""),
                        BookStep.TIME,
                        FormErrors.of("tid", text("booking.taken")),
                        null);
        };
    }

    private Answer book(Actor.Visitor visitor, BookAnswers answers, Wish wish) {
        if (answers.starts().isEmpty()) {
            return show(visitor, answers, BookStep.TIME, FormErrors.of("tid", text("booking.error.time")), null);
        }
        var filled =
                new BookTime.Filled(answers.form(), wish, answers.starts().get(), answers.told(), answers.returnCode());
        return switch (times.book(named(visitor, answers), filled)) {
            case Asked.Got(var booking) -> booked(visitor, answers, booking);
            case Asked.Taken() ->
                show(
                        visitor,
                        answers.with("tid", ""),
                        BookStep.TIME,
                        FormErrors.of("tid", text("booking.taken.kept")),
                        null);
        };
    }

    /** One who leaves a number can be found by it anyway; of others no time finer than the hour is kept (R15). */
    private static Actor.Visitor named(Actor.Visitor visitor, BookAnswers answers) {
        return new Actor.Visitor(
                visitor.municipality(), !answers.value("telefon").isBlank());
    }

    private Answer booked(Actor.Visitor visitor, BookAnswers answers, Booking booking) {
        if (booking.state() == BookingState.CANCELLED) {
            // An old page sent again must not say that the time still stands.
            return show(visitor, seal.fresh(), BookStep.TALK, FormErrors.NONE, text("booking.own.cancelled"));
        }
        return Page.of(
                "programme/booked",
                new BookView.Booked(
                        answers.returnCode().fours(),
                        facts.of(visitor.municipality(), booking),
                        facts.videoLink(visitor.municipality(), booking),
                        List.of(
                                new Step(text("booking.next.change.title"), text("booking.next.change")),
                                new Step(text("booking.next.quiet.title"), text("booking.next.quiet")),
                                new Step(text("booking.next.talk.title"), text("booking.next.talk"))),
                        seal.seal(visitor.municipality(), answers),
                        seal.key(visitor.municipality(), booking.id())));
    }

    /** The same page in another language, where it has truly been booked. */
    private Answer again(Actor.Visitor visitor, BookAnswers answers) {
        return own.read(visitor, answers.form())
                .map(booking -> booked(visitor, answers, booking))
                .orElseGet(() -> Redirect.to("/boka"));
    }

    private Answer days(Actor.Visitor visitor, BookAnswers answers, String from) {
        return page(visitor, answers, BookStep.TIME, FormErrors.NONE, null, day(from));
    }

    private Answer show(
            Actor.Visitor visitor, BookAnswers answers, BookStep step, FormErrors errors, @Nullable String notice) {
        return page(visitor, answers, step, errors, notice, SwedishTime.dateOf(clock.instant()));
    }

    private Answer page(
            Actor.Visitor visitor,
            BookAnswers answers,
            BookStep step,
            FormErrors errors,
            @Nullable String notice,
            LocalDate from) {
        Optional<Wish> wish = step == BookStep.TALK ? Optional.empty() : wish(visitor, answers);
        BookStep where = wish.isEmpty() ? BookStep.TALK : step;
        var view = new BookView.Form(
                new BookView.Shown(answers, where, seal.seal(visitor.municipality(), answers)),
                where == BookStep.TALK ? options(visitor) : List.of(),
                where == BookStep.TIME
                        ? TimeChoices.of(times.open(visitor.municipality(), wish.orElseThrow(), answers.form()), from)
                        : new TimeChoices.Some(List.of(), null, null),
                where == BookStep.PERSON ? chosen(answers) : List.of(),
                notice,
                errors,
                municipalities.profile(visitor.municipality()).receptionPhone());
        String template = "programme/" + where.name().toLowerCase(java.util.Locale.ROOT);
        return errors.hasAny() || notice != null ? Page.invalid(template, view) : Page.of(template, view);
    }

    private List<Fact> chosen(BookAnswers answers) {
        return List.of(
                Fact.of(
                        text("booking.fact.when"),
                        answers.starts().map(LocalText::dateTime).orElse("")),
                Fact.of(
                        text("booking.fact.held"),
                        text("booking.held", LocalText.time(clock.instant().plus(BookTime.HELD)))));
    }

    private List<Option> options(Actor.Visitor visitor) {
        return subjects.all(visitor.municipality()).stream()
                .map(each -> each.offering() == null
                        ? Option.of(each.slug(), text("booking.advice"), text("booking.advice.hint"))
                        : Option.of(each.slug(), each.name()))
                .toList();
    }

    private Optional<Wish> wish(Actor.Visitor visitor, BookAnswers answers) {
        Optional<Subject> subject = subjects.named(visitor.municipality(), answers.value("val"));
        return subject.flatMap(about -> answers.way()
                .map(way -> new Wish(
                        about.unit(), about.offering(), way, answers.given().yes("tolk"))));
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notOurs) {
            return SwedishTime.dateOf(clock.instant());
        }
    }

    private static String first(Map<String, List<String>> posted, String name) {
        List<String> values = posted.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}
