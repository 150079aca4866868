package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.BookTime;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
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
import se.vagenin.web.Step;

/** The pages of the form, and the one that says that it is booked. */
@Component
class BookShow {

    private final Subjects subjects;
    private final BookTime times;
    private final BookSeal seal;
    private final BookFacts facts;
    private final ReminderQuestion reminder;
    private final Municipalities municipalities;
    private final Clock clock;

    BookShow(
            Subjects subjects,
            BookTime times,
            BookSeal seal,
            BookFacts facts,
            ReminderQuestion reminder,
            Municipalities municipalities,
            Clock clock) {
        this.subjects = subjects;
        this.times = times;
        this.seal = seal;
        this.facts = facts;
        this.reminder = reminder;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Answer booked(Actor.Visitor visitor, BookAnswers answers, Booking booking) {
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
                                quiet(visitor, booking),
                                new Step(text("booking.next.talk.title"), text("booking.next.talk"))),
                        seal.seal(visitor.municipality(), answers),
                        seal.key(visitor.municipality(), booking.id(), answers.owner() != null),
                        answers.owner() != null));
    }

    /** Most get nothing at all; whoever asked for it gets one thing. */
    private Step quiet(Actor.Visitor visitor, Booking booking) {
        String which = reminder.waits(visitor, booking) ? "booking.next.once" : "booking.next.quiet";
        return new Step(text(which + ".title"), text(which));
    }

    Answer days(Actor.Visitor visitor, BookAnswers answers, String from) {
        return page(visitor, answers, BookStep.TIME, FormErrors.NONE, null, day(from));
    }

    Answer show(Actor.Visitor visitor, BookAnswers answers, BookStep step, FormErrors errors, @Nullable String notice) {
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
                where == BookStep.PERSON ? chosen(visitor, answers) : List.of(),
                where == BookStep.PERSON ? reminder.ask(visitor, answers) : ReminderQuestion.Ask.NOTHING,
                notice,
                errors,
                municipalities.profile(visitor.municipality()).receptionPhone());
        String template = "programme/" + where.name().toLowerCase(java.util.Locale.ROOT);
        return errors.hasAny() || notice != null ? Page.invalid(template, view) : Page.of(template, view);
    }

    private List<Fact> chosen(Actor.Visitor visitor, BookAnswers answers) {
        return List.of(
                Fact.of(
                        text("booking.fact.when"),
                        answers.starts().map(LocalText::dateTime).orElse("")),
                Fact.of(
                        text("booking.fact.held"),
                        times.heldUntil(visitor.municipality(), answers.form())
                                .map(until -> text("booking.held", LocalText.time(until)))
                                .orElseGet(() -> text("booking.held.not"))));
    }

    private List<Option> options(Actor.Visitor visitor) {
        return subjects.all(visitor.municipality()).stream()
                .map(each -> each.offering() == null
                        ? Option.of(each.slug(), text("booking.advice"), text("booking.advice.hint"))
                        : Option.of(each.slug(), each.name()))
                .toList();
    }

    /** What is wanted, where enough has been answered and it can be booked. */
    Optional<Wish> wish(Actor.Visitor visitor, BookAnswers answers) {
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
}
