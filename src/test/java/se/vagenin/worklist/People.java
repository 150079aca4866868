package se.vagenin.worklist;

import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;

/** Invented colleagues in two municipalities. */
final class People {

    static final Municipality HERE = new Municipality(136);
    static final Municipality ELSEWHERE = new Municipality(581);

    static final UUID RECEPTION = UUID.fromString("01930000-0000-7000-8000-000000000001");
    static final UUID FAMILY_LAW = UUID.fromString("01930000-0000-7000-8000-000000000002");
    static final UUID HOUSING = UUID.fromString("01930000-0000-7000-8000-000000000003");
    static final UUID OFFICE = UUID.fromString("01930000-0000-7000-8000-000000000004");

    static final Actor.Staff SANNA = staff(0xa1, "Sanna Exempel", RECEPTION, Role.INTAKE_WORKER);
    static final Actor.Staff OMAR = staff(0xa2, "Omar Exempel", RECEPTION, Role.INTAKE_WORKER);
    static final Actor.Staff MAJA = staff(0xa3, "Maja Påhittad", RECEPTION, Role.GROUP_MANAGER);
    static final Actor.Staff TESTA = staff(0xa4, "Testa Testdotter", FAMILY_LAW, Role.FAMILY_LAW_OFFICER);
    static final Actor.Staff ADMINISTRATOR = staff(0xa5, "Adam Påhittad", OFFICE, Role.ADMINISTRATOR);
    static final Actor.Staff ANALYST = staff(0xa6, "Alva Påhittad", OFFICE, Role.ANALYST);
    static final Actor.Staff STRANGER = new Actor.Staff(
            ELSEWHERE,
            UUID.fromString("01930000-0000-7000-8000-0000000000b1"),
            "Frida Främmande",
            true,
            Set.of(new Actor.Assignment(RECEPTION, Role.INTAKE_WORKER)));

    private People() {}

    static Actor.Staff staff(int number, String name, UUID unit, Role role) {
        UUID id = new UUID(0x0193000000007000L, 0x8000000000000000L | number);
        return new Actor.Staff(HERE, id, name, true, Set.of(new Actor.Assignment(unit, role)));
    }
}
