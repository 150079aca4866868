package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.programme.BookTime;
import se.vagenin.programme.BookTime.Asked;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.OwnBooking;
import se.vagenin.programme.TiedBookings;
import se.vagenin.programme.Wish;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Redirect;

/** Booking a first talk, one address for all its pages; nothing is kept before a time is chosen (decision 0010). */
@Controller
@PublicEndpoint
class BookPages {

    private static final String RECEIPT = "kvitto";
    private static final String DAYS = "dagar.";

    private final BookTime times;
    private final OwnBooking own;
    private final BookSeal seal;
    private final ReminderQuestion reminder;
    private final BookShow pages;
    private final TiedBookings tied;

    BookPages(
            BookTime times,
            OwnBooking own,
            BookSeal seal,
            ReminderQuestion reminder,
            BookShow pages,
            TiedBookings tied) {
        this.times = times;
        this.own = own;
        this.seal = seal;
        this.reminder = reminder;
        this.pages = pages;
        this.tied = tied;
    }

    @GetMapping("/boka")
    Answer start(Actor.Visitor visitor) {
        return pages.show(visitor, seal.fresh(), BookStep.TALK, FormErrors.NONE, null);
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
            return pages.show(visitor, kept, BookStep.TALK, FormErrors.NONE, notice);
        }
        if (page.equals(RECEIPT)) {
            return again(visitor, sealed.get());
        }
        BookAnswers answers = sealed.get().with(step, posted);
        String button = first(posted, "till");
        if (button.startsWith(DAYS)) {
            return pages.days(visitor, answers, button.substring(DAYS.length()));
        }
        return switch (button) {
            case "tillbaka" -> pages.show(visitor, sealed.get(), step.before(), FormErrors.NONE, null);
            case "sprak" -> pages.show(visitor, answers, step, FormErrors.NONE, null);
            default -> onward(visitor, answers, step);
        };
    }

    private Answer onward(Actor.Visitor visitor, BookAnswers answers, BookStep step) {
        FormErrors errors = BookChecks.of(step, answers, reminder);
        if (errors.hasAny()) {
            return pages.show(visitor, answers, step, errors, null);
        }
        Optional<Wish> wish = pages.wish(visitor, answers);
        if (wish.isEmpty()) {
            return pages.show(
                    visitor, answers, BookStep.TALK, FormErrors.of("val", text("booking.error.subject")), null);
        }
        return switch (step) {
            case TALK -> pages.show(visitor, answers, BookStep.TIME, FormErrors.NONE, null);
            case TIME -> hold(visitor, answers, wish.get());
            case PERSON -> book(visitor, answers, wish.get());
        };
    }

    private Answer hold(Actor.Visitor visitor, BookAnswers answers, Wish wish) {
        return switch (times.hold(
                visitor, answers.form(), wish, answers.starts().orElseThrow())) {
            case Asked.Got(var booking)
            when booking.state() == BookingState.HELD ->
                pages.show(visitor, answers, BookStep.PERSON, FormErrors.NONE, null);
            case Asked.Got(var booking) -> pages.booked(visitor, answers, booking);
            case Asked.Free() -> pages.show(visitor, answers, BookStep.PERSON, FormErrors.NONE, null);
            case Asked.Taken() ->
                pages.show(
                        visitor,
                        answers.with("tid", ""),
                        BookStep.TIME,
                        FormErrors.of("tid", text("booking.taken")),
                        null);
        };
    }

    private Answer book(Actor.Visitor visitor, BookAnswers answers, Wish wish) {
        if (answers.starts().isEmpty()) {
            return pages.show(visitor, answers, BookStep.TIME, FormErrors.of("tid", text("booking.error.time")), null);
        }
        var filled = new BookTime.Filled(
                answers.form(),
                wish,
                answers.starts().get(),
                answers.told(),
                answers.returnCode(),
                reminder.wish(answers).orElse(null));
        return switch (times.book(named(visitor, answers, wish), filled)) {
            case Asked.Got(var booking) -> {
                tie(visitor, answers, booking);
                yield pages.booked(visitor, answers, booking);
            }
            case Asked.Free(), Asked.Taken() ->
                pages.show(
                        visitor,
                        answers.with("tid", ""),
                        BookStep.TIME,
                        FormErrors.of("tid", text("booking.taken.kept")),
                        null);
        };
    }

    /** The seal says who began the form; nobody but the product can have written that. */
    private void tie(Actor.Visitor visitor, BookAnswers answers, Booking booking) {
        UUID owner = answers.owner();
        if (owner != null && booking.state() == BookingState.BOOKED) {
            tied.tie(new Actor.Resident(visitor.municipality(), owner, "", null), booking);
        }
    }

    /**
     * One who leaves a number, or has the talk among one's own, can be found by that anyway; of others no time finer than
     * the hour is kept (R15). Who is signed in has a talk with a secret unit as nobody.
     */
    private Actor.Visitor named(Actor.Visitor visitor, BookAnswers answers, Wish wish) {
        boolean owned = answers.owner() != null && tied.keeps(visitor.municipality(), wish.unit());
        return new Actor.Visitor(
                visitor.municipality(), owned || !answers.value("telefon").isBlank());
    }

    /** The same page in another language, where it has truly been booked. */
    private Answer again(Actor.Visitor visitor, BookAnswers answers) {
        return own.read(visitor, answers.form())
                .map(booking -> pages.booked(visitor, answers, booking))
                .orElseGet(() -> Redirect.to("/boka"));
    }

    private static String first(Map<String, List<String>> posted, String name) {
        List<String> values = posted.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}
