package se.vagenin.programme.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.programme.KeepCalendar;
import se.vagenin.programme.Room;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The rooms that talks are held in, kept by who leads the unit. */
@Controller
class RoomPages {

    private static final String PATH = CalendarPages.PATH + "/rum";
    private static final int LONGEST_NAME = 100;

    private final KeepCalendar calendars;
    private final Locations locations;
    private final Units units;

    RoomPages(KeepCalendar calendars, Locations locations, Units units) {
        this.calendars = calendars;
        this.locations = locations;
        this.units = units;
    }

    @GetMapping(PATH)
    @Requires(Operation.KEEP_ROOMS)
    Answer show(Actor.Staff staff) {
        return Page.of("programme/rooms", view(staff, new CalendarView.RoomForm("", "", ""), FormErrors.NONE));
    }

    @PostMapping(PATH)
    @Requires(Operation.KEEP_ROOMS)
    Answer add(
            Actor.Staff staff,
            @RequestParam(name = "namn", defaultValue = "") String typed,
            @RequestParam(name = "enhet", defaultValue = "") String unit,
            @RequestParam(name = "plats", defaultValue = "") String place) {
        String name = Given.printable(typed);
        var form = new CalendarView.RoomForm(name, unit, place);
        Optional<UUID> ofUnit = HoursForm.id(unit).filter(staff.units()::contains);
        Optional<UUID> at = HoursForm.id(place)
                .filter(each -> locations.find(staff.municipality(), each).isPresent());
        var errors = FormErrors.collect()
                .addIf(name.isBlank(), "namn", "Skriv vad rummet heter.")
                .addIf(name.length() > LONGEST_NAME, "namn", "Skriv högst " + LONGEST_NAME + " tecken.")
                .addIf(ofUnit.isEmpty(), "enhet", "Välj vilken enhet som använder rummet.")
                .addIf(at.isEmpty(), "plats", "Välj lokalen. Finns den inte, lägg till den under Insatser, Lokaler.")
                .done();
        if (errors.hasAny()) {
            return Page.invalid("programme/rooms", view(staff, form, errors));
        }
        calendars.save(staff, calendars.newRoom(ofUnit.orElseThrow(), name.strip(), at.orElseThrow()));
        return Redirect.to(PATH);
    }

    /** A room that is no longer used stays, since talks were held in it. */
    @PostMapping(PATH + "/anvands")
    @Requires(Operation.KEEP_ROOMS)
    Answer use(
            Actor.Staff staff,
            @RequestParam(name = "rum", defaultValue = "") String typed,
            @RequestParam(name = "anvands", defaultValue = "nej") String used) {
        HoursForm.id(typed)
                .flatMap(id -> calendars.rooms(staff).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .ifPresent(room -> calendars.save(
                        staff, new Room(room.id(), room.unit(), room.name(), room.location(), used.equals("ja"))));
        return Redirect.to(PATH);
    }

    private CalendarView.Rooms view(Actor.Staff staff, CalendarView.RoomForm form, FormErrors errors) {
        Map<UUID, Location> places = locations.byId(staff.municipality());
        List<Option> own = HoursPages.units(staff, units);
        Map<String, String> names = own.stream().collect(Collectors.toMap(Option::value, Option::label));
        List<CalendarView.RoomRow> rows = calendars.rooms(staff).stream()
                .map(room -> new CalendarView.RoomRow(
                        room.id(),
                        room.name(),
                        Optional.ofNullable(places.get(room.location()))
                                .map(Location::name)
                                .orElse(""),
                        Objects.requireNonNullElse(names.get(room.unit().toString()), ""),
                        room.active()))
                .toList();
        List<Option> choices = locations.all(staff.municipality()).stream()
                .map(place -> Option.of(place.id().toString(), place.name()))
                .toList();
        return new CalendarView.Rooms(rows, own, with("Välj", choices), form, errors);
    }

    private static List<Option> with(String none, List<Option> choices) {
        return java.util.stream.Stream.of(List.of(Option.of("", none)), choices)
                .flatMap(Function.<List<Option>>identity().andThen(List::stream))
                .toList();
    }
}
