package se.vagenin.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.Matter;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.SwedishTime;

/** Who does what in the demo: the people that its login page lists. */
record DemoStaff(Municipality municipality, List<Actor.Staff> all) {

    private static final int OFFICE_OPENS = 8;
    private static final int OFFICE_CLOSES = 17;

    static DemoStaff of(Municipality municipality, StaffRegister register) {
        return new DemoStaff(
                municipality,
                register.active(municipality).stream()
                        .map(member -> actor(municipality, member))
                        .toList());
    }

    /** Whether a reception, a manager and somebody at night are there, which the demo's matters need. */
    boolean complete() {
        return find(staff -> qualified(staff, Role.INTAKE_WORKER)) != null
                && find(staff -> qualified(staff, Role.GROUP_MANAGER)) != null
                && find(staff -> qualified(staff, Role.OUT_OF_HOURS_WORKER)) != null;
    }

    Actor.Staff intake() {
        return first(staff -> qualified(staff, Role.INTAKE_WORKER));
    }

    /** Who receives what is handed over, in the unit that investigates; absent where the demo has none. */
    Actor.@Nullable Staff investigator() {
        return find(staff ->
                staff.has(Role.SPECIALISED_UNIT_WORKER) && staff.assignments().size() == 1);
    }

    Actor.Staff manager() {
        return first(staff -> qualified(staff, Role.GROUP_MANAGER));
    }

    /** Protected identities are for those on duty in every intake unit, day and night. */
    Actor.Staff onDuty(Instant at, boolean protectedIdentity) {
        int hour = at.atZone(SwedishTime.ZONE).getHour();
        boolean office = hour >= OFFICE_OPENS && hour < OFFICE_CLOSES;
        return office && !protectedIdentity ? intake() : first(staff -> qualified(staff, Role.OUT_OF_HOURS_WORKER));
    }

    /** Somebody of the matter's own unit; the work is shared out, also to those who may not decide. */
    Actor.Staff responsible(Matter matter) {
        List<Actor.Staff> team = all.stream()
                .filter(staff -> staff.assignments().stream()
                        .anyMatch(assignment ->
                                assignment.unitId().equals(matter.unitId()) && assignment.role() != Role.HEAD_OF_UNIT))
                .toList();
        return team.isEmpty() ? intake() : team.get(Math.floorMod(matter.id().hashCode(), team.size()));
    }

    /** Who hands a report in: the sender, a system, or the one who took the call. */
    Actor sender(ReportedConcern report) {
        return switch (report.channel()) {
            case WEB, PROFESSIONAL_FORM -> new Actor.Visitor(municipality);
            case API -> new Actor.Client(municipality, "school-system", Set.of("reports:write"));
            case PHONE, VISIT, LETTER, POLICE, PARTNER, OUTREACH, OUT_OF_HOURS -> onDuty(report.receivedAt(), false);
        };
    }

    static boolean registeredByStaff(Channel channel) {
        return switch (channel) {
            case WEB, PROFESSIONAL_FORM, API -> false;
            case PHONE, VISIT, LETTER, POLICE, PARTNER, OUTREACH, OUT_OF_HOURS -> true;
        };
    }

    private static boolean qualified(Actor.Staff staff, Role role) {
        return staff.qualified() && staff.has(role);
    }

    private Actor.Staff first(Predicate<Actor.Staff> fits) {
        return Objects.requireNonNull(find(fits), "The demo has nobody for this");
    }

    private Actor.@Nullable Staff find(Predicate<Actor.Staff> fits) {
        return all.stream().filter(fits).findFirst().orElse(null);
    }

    private static Actor.Staff actor(Municipality municipality, StaffMember member) {
        return new Actor.Staff(municipality, member.id(), member.name(), member.qualified(), member.assignments());
    }
}
