package se.vagenin.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.programme.KeepCalendar;
import se.vagenin.programme.Room;
import se.vagenin.programme.StaffCalendar;
import se.vagenin.programme.Way;
import se.vagenin.programme.WeekHours;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Says when the demo's people can be booked, where nobody has said it. */
@Component
@Profile("demo")
@Order(25)
class DemoCalendars implements ApplicationRunner {

    private static final int MINUTES = 45;

    private final Municipalities municipalities;
    private final Units units;
    private final StaffRegister register;
    private final Locations locations;
    private final KeepCalendar calendars;

    DemoCalendars(
            Municipalities municipalities,
            Units units,
            StaffRegister register,
            Locations locations,
            KeepCalendar calendars) {
        this.municipalities = municipalities;
        this.units = units;
        this.register = register;
        this.locations = locations;
        this.calendars = calendars;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int code : DemoOfferings.MUNICIPALITIES) {
            var municipality = new Municipality(code);
            if (municipalities.find(code).isPresent()) {
                Tenant.run(municipality, () -> fill(municipality));
            }
        }
    }

    private void fill(Municipality municipality) {
        Map<String, UUID> ids = units.all(municipality).stream().collect(Collectors.toMap(Unit::code, Unit::id));
        DemoStaff staff = DemoStaff.of(municipality, register);
        for (List<String> line : DemoLines.of("calendars.csv")) {
            Optional<UUID> unit = Optional.ofNullable(ids.get(line.get(2)));
            if (line.getFirst().equals(municipality.padded()) && unit.isPresent()) {
                staff.all().stream()
                        .filter(each -> each.name().equals(line.get(1)))
                        .filter(each -> calendars.own(each).isEmpty())
                        .forEach(each -> keep(each, unit.get(), line, staff));
            }
        }
    }

    private void keep(Actor.Staff worker, UUID unit, List<String> line, DemoStaff staff) {
        Optional<UUID> room = line.get(4).isEmpty() ? Optional.empty() : room(worker, unit, line, staff);
        Set<Way> ways = Stream.of(line.get(3).split(" ")).map(Way::valueOf).collect(Collectors.toSet());
        calendars.save(
                worker,
                new StaffCalendar(
                        worker.id(),
                        unit,
                        MINUTES,
                        ways,
                        room.orElse(null),
                        ways.contains(Way.VIDEO) ? "https://video.invalid/" + worker.id() : null,
                        new WeekHours(line.subList(6, 13).stream()
                                .map(day -> WeekHours.day(day).orElseThrow())
                                .toList()),
                        List.of(),
                        0));
        if (!line.get(13).isEmpty()) {
            calendars.away(
                    worker,
                    LocalDate.parse(line.get(13)),
                    LocalDate.parse(line.get(13)).plusDays(6));
        }
    }

    /** The room of that name, made by who leads the unit where it is not there. */
    private Optional<UUID> room(Actor.Staff worker, UUID unit, List<String> line, DemoStaff staff) {
        Optional<UUID> known = calendars.rooms(worker).stream()
                .filter(each -> each.name().equals(line.get(4)))
                .map(Room::id)
                .findFirst();
        return known.or(() -> locations.all(worker.municipality()).stream()
                .filter(place -> place.name().equals(line.get(5)))
                .map(Location::id)
                .findFirst()
                .flatMap(place -> staff.all().stream()
                        .filter(each -> leads(each, unit))
                        .findFirst()
                        .map(leader -> {
                            Room made = calendars.newRoom(unit, line.get(4), place);
                            calendars.save(leader, made);
                            return made.id();
                        })));
    }

    private static boolean leads(Actor.Staff staff, UUID unit) {
        return staff.assignments().stream()
                .anyMatch(each -> each.unitId().equals(unit)
                        && Set.of(Role.GROUP_MANAGER, Role.HEAD_OF_UNIT, Role.PROGRAMME_LEADER)
                                .contains(each.role()));
    }
}
