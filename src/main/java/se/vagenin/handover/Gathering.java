package se.vagenin.handover;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.handover.HandoverContents.Address;
import se.vagenin.handover.HandoverContents.ClockPart;
import se.vagenin.handover.HandoverContents.EventPart;
import se.vagenin.handover.HandoverContents.MatterFacts;
import se.vagenin.handover.HandoverContents.Origin;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Municipalities;

/**
 * Gathers what a matter holds into the contents of a package. Nothing is chosen here: everything that is locked goes
 * along, and what is withheld of a protected person is said.
 */
@Component
class Gathering {

    private final Timeline timeline;
    private final Clocks clocks;
    private final SafeContacts safeContacts;
    private final StaffRegister staff;
    private final Units units;
    private final Municipalities municipalities;
    private final PackedFiles files;

    Gathering(
            Timeline timeline,
            Clocks clocks,
            SafeContacts safeContacts,
            StaffRegister staff,
            Units units,
            Municipalities municipalities,
            PackedFiles files) {
        this.timeline = timeline;
        this.clocks = clocks;
        this.safeContacts = safeContacts;
        this.staff = staff;
        this.units = units;
        this.municipalities = municipalities;
        this.files = files;
    }

    /**
     * Everything of a concern, as it stands now.
     *
     * @param sheet what the one who prepares it has said
     */
    HandoverContents of(Actor.Staff actor, ConcernCase found, Sheet sheet) {
        Municipality municipality = actor.municipality();
        List<TimelineEntry> locked = timeline.of(actor, found.matter().id()).stream()
                .filter(entry -> !entry.working())
                .sorted(Comparator.comparing(TimelineEntry::eventAt).thenComparing(TimelineEntry::id))
                .toList();
        Map<UUID, String> names = staff.names(municipality, everybody(sheet.preparedBy(), found, locked));
        List<UUID> persons =
                found.assessments().stream().map(Assessment::personId).toList();
        var parts = new CaseParts(names, found, safeContacts.of(municipality, persons));
        return new HandoverContents(
                HandoverContents.SCHEMA,
                sheet.packageId(),
                sheet.at(),
                origin(municipality, found, names.getOrDefault(sheet.preparedBy(), "")),
                new Address(sheet.receiver().code(), sheet.receiver().name()),
                matter(found),
                parts.report(),
                parts.subjects(),
                sheet.informed(),
                running(municipality, found),
                locked.stream().map(entry -> event(entry, names)).toList(),
                parts.withheld(),
                files.of(municipality, found.matter().id()));
    }

    private Origin origin(Municipality municipality, ConcernCase found, String preparedBy) {
        return new Origin(
                municipality.padded(),
                municipalities.profile(municipality).name(),
                units.find(municipality, found.matter().unitId())
                        .map(Unit::name)
                        .orElse(""),
                preparedBy);
    }

    private static MatterFacts matter(ConcernCase found) {
        var matter = found.matter();
        return new MatterFacts(
                matter.id(),
                matter.reference(),
                matter.kind().name(),
                matter.channel().name(),
                matter.arrivedAt(),
                matter.source());
    }

    private List<ClockPart> running(Municipality municipality, ConcernCase found) {
        return clocks.of(municipality, found.matter().id()).stream()
                .filter(MatterClock::running)
                .map(MatterClock::set)
                .map(set -> new ClockPart(
                        set.kind().name(),
                        set.subjectId(),
                        set.rule(),
                        set.ruleset(),
                        set.statutory(),
                        set.startedAt(),
                        set.dueDate(),
                        set.dueAt()))
                .toList();
    }

    private static EventPart event(TimelineEntry entry, Map<UUID, String> names) {
        return new EventPart(
                entry.id(),
                entry.kind().name(),
                entry.eventAt(),
                entry.savedAt(),
                author(entry, names),
                entry.correctsId(),
                entry.disputed(),
                entry.body());
    }

    private static String author(TimelineEntry entry, Map<UUID, String> names) {
        return switch (entry.authorKind()) {
            case "STAFF" -> names.getOrDefault(UUID.fromString(entry.author()), "Medarbetare");
            case "CLIENT" -> entry.author();
            case "VISITOR", "RESIDENT" -> "Den som anmälde";
            default -> "Vägen in";
        };
    }

    private static Set<UUID> everybody(UUID preparer, ConcernCase found, List<TimelineEntry> entries) {
        Set<UUID> ids = new HashSet<>();
        ids.add(preparer);
        entries.stream()
                .filter(entry -> entry.authorKind().equals("STAFF"))
                .map(entry -> UUID.fromString(entry.author()))
                .forEach(ids::add);
        for (Assessment assessment : found.assessments()) {
            ids.addAll(assessment.protections().stream()
                    .map(ProtectionAssessment::assessor)
                    .toList());
            ids.addAll(assessment.extensions().stream()
                    .map(Assessment.Extension::decider)
                    .toList());
            assessment.made().map(Assessment.Made::decider).ifPresent(ids::add);
        }
        return ids;
    }

    /** What the one who prepares a package decides about it. */
    record Sheet(UUID packageId, Instant at, UUID preparedBy, Receiver receiver, HandoverContents.Informed informed) {

        /** The same sheet as a package was made from, to see whether the matter has changed since. */
        static Sheet of(HandoverPackage made) {
            return new Sheet(
                    made.id(),
                    made.preparedAt(),
                    made.preparedBy(),
                    made.receiver(),
                    made.contents().informed());
        }
    }
}
