package se.vagenin.programme.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;
import se.vagenin.programme.Booking;
import se.vagenin.programme.BookingState;
import se.vagenin.programme.Slot;
import se.vagenin.programme.StaffBookings;
import se.vagenin.programme.StaffCalendar;
import se.vagenin.web.Answer;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;
import se.vagenin.web.Page;

/** A week of talks: one's own, or a colleague's of the same unit. */
@Controller
class CalendarPages {

    static final String PATH = "/arbete/kalender";

    private final StaffBookings bookings;
    private final StaffRegister register;
    private final Access access;
    private final Clock clock;

    CalendarPages(StaffBookings bookings, StaffRegister register, Access access, Clock clock) {
        this.bookings = bookings;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(Operation.SEE_CALENDAR)
    Answer week(
            Actor.Staff staff,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "vem", defaultValue = "") String who) {
        List<StaffCalendar> calendars = bookings.calendars(staff);
        UUID whose = HoursForm.id(who)
                .filter(each ->
                        calendars.stream().anyMatch(calendar -> calendar.staff().equals(each)))
                .orElse(staff.id());
        LocalDate today = SwedishTime.dateOf(clock.instant());
        LocalDate monday = day(day, today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Optional<StaffCalendar> calendar =
                calendars.stream().filter(each -> each.staff().equals(whose)).findFirst();
        List<Booking> booked = bookings.week(staff, whose, monday);
        List<CalendarView.Day> days = monday.datesUntil(monday.plusWeeks(1))
                .filter(each -> !weekendWithout(each, calendar, booked))
                .map(each -> day(each, today, calendar, booked))
                .toList();
        return Page.of(
                "programme/week",
                new CalendarView.Week(
                        "Vecka " + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ", " + LocalText.dayAndMonth(monday)
                                + "–" + LocalText.dayAndMonth(monday.plusDays(6)),
                        address(monday.minusWeeks(1), whose),
                        address(monday.plusWeeks(1), whose),
                        address(today, whose),
                        monday.toString(),
                        whose.toString(),
                        colleagues(staff, calendars),
                        calendar.isPresent(),
                        whose.equals(staff.id()),
                        access.allows(staff, Operation.KEEP_ROOMS),
                        days));
    }

    private List<Option> colleagues(Actor.Staff staff, List<StaffCalendar> calendars) {
        List<UUID> ids = calendars.stream()
                .map(StaffCalendar::staff)
                .filter(each -> !each.equals(staff.id()))
                .toList();
        Map<UUID, String> names = register.names(staff.municipality(), ids);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Option.of(staff.id().toString(), "Mig")),
                        ids.stream()
                                .map(each ->
                                        Option.of(each.toString(), Objects.requireNonNullElse(names.get(each), "")))
                                .sorted(java.util.Comparator.comparing(Option::label)))
                .toList();
    }

    private static boolean weekendWithout(LocalDate day, Optional<StaffCalendar> calendar, List<Booking> booked) {
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return weekend
                && booked.stream().noneMatch(each -> on(each, day))
                && calendar.filter(each -> !each.hours().on(day.getDayOfWeek()).isEmpty())
                        .isEmpty();
    }

    private CalendarView.Day day(
            LocalDate day, LocalDate today, Optional<StaffCalendar> calendar, List<Booking> booked) {
        List<Booking> talks = booked.stream().filter(each -> on(each, day)).toList();
        return new CalendarView.Day(
                LocalText.dayOfWeekAndDate(day),
                day.equals(today),
                talks.stream().map(this::talk).toList(),
                calendar.map(each -> note(day, each, talks)).orElse(""));
    }

    private String note(LocalDate day, StaffCalendar calendar, List<Booking> talks) {
        if (Weekdays.isHoliday(day)) {
            return "Helgdag.";
        }
        if (calendar.absences().stream().anyMatch(each -> !day.isBefore(each.first()) && !day.isAfter(each.last()))) {
            return talks.stream().anyMatch(each -> each.state() == BookingState.BOOKED)
                    ? "Borta. Bokade tider finns kvar: avboka dem eller låt en kollega ta dem."
                    : "Borta.";
        }
        Instant now = clock.instant();
        if (SwedishTime.dateOf(now).isAfter(day)) {
            return "";
        }
        long free = calendar.slots(day).stream()
                .filter(slot -> slot.starts().isAfter(now) && talks.stream().noneMatch(each -> takes(each, slot)))
                .count();
        return calendar.hours().on(day.getDayOfWeek()).isEmpty()
                ? "Inga bokningsbara tider."
                : free + (free == 1 ? " ledig tid." : " lediga tider.");
    }

    private static boolean takes(Booking booking, Slot slot) {
        return booking.state() != BookingState.CANCELLED && booking.slot().overlaps(slot);
    }

    private CalendarView.Talk talk(Booking booking) {
        Booking.Told told = booking.told();
        return new CalendarView.Talk(
                LocalText.time(booking.slot().starts()) + "–"
                        + LocalText.time(booking.slot().ends()),
                told == null ? "Uppgifterna är borttagna" : told.name(),
                BookingPages.address(booking.id()),
                CalendarWords.way(booking.way()),
                booking.state().label(),
                booking.state() == BookingState.BOOKED);
    }

    private static boolean on(Booking booking, LocalDate day) {
        return SwedishTime.dateOf(booking.slot().starts()).equals(day);
    }

    static String address(LocalDate day, UUID whose) {
        return PATH + "?dag=" + day + "&vem=" + whose;
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            boolean near = day.isAfter(today.minusYears(2)) && day.isBefore(today.plusYears(2));
            return near ? day : today;
        } catch (DateTimeException notOurs) {
            return today;
        }
    }
}
