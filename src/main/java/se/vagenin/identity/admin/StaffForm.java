package se.vagenin.identity.admin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.Unit;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Role;

/** The form of a member of staff: a name, a degree and up to six roles, each in a unit. */
final class StaffForm {

    static final int ROWS = 6;

    private StaffForm() {}

    static Typed empty(String issuer) {
        return Typed.of(Map.of("leverantor", issuer));
    }

    static Typed of(StaffMember member) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("namn", member.name());
        values.put("behorig", Boolean.toString(member.qualified()));
        values.put("aktiv", Boolean.toString(member.active()));
        int row = 0;
        for (Actor.Assignment each : member.assignments()) {
            values.put("roll" + row, each.role().name());
            values.put("enhet" + row, each.unitId().toString());
            row++;
        }
        return Typed.of(values);
    }

    /**
     * Reads the form.
     *
     * @param active whether the person may sign in; a new one always may
     */
    static StaffMember read(Reading reading, Typed typed, UUID id, List<Unit> units, boolean active) {
        String name = reading.required("namn", "Skriv för- och efternamn");
        Set<Actor.Assignment> roles = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            assignment(reading, typed, row, units).ifPresent(roles::add);
        }
        reading.wrongIf(roles.isEmpty() && active, "roll0", "Välj minst en roll");
        return new StaffMember(id, name, typed.ticked("behorig"), active, roles);
    }

    private static Optional<Actor.Assignment> assignment(Reading reading, Typed typed, int row, List<Unit> units) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(typed.get("roll" + row)))
                .findFirst();
        Optional<Unit> unit = units.stream()
                .filter(each -> each.id().toString().equals(typed.get("enhet" + row)))
                .findFirst();
        reading.wrongIf(role.isPresent() && unit.isEmpty(), "enhet" + row, "Välj i vilken enhet rollen gäller");
        reading.wrongIf(role.isEmpty() && unit.isPresent(), "roll" + row, "Välj roll, eller ta bort enheten");
        return role.flatMap(held -> unit.map(where -> new Actor.Assignment(where.id(), held)));
    }
}
