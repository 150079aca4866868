package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Location;
import se.vagenin.kernel.Municipality;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.TalkFacts;
import se.vagenin.programme.Way;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;

/** A booking in words, for the person who has made it. */
@Component
class BookFacts {

    private final TalkFacts facts;
    private final ReminderQuestion reminder;

    BookFacts(TalkFacts facts, ReminderQuestion reminder) {
        this.facts = facts;
        this.reminder = reminder;
    }

    List<Fact> of(Municipality municipality, Booking booking) {
        List<Fact> all = new ArrayList<>();
        long minutes =
                Duration.between(booking.slot().starts(), booking.slot().ends()).toMinutes();
        all.add(Fact.of(
                text("booking.fact.when"),
                LocalText.dateTime(booking.slot().starts()),
                text("booking.fact.minutes", minutes)));
        all.add(Fact.of(
                text("booking.fact.how"),
                text("booking.way." + booking.way().name().toLowerCase(Locale.ROOT)),
                call(booking)));
        facts.place(municipality, booking).ifPresent(place -> all.add(where(place)));
        all.add(Fact.of(
                text("booking.fact.about"),
                facts.subject(municipality, booking).orElseGet(() -> text("booking.advice"))));
        Booking.Told told = booking.told();
        if (told != null) {
            all.add(Fact.of(
                    text("booking.fact.language"),
                    told.language(),
                    booking.interpreter() ? text("booking.fact.interpreter") : ""));
        }
        reminder.fact(municipality, booking).ifPresent(all::add);
        return all.stream().map(BookFacts::withoutEmptyNote).toList();
    }

    /** Where to go for a video talk that is still to be; absent for every other. It is to be pressed, so it is no mere fact. */
    @Nullable String videoLink(Municipality municipality, Booking booking) {
        return booking.state() == BookingState.BOOKED
                ? facts.videoLink(municipality, booking).orElse(null)
                : null;
    }

    private static String call(Booking booking) {
        Booking.Told told = booking.told();
        return booking.way() == Way.PHONE && told != null ? text("booking.fact.call", told.phone()) : "";
    }

    private static Fact where(Location place) {
        String line = place.address().line();
        return Fact.of(
                text("booking.fact.where"),
                line.isEmpty() ? place.name() : place.name() + ", " + line,
                place.directions());
    }

    private static Fact withoutEmptyNote(Fact fact) {
        return Objects.requireNonNullElse(fact.note(), "").isEmpty() ? Fact.of(fact.term(), fact.value()) : fact;
    }
}
