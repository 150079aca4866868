package se.vagenin.programme.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.notice.Reminder;
import se.vagenin.notice.Reminders;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.StaffBookings;
import se.vagenin.programme.TalkFacts;
import se.vagenin.web.Answer;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** One talk: what the person told, how it is safe to ring, whether the person came. */
@Controller
class BookingPages {

    private static final String PATH = CalendarPages.PATH + "/tid/{id}";

    private final StaffBookings bookings;
    private final TalkFacts facts;
    private final Reminders reminders;
    private final StaffRegister register;
    private final Clock clock;

    BookingPages(StaffBookings bookings, TalkFacts facts, Reminders reminders, StaffRegister register, Clock clock) {
        this.bookings = bookings;
        this.facts = facts;
        this.reminders = reminders;
        this.register = register;
        this.clock = clock;
    }

    static String address(UUID id) {
        return CalendarPages.PATH + "/tid/" + id;
    }

    @GetMapping(PATH)
    @Requires(Operation.SEE_CALENDAR)
    Answer show(Actor.Staff staff, @PathVariable("id") UUID id) {
        return page(staff, bookings.read(staff, id), null);
    }

    @PostMapping(PATH)
    @Requires(Operation.SEE_CALENDAR)
    Answer act(
            Actor.Staff staff,
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", defaultValue = "-1") String typed,
            @RequestParam(name = "gor", defaultValue = "") String what) {
        int version = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
        StaffBookings.Step step = switch (what) {
            case "kom" -> bookings.mark(staff, id, version, true);
            case "kom-inte" -> bookings.mark(staff, id, version, false);
            case "avboka" -> bookings.cancel(staff, id, version);
            default -> StaffBookings.Step.OVERTAKEN;
        };
        return switch (step) {
            case DONE -> Redirect.to(address(id));
            case OVERTAKEN ->
                page(
                                staff,
                                bookings.read(staff, id),
                                "Tiden ändrades medan du läste, eller går inte att ändra nu. Så här står det:")
                        .withStatus(HttpStatus.CONFLICT);
        };
    }

    private Page page(Actor.Staff staff, Booking booking, @Nullable String notice) {
        Instant now = clock.instant();
        Booking.Told told = booking.told();
        return Page.of(
                "programme/booking",
                new CalendarView.Booked(
                        booking.id(),
                        booking.version(),
                        told == null ? "Samtal" : told.name(),
                        CalendarPages.address(SwedishTime.dateOf(booking.slot().starts()), booking.staff()),
                        state(booking),
                        facts(staff, booking, told),
                        told == null ? null : safe(told),
                        told == null || told.words().isEmpty() ? null : told.words(),
                        !now.isBefore(booking.slot().starts()) && booking.state() != BookingState.CANCELLED,
                        booking.mayChange(now),
                        notice));
    }

    private static String state(Booking booking) {
        return booking.state() == BookingState.CANCELLED
                ? booking.byPerson() ? "Avbokad av personen" : "Avbokad av oss"
                : booking.state().label();
    }

    /** Above the number, as everywhere: nobody rings without having seen it. */
    private static @Nullable String safe(Booking.Told told) {
        if (told.phone().isEmpty()) {
            return null;
        }
        String when = told.safe().isEmpty() ? "" : told.safe() + (told.safe().endsWith(".") ? " " : ". ");
        return when + (told.voicemail() ? "Meddelande får lämnas." : "Lämna inget meddelande.");
    }

    private List<Fact> facts(Actor.Staff staff, Booking booking, Booking.@Nullable Told told) {
        List<Fact> all = new ArrayList<>();
        all.add(Fact.of(
                "Tid",
                LocalText.dateTime(booking.slot().starts()) + "–"
                        + LocalText.time(booking.slot().ends())));
        all.add(Fact.of("Sätt", CalendarWords.way(booking.way())));
        facts.place(staff.municipality(), booking).ifPresent(place -> all.add(Fact.of("Plats", place.name())));
        facts.videoLink(staff.municipality(), booking).ifPresent(link -> all.add(Fact.of("Länk", link)));
        if (told != null && !told.phone().isEmpty()) {
            all.add(Fact.of("Telefon", told.phone()));
        }
        all.add(Fact.of("Gäller", facts.subject(staff.municipality(), booking).orElse("Råd och stöd")));
        if (told != null) {
            all.add(Fact.of("Språk", told.language() + (booking.interpreter() ? ", tolk behövs" : "")));
        }
        reminders
                .find(staff.municipality(), booking.id())
                .map(Reminder::state)
                .map(CalendarWords::reminder)
                .ifPresent(words -> all.add(Fact.of("Påminnelse", words)));
        all.add(Fact.of("Med", with(staff, booking)));
        return all;
    }

    private String with(Actor.Staff staff, Booking booking) {
        Map<UUID, String> names = register.names(staff.municipality(), Set.of(booking.staff()));
        return Objects.requireNonNullElse(names.get(booking.staff()), "");
    }
}
