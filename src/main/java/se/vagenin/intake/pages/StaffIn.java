package se.vagenin.intake.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.vagenin.audit.AuditEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;

/** The members of staff who appear in a matter, so that their names can be shown. */
final class StaffIn {

    private StaffIn() {}

    static Set<UUID> of(
            OpenedMatter opened, Optional<ConcernCase> concern, List<TimelineEntry> timeline, List<AuditEntry> log) {
        Set<UUID> staff = new HashSet<>(opened.guarded().namedStaff());
        UUID responsible = opened.matter().responsibleId();
        if (responsible != null) {
            staff.add(responsible);
        }
        timeline.stream()
                .filter(each -> each.authorKind().equals("STAFF"))
                .forEach(each -> staff.add(UUID.fromString(each.author())));
        log.stream()
                .filter(each -> each.actorKind().equals("STAFF"))
                .forEach(each -> staff.add(UUID.fromString(each.actor())));
        concern.stream().flatMap(each -> each.assessments().stream()).forEach(each -> addDeciders(staff, each));
        return staff;
    }

    private static void addDeciders(Set<UUID> staff, Assessment assessment) {
        assessment.protections().forEach(each -> staff.add(each.assessor()));
        assessment.extensions().forEach(each -> staff.add(each.decider()));
        assessment.made().ifPresent(each -> staff.add(each.decider()));
        assessment.told().ifPresent(each -> staff.add(each.by()));
    }
}
