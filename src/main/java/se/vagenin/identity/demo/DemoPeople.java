package se.vagenin.identity.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;
import se.vagenin.web.Option;

/** The people of the demo, as its login page lists them. */
@Component
@Profile("demo")
class DemoPeople {

    /** Where the login was asked for; either, when somebody came to the page by itself. */
    enum Door {
        STAFF,
        RESIDENTS,
        EITHER
    }

    private final List<DemoPerson> all = DemoPerson.all();
    private final Municipalities municipalities;
    private final Units units;

    DemoPeople(Municipalities municipalities, Units units) {
        this.municipalities = municipalities;
        this.units = units;
    }

    /** Whether somebody of that name can sign in at that door. */
    boolean knows(Door door, String subject) {
        return groups(door).stream()
                .flatMap(group -> group.people().stream())
                .anyMatch(person -> person.value().equals(subject));
    }

    /** Those who can sign in at that door. */
    List<DemoLoginView.Group> groups(Door door) {
        return switch (door) {
            case STAFF -> staff();
            case RESIDENTS -> residents();
            case EITHER -> Stream.concat(staff().stream(), residents().stream()).toList();
        };
    }

    private static List<DemoLoginView.Group> residents() {
        Map<String, List<DemoResident>> grouped = DemoResident.all().stream()
                .collect(Collectors.groupingBy(DemoResident::group, LinkedHashMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(entry -> new DemoLoginView.Group(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(each -> Option.of(each.subject(), each.name(), each.shows()))
                                .toList()))
                .toList();
    }

    private List<DemoLoginView.Group> staff() {
        Map<String, List<DemoPerson>> grouped =
                all.stream().collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(entry -> new DemoLoginView.Group(
                        entry.getKey(),
                        entry.getValue().stream().map(DemoPeople::option).toList()))
                .toList();
    }

    private String heading(DemoPerson person) {
        Municipality municipality = person.municipality();
        String unit = Tenant.call(
                municipality,
                () -> units.byCode(municipality, person.posts().getFirst().unit())
                        .map(Unit::name)
                        .orElse(""));
        return municipalities.profile(municipality).name() + ": " + unit;
    }

    private static Option option(DemoPerson person) {
        String role = person.posts().getFirst().role().label();
        return Option.of(person.subject(), person.name() + ", " + role.toLowerCase(Locale.of("sv")), person.shows());
    }
}
