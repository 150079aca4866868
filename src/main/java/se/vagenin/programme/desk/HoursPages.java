package se.vagenin.programme.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.KeepCalendar;
import se.vagenin.programme.Room;
import se.vagenin.programme.StaffCalendar;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** When one can be booked, and when one is away. */
@Controller
class HoursPages {

    static final String PATH = CalendarPages.PATH + "/mina-tider";

    /** Java knows years that no database does. */
    private static final int LAST_YEAR = 2200;

    private static final CalendarView.AwayForm NO_AWAY = new CalendarView.AwayForm("", "");

    private final KeepCalendar calendars;
    private final Units units;
    private final Access access;
    private final Clock clock;

    HoursPages(KeepCalendar calendars, Units units, Access access, Clock clock) {
        this.calendars = calendars;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(Operation.SEE_CALENDAR)
    Answer show(Actor.Staff staff) {
        return Page.of("programme/hours", view(staff, kept(staff), FormErrors.NONE, NO_AWAY));
    }

    @PostMapping(PATH)
    @Requires(Operation.SEE_CALENDAR)
    Answer save(Actor.Staff staff, @RequestParam MultiValueMap<String, String> posted) {
        HoursForm form = HoursForm.posted(posted);
        FormErrors errors = form.check(
                List.copyOf(staff.units()),
                calendars.rooms(staff).stream()
                        .filter(Room::active)
                        .map(Room::id)
                        .toList());
        if (errors.hasAny()) {
            return Page.invalid("programme/hours", view(staff, form, errors, NO_AWAY));
        }
        if (!calendars.save(staff, form.read(staff))) {
            FormErrors stale = FormErrors.of(
                    HoursForm.field(java.time.DayOfWeek.MONDAY),
                    "Tiderna ändrades i ett annat fönster. Läs in sidan igen och gör om din ändring.");
            return new Page("programme/hours", view(staff, form, stale, NO_AWAY), HttpStatus.CONFLICT);
        }
        return Redirect.to(CalendarPages.PATH);
    }

    @PostMapping(PATH + "/borta")
    @Requires(Operation.SEE_CALENDAR)
    Answer away(
            Actor.Staff staff,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to,
            @RequestParam(name = "tillbaka", defaultValue = "") String back) {
        if (!back.isEmpty()) {
            HoursForm.id(back).ifPresent(each -> calendars.backAgain(staff, each));
            return Redirect.to(PATH);
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = to.isBlank() ? first : day(to);
        LocalDate today = SwedishTime.dateOf(clock.instant());
        var errors = FormErrors.collect()
                .addIf(
                        first.isEmpty(),
                        "fran",
                        "Skriv den första dagen som år, månad och dag. Till exempel 2026-12-21.")
                .addIf(last.isEmpty(), "till", "Skriv den sista dagen som år, månad och dag, eller lämna tomt.")
                .addIf(
                        first.isPresent() && last.isPresent() && last.get().isBefore(first.get()),
                        "till",
                        "Den sista dagen ligger före den första.")
                .addIf(last.filter(day -> day.isBefore(today)).isPresent(), "fran", "Dagarna har redan varit.")
                .done();
        if (errors.hasAny()) {
            return Page.invalid(
                    "programme/hours", view(staff, kept(staff), errors, new CalendarView.AwayForm(from, to)));
        }
        calendars.away(staff, first.orElseThrow(), last.orElseThrow());
        return Redirect.to(PATH);
    }

    private HoursForm kept(Actor.Staff staff) {
        return calendars.own(staff).map(HoursForm::of).orElseGet(() -> HoursForm.blank(first(staff)));
    }

    private static String first(Actor.Staff staff) {
        return staff.units().stream().map(UUID::toString).sorted().findFirst().orElse("");
    }

    private CalendarView.Hours view(Actor.Staff staff, HoursForm form, FormErrors errors, CalendarView.AwayForm away) {
        Optional<StaffCalendar> own = calendars.own(staff);
        return new CalendarView.Hours(
                form,
                units(staff, units),
                rooms(staff),
                own.map(StaffCalendar::absences).orElse(List.of()).stream()
                        .map(HoursPages::away)
                        .toList(),
                own.isPresent(),
                access.allows(staff, Operation.KEEP_ROOMS),
                errors,
                away);
    }

    private List<Option> rooms(Actor.Staff staff) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Option.of("", "Inget rum")),
                        calendars.rooms(staff).stream()
                                .filter(Room::active)
                                .map(room -> Option.of(room.id().toString(), room.name())))
                .toList();
    }

    static List<Option> units(Actor.Staff staff, Units units) {
        return units.all(staff.municipality()).stream()
                .filter(unit -> staff.units().contains(unit.id()))
                .map((Unit unit) -> Option.of(unit.id().toString(), unit.name()))
                .toList();
    }

    private static CalendarView.Away away(StaffCalendar.Absence absence) {
        String words = absence.first().equals(absence.last())
                ? LocalText.dayOfWeekAndDate(absence.first())
                : LocalText.dayOfWeekAndDate(absence.first()) + " – " + LocalText.dayOfWeekAndDate(absence.last());
        return new CalendarView.Away(absence.id(), words);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(each -> each.getYear() < LAST_YEAR);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
