package se.vagenin.resident;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** Staff without their names: role and unit. */
@Component
class Posts {

    private final StaffRegister register;
    private final Units units;

    Posts(StaffRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    /** The post of each, as it is today; nobody who has none. */
    Map<UUID, String> of(Municipality municipality, Collection<UUID> staff) {
        Map<UUID, String> posts = new HashMap<>();
        List<Unit> all = units.all(municipality);
        for (StaffMember member : register.everybody(municipality)) {
            if (staff.contains(member.id())) {
                member.assignments().stream()
                        .min(Comparator.comparing(assignment -> assignment.role()))
                        .ifPresent(assignment -> posts.put(member.id(), words(assignment, all)));
            }
        }
        return posts;
    }

    private static String words(Actor.Assignment assignment, List<Unit> all) {
        String unit = all.stream()
                .filter(each -> each.id().equals(assignment.unitId()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
        return unit.isEmpty() ? assignment.role().label() : assignment.role().label() + " · " + unit;
    }
}
