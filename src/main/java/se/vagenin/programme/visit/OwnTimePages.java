package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
import se.vagenin.programme.Booking;
import se.vagenin.programme.CalendarFile;
import se.vagenin.programme.OwnBooking;
import se.vagenin.programme.visit.OwnShow.Opened;
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
    private final ReminderQuestion reminder;
    private final OwnShow pages;
    private final Clock clock;

    OwnTimePages(OwnBooking own, BookSeal seal, ReminderQuestion reminder, OwnShow pages, Clock clock) {
        this.own = own;
        this.seal = seal;
        this.reminder = reminder;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer ask(Actor.Visitor visitor) {
        return pages.door(visitor, "", null);
    }

    @PostMapping(PATH)
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
        String key = first(posted, "nyckel");
        if (key.isEmpty()) {
            return withCode(visitor, first(posted, "kod"), first(posted, "till").equals("sprak"));
        }
        return opened(visitor, key)
                .map(opened -> act(visitor, opened, posted))
                .orElseGet(() -> Page.invalid(
                        "programme/door", pages.doorView(visitor, "", text("booking.own.lapsed"), FormErrors.NONE)));
    }

    /** The file for a calendar; a new one after each change replaces the old in the calendar. */
    @PostMapping(PATH + "/kalender")
    ResponseEntity<byte[]> file(Actor.Visitor visitor, @RequestParam(name = "nyckel", defaultValue = "") String key) {
        Optional<Booking> found = opened(visitor, key).map(Opened::booking);
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
            return pages.door(visitor, typed, null);
        }
        Optional<ReturnCode> code = ReturnCode.read(typed);
        if (code.isEmpty()) {
            return pages.refuse(visitor, typed, text("booking.own.error.sixteen"));
        }
        return switch (own.open(visitor, code.get())) {
            case CodeGate.Tried.Found<Booking>(var booking) -> pages.show(visitor, new Opened(booking, false), null);
            case CodeGate.Tried.Wrong<Booking> _ -> pages.refuse(visitor, typed, text("booking.own.error.wrong"));
            case CodeGate.Tried.Busy<Booking> _ ->
                new Page(
                        "programme/door",
                        pages.doorView(visitor, typed, text("booking.own.busy"), FormErrors.NONE),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private Answer act(Actor.Visitor visitor, Opened opened, MultiValueMap<String, String> posted) {
        String button = first(posted, "till");
        if (button.startsWith(DAYS)) {
            return pages.moving(visitor, opened, button.substring(DAYS.length()), FormErrors.NONE);
        }
        return switch (button) {
            case "flytta" -> pages.moving(visitor, opened, "", FormErrors.NONE);
            case "flytta-ja" -> move(visitor, opened, first(posted, "tid"));
            case "avboka" -> pages.cancelling(visitor, opened);
            case "avboka-ja" -> cancel(visitor, opened);
            case "paminnelse-bort" -> quiet(visitor, opened);
            default -> pages.show(visitor, opened, null);
        };
    }

    private Answer move(Actor.Visitor visitor, Opened opened, String typed) {
        Optional<Instant> starts = BookAnswers.instant(typed);
        if (starts.isEmpty()) {
            return pages.moving(visitor, opened, "", FormErrors.of("tid", text("booking.error.time")));
        }
        boolean reminded = reminder.waits(visitor, opened.booking());
        return switch (own.move(visitor, opened.booking().id(), starts.get())) {
            case DONE ->
                after(
                        visitor,
                        opened,
                        text(
                                reminded && !reminder.waits(visitor, opened.booking())
                                        ? "booking.own.moved.soon"
                                        : "booking.own.moved"));
            case TAKEN -> pages.moving(visitor, opened, "", FormErrors.of("tid", text("booking.own.taken")));
            case TOO_LATE -> after(visitor, opened, text("booking.own.late"));
        };
    }

    private Answer cancel(Actor.Visitor visitor, Opened opened) {
        boolean done = own.cancel(visitor, opened.booking().id()) == OwnBooking.Step.DONE;
        return after(visitor, opened, text(done ? "booking.own.cancelled" : "booking.own.late"));
    }

    private Answer quiet(Actor.Visitor visitor, Opened opened) {
        own.takeReminderAway(visitor, opened.booking().id());
        return after(visitor, opened, text("booking.own.reminder.removed"));
    }

    private Answer after(Actor.Visitor visitor, Opened opened, String notice) {
        return pages.show(
                visitor,
                own.read(visitor, opened.booking().id()).map(opened::now).orElse(opened),
                notice);
    }

    private Optional<Opened> opened(Actor.Visitor visitor, String sealed) {
        return seal.key(visitor.municipality(), sealed)
                .flatMap(key -> own.read(visitor, key.booking()).map(booking -> new Opened(booking, key.mine())));
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}
