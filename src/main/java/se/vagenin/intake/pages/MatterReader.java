package se.vagenin.intake.pages;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditEntry;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.FeedbackQuestions;
import se.vagenin.intake.SupportOffers;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContacts;

/** Reads a matter for its pages: the access question first, the log in the same transaction (SoLPuL 10 §). */
@Component
class MatterReader {

    private static final int LOG_ROWS = 200;
    private static final Set<Operation> ASKED = EnumSet.of(
            Operation.SEE_AUDIT_OF_MATTER,
            Operation.TAKE_MATTER,
            Operation.ASSIGN_MATTER,
            Operation.WRITE_NOTE,
            Operation.REVEAL_PROTECTED,
            Operation.ASSESS_PROTECTION,
            Operation.DECIDE_PRELIMINARY,
            Operation.EXTEND_DEADLINE,
            Operation.OFFER_SUPPORT,
            Operation.HAND_OVER,
            Operation.GIVE_FEEDBACK,
            Operation.ANSWER_PERSON,
            Operation.CLOSE_MATTER);

    /** The parts of the case that are read here. */
    @Component
    record CaseParts(
            Concerns concerns,
            FeedbackQuestions questions,
            SupportOffers offers,
            Attachments attachments,
            Clocks clocks,
            Timeline timeline) {}

    /** Who is who. */
    @Component
    record People(Persons persons, SafeContacts safe, StaffRegister register, Units units) {}

    private final Matters matters;
    private final CaseParts parts;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    MatterReader(Matters matters, CaseParts parts, People people, Access access, Audit audit, Clock clock) {
        this.matters = matters;
        this.parts = parts;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the matter as its page shows it. @throws NotFound for what is not there or may not be known of */
    @Transactional
    MatterFile read(Actor.Staff viewer, UUID id) {
        return read(viewer, id, Operation.READ_MATTER);
    }

    /** Reads the matter with its whole log. */
    @Transactional
    MatterFile readLog(Actor.Staff viewer, UUID id) {
        return read(viewer, id, Operation.SEE_AUDIT_OF_MATTER);
    }

    private MatterFile read(Actor.Staff viewer, UUID id, Operation operation) {
        Municipality municipality = viewer.municipality();
        Matter matter = matters.find(municipality, id).orElseThrow(NotFound::new);
        Guarded guarded = matters.guarded(matter);
        access.require(viewer, operation, guarded);
        audit.read(viewer, operation.name(), AuditObject.matter(id));
        Optional<ConcernCase> concern = parts.concerns().ofMatter(municipality, id);
        List<Person> subjects = subjects(matter);
        List<TimelineEntry> timeline = parts.timeline().of(viewer, id);
        List<AuditEntry> log = audit.about(municipality, id, LOG_ROWS);
        return new MatterFile(
                viewer,
                clock.instant(),
                matter,
                guarded,
                people.units()
                        .find(municipality, matter.unitId())
                        .map(Unit::name)
                        .orElse(""),
                concern,
                concern.flatMap(each -> parts.questions().of(each)),
                subjects,
                people.safe().of(municipality, matters.subjects(municipality, id)),
                parts.offers().of(municipality, id),
                parts.attachments().of(municipality, id),
                parts.attachments().scanned(),
                parts.clocks().of(municipality, id),
                timeline,
                earlier(viewer, matter, subjects),
                log,
                rights(viewer, guarded),
                names(municipality, staffIn(matter, guarded, concern, timeline, log)));
    }

    /** Throws the reason where the viewer may not do this with the matter. */
    void require(MatterFile file, Operation operation) {
        access.require(file.viewer(), operation, file.guarded());
    }

    private List<Person> subjects(Matter matter) {
        List<UUID> ids = matters.subjects(matter.municipality(), matter.id());
        Map<UUID, Person> found = people.persons().findAll(matter.municipality(), ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private MatterFile.Earlier earlier(Actor.Staff viewer, Matter matter, List<Person> subjects) {
        List<UUID> ids = subjects.stream().map(Person::id).toList();
        Map<UUID, GuardedMatter> others = new LinkedHashMap<>();
        matters.aboutEach(matter.municipality(), ids).values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.matter().id().equals(matter.id()))
                .sorted(Comparator.comparing(
                                (GuardedMatter each) -> each.matter().arrivedAt())
                        .reversed())
                .forEach(each -> others.put(each.matter().id(), each));
        List<Matter> visible = others.values().stream()
                .filter(each -> access.allows(viewer, Operation.READ_MATTER, each.guarded()))
                .map(GuardedMatter::matter)
                .toList();
        return new MatterFile.Earlier(visible, others.size() - visible.size());
    }

    private Set<Operation> rights(Actor.Staff viewer, Guarded guarded) {
        return ASKED.stream()
                .filter(each -> access.allows(viewer, each, guarded))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }

    private Map<UUID, String> names(Municipality municipality, Set<UUID> staff) {
        return people.register().names(municipality, staff);
    }

    private static Set<UUID> staffIn(
            Matter matter,
            Guarded guarded,
            Optional<ConcernCase> concern,
            List<TimelineEntry> timeline,
            List<AuditEntry> log) {
        Set<UUID> staff = new HashSet<>(guarded.namedStaff());
        UUID responsible = matter.responsibleId();
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
