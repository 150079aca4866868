package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.OwnBooking;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Signed;

/** The pages of one's own booking. */
@Component
class OwnShow {

    private final OwnBooking own;
    private final BookSeal seal;
    private final BookFacts facts;
    private final ReminderQuestion reminder;
    private final Municipalities municipalities;
    private final Clock clock;

    OwnShow(
            OwnBooking own,
            BookSeal seal,
            BookFacts facts,
            ReminderQuestion reminder,
            Municipalities municipalities,
            Clock clock) {
        this.own = own;
        this.seal = seal;
        this.facts = facts;
        this.reminder = reminder;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * A booking that has been opened.
     *
     * @param mine among one's own, where the way back leads; else with the code
     */
    record Opened(Booking booking, boolean mine) {

        Opened now(Booking changed) {
            return new Opened(changed, mine);
        }
    }

    Answer door(Actor.Visitor visitor, String typed, @Nullable String notice) {
        return Page.of("programme/door", doorView(visitor, typed, notice, FormErrors.NONE));
    }

    Answer refuse(Actor.Visitor visitor, String typed, String why) {
        return Page.invalid("programme/door", doorView(visitor, typed, null, FormErrors.of("kod", why)));
    }

    OwnView.Door doorView(Actor.Visitor visitor, String code, @Nullable String notice, FormErrors errors) {
        return new OwnView.Door(code, notice, phone(visitor), errors);
    }

    Answer show(Actor.Visitor visitor, Opened opened, @Nullable String notice) {
        return Page.of("programme/own", view(visitor, opened, notice, null));
    }

    /** As somebody signed in sees it. */
    Answer signed(Actor.Resident resident, Booking booking, Signed signed) {
        Actor.Visitor visitor = new Actor.Visitor(resident.municipality());
        return Page.of("programme/own", view(visitor, new Opened(booking, true), null, signed));
    }

    private OwnView.Own view(Actor.Visitor visitor, Opened opened, @Nullable String notice, @Nullable Signed signed) {
        Booking booking = opened.booking();
        return new OwnView.Own(
                key(visitor, opened),
                facts.of(visitor.municipality(), booking),
                facts.videoLink(visitor.municipality(), booking),
                state(booking),
                booking.mayChange(clock.instant()),
                reminder.waits(visitor, booking),
                opened.mine(),
                notice,
                phone(visitor),
                signed);
    }

    private @Nullable String state(Booking booking) {
        if (booking.state() == BookingState.CANCELLED) {
            return text(booking.byPerson() ? "booking.own.state.cancelled" : "booking.own.state.bystaff");
        }
        return booking.mayChange(clock.instant()) ? null : text("booking.own.state.past");
    }

    Answer moving(Actor.Visitor visitor, Opened opened, String from, FormErrors errors) {
        if (!opened.booking().mayChange(clock.instant())) {
            return show(visitor, opened, text("booking.own.late"));
        }
        var view = new OwnView.Moving(
                key(visitor, opened),
                facts.of(visitor.municipality(), opened.booking()),
                TimeChoices.of(own.open(visitor, opened.booking()), day(from)),
                errors,
                phone(visitor));
        return errors.hasAny() ? Page.invalid("programme/move", view) : Page.of("programme/move", view);
    }

    Answer cancelling(Actor.Visitor visitor, Opened opened) {
        return Page.of(
                "programme/cancel",
                new OwnView.Cancelling(key(visitor, opened), facts.of(visitor.municipality(), opened.booking())));
    }

    private String phone(Actor.Visitor visitor) {
        return municipalities.profile(visitor.municipality()).receptionPhone();
    }

    private String key(Actor.Visitor visitor, Opened opened) {
        return seal.key(visitor.municipality(), opened.booking().id(), opened.mine());
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notOurs) {
            return SwedishTime.dateOf(clock.instant());
        }
    }
}
