package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.CalendarFile;
import se.vagenin.programme.OwnBooking;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/**
 * Coming back to a booking: one address, and every page is the answer to a POST, so that nothing stands in an address or in the
 * history. The code opens; after that a sealed key in the page does, for half an hour.
 */
@Controller
@PublicEndpoint
class OwnTimePages {

    private static final String PATH = "/boka/min-tid";
    private static final String DAYS = "dagar.";

    private final OwnBooking own;
    private final BookSeal seal;
    private final BookFacts facts;
    private final ReminderQuestion reminder;
    private final Municipalities municipalities;
    private final Clock clock;

    OwnTimePages(
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

    @GetMapping(PATH)
    Answer ask(Actor.Visitor visitor) {
        return Page.of("programme/door", door(visitor, "", null, FormErrors.NONE));
    }

    @PostMapping(PATH)
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
        String key = first(posted, "nyckel");
        if (key.isEmpty()) {
            return withCode(visitor, first(posted, "kod"), first(posted, "till").equals("sprak"));
        }
        return booking(visitor, key)
                .map(booking -> act(visitor, booking, posted))
                .orElseGet(() ->
                        Page.invalid("programme/door", door(visitor, "", text("booking.own.lapsed"), FormErrors.NONE)));
    }

    /** The file for a calendar; a new one after each change replaces the old in the calendar. */
    @PostMapping(PATH + "/kalender")
    ResponseEntity<byte[]> file(Actor.Visitor visitor, @RequestParam(name = "nyckel", defaultValue = "") String key) {
        Optional<Booking> found = booking(visitor, key);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, PATH)
                    .build();
        }
        byte[] file = CalendarFile.of(found.get(), text("booking.calendar.summary"), clock.instant())
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tid.ics\"")
                .body(file);
    }

    private Answer withCode(Actor.Visitor visitor, String typed, boolean language) {
        if (language) {
            return Page.of("programme/door", door(visitor, typed, null, FormErrors.NONE));
        }
        Optional<ReturnCode> code = ReturnCode.read(typed);
        if (code.isEmpty()) {
            return refuse(visitor, typed, text("booking.own.error.sixteen"));
        }
        return switch (own.open(visitor, code.get())) {
            case CodeGate.Tried.Found<Booking>(var booking) -> show(visitor, booking, null);
            case CodeGate.Tried.Wrong<Booking> _ -> refuse(visitor, typed, text("booking.own.error.wrong"));
            case CodeGate.Tried.Busy<Booking> _ ->
                new Page(
                        "programme/door",
                        door(visitor, typed, text("booking.own.busy"), FormErrors.NONE),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private Answer act(Actor.Visitor visitor, Booking booking, MultiValueMap<String, String> posted) {
        String button = first(posted, "till");
        if (button.startsWith(DAYS)) {
            return moving(visitor, booking, button.substring(DAYS.length()), FormErrors.NONE);
        }
        return switch (button) {
            case "flytta" -> moving(visitor, booking, "", FormErrors.NONE);
            case "flytta-ja" -> move(visitor, booking, first(posted, "tid"));
            case "avboka" ->
                Page.of(
                        "programme/cancel",
                        new OwnView.Cancelling(key(visitor, booking), facts.of(visitor.municipality(), booking)));
            case "avboka-ja" -> cancel(visitor, booking);
            case "paminnelse-bort" -> quiet(visitor, booking);
            default -> show(visitor, booking, null);
        };
    }

    private Answer move(Actor.Visitor visitor, Booking booking, String typed) {
        Optional<Instant> starts = BookAnswers.instant(typed);
        if (starts.isEmpty()) {
            return moving(visitor, booking, "", FormErrors.of("tid", text("booking.error.time")));
        }
        boolean reminded = reminder.waits(visitor, booking);
        return switch (own.move(visitor, booking.id(), starts.get())) {
            case DONE ->
                after(
                        visitor,
                        booking,
                        text(
                                reminded && !reminder.waits(visitor, booking)
                                        ? "booking.own.moved.soon"
                                        : "booking.own.moved"));
            case TAKEN -> moving(visitor, booking, "", FormErrors.of("tid", text("booking.own.taken")));
            case TOO_LATE -> after(visitor, booking, text("booking.own.late"));
        };
    }

    private Answer cancel(Actor.Visitor visitor, Booking booking) {
        boolean done = own.cancel(visitor, booking.id()) == OwnBooking.Step.DONE;
        return after(visitor, booking, text(done ? "booking.own.cancelled" : "booking.own.late"));
    }

    private Answer quiet(Actor.Visitor visitor, Booking booking) {
        own.takeReminderAway(visitor, booking.id());
        return after(visitor, booking, text("booking.own.reminder.removed"));
    }

    private Answer after(Actor.Visitor visitor, Booking booking, String notice) {
        return show(visitor, own.read(visitor, booking.id()).orElse(booking), notice);
    }

    private Answer show(Actor.Visitor visitor, Booking booking, @Nullable String notice) {
        return Page.of(
                "programme/own",
                new OwnView.Own(
                        key(visitor, booking),
                        facts.of(visitor.municipality(), booking),
                        facts.videoLink(visitor.municipality(), booking),
                        state(booking),
                        booking.mayChange(clock.instant()),
                        reminder.waits(visitor, booking),
                        notice,
                        phone(visitor)));
    }

    private @Nullable String state(Booking booking) {
        if (booking.state() == BookingState.CANCELLED) {
            return text(booking.byPerson() ? "booking.own.state.cancelled" : "booking.own.state.bystaff");
        }
        return booking.mayChange(clock.instant()) ? null : text("booking.own.state.past");
    }

    private Answer moving(Actor.Visitor visitor, Booking booking, String from, FormErrors errors) {
        if (!booking.mayChange(clock.instant())) {
            return show(visitor, booking, text("booking.own.late"));
        }
        var view = new OwnView.Moving(
                key(visitor, booking),
                facts.of(visitor.municipality(), booking),
                TimeChoices.of(own.open(visitor, booking), day(from)),
                errors,
                phone(visitor));
        return errors.hasAny() ? Page.invalid("programme/move", view) : Page.of("programme/move", view);
    }

    private Answer refuse(Actor.Visitor visitor, String typed, String why) {
        return Page.invalid("programme/door", door(visitor, typed, null, FormErrors.of("kod", why)));
    }

    private OwnView.Door door(Actor.Visitor visitor, String code, @Nullable String notice, FormErrors errors) {
        return new OwnView.Door(code, notice, phone(visitor), errors);
    }

    private String phone(Actor.Visitor visitor) {
        return municipalities.profile(visitor.municipality()).receptionPhone();
    }

    private Optional<Booking> booking(Actor.Visitor visitor, String key) {
        return seal.booking(visitor.municipality(), key).flatMap(id -> own.read(visitor, id));
    }

    private String key(Actor.Visitor visitor, Booking booking) {
        return seal.key(visitor.municipality(), booking.id());
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notOurs) {
            return SwedishTime.dateOf(clock.instant());
        }
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}
