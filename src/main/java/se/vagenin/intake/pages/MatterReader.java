package se.vagenin.intake.pages;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.FeedbackQuestions;
import se.vagenin.intake.SupportOffers;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Trips;

/** Reads a matter for its pages: the access question first, the log in the same transaction (SoLPuL 10 §). */
@Component
class MatterReader {

    private static final int LOG_ROWS = 200;
    /** Among which those who read the matter last are looked for. */
    private static final int READINGS = 20;

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
    private final Trips trips;

    MatterReader(
            Matters matters, CaseParts parts, People people, Access access, Audit audit, Clock clock, Trips trips) {
        this.matters = matters;
        this.parts = parts;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.trips = trips;
    }

    /** Reads the matter as its page shows it. @throws NotFound for what is not there or may not be known of */
    MatterFile read(Actor.Staff viewer, UUID id) {
        return read(viewer, id, Operation.READ_MATTER);
    }

    /** Reads the matter with its whole log. */
    MatterFile readLog(Actor.Staff viewer, UUID id) {
        return read(viewer, id, Operation.SEE_AUDIT_OF_MATTER);
    }

    /** Two trips: what access depends on, and once that is judged all the rest with its row in the log. */
    private MatterFile read(Actor.Staff viewer, UUID id, Operation operation) {
        Municipality municipality = viewer.municipality();
        OpenedMatter opened = trips.one(matters.opening(municipality, id)).orElseThrow(NotFound::new);
        access.require(viewer, operation, opened.guarded());
        Trips.Trip trip = trips.trip();
        trip.add(audit.reading(viewer, operation.name(), AuditObject.matter(id)));
        var persons = trip.add(people.persons().reading(municipality, opened.subjects()));
        var reported = parts.concerns().reading(trip, opened, persons);
        var asked = trip.add(parts.questions().askedLater(municipality, id));
        var safe = trip.add(people.safe().reading(municipality, opened.subjects()));
        var offers = trip.add(parts.offers().reading(municipality, id));
        var attachments = trip.add(parts.attachments().reading(opened));
        var clocks = trip.add(parts.clocks().reading(municipality, id));
        var timeline = trip.add(parts.timeline().reading(viewer, opened));
        var about = trip.add(matters.readingAbout(municipality, opened.subjects()));
        var log = trip.add(
                operation == Operation.SEE_AUDIT_OF_MATTER
                        ? audit.rowsAbout(municipality, id, LOG_ROWS)
                        : audit.lastReadings(municipality, id, READINGS));
        trip.make();
        Optional<ConcernCase> concern = reported.get();
        return new MatterFile(
                viewer,
                clock.instant(),
                opened.matter(),
                opened.guarded(),
                people.units()
                        .find(municipality, opened.matter().unitId())
                        .map(Unit::name)
                        .orElse(""),
                concern,
                concern.flatMap(each -> parts.questions().of(each, asked.get())),
                opened.subjects().stream()
                        .map(persons.get()::get)
                        .filter(Objects::nonNull)
                        .toList(),
                safe.get(),
                offers.get(),
                attachments.get(),
                parts.attachments().scanned(),
                clocks.get(),
                timeline.get(),
                earlier(viewer, opened.matter(), about.get()),
                log.get(),
                rights(viewer, opened.guarded()),
                people.register().names(municipality, StaffIn.of(opened, concern, timeline.get(), log.get())));
    }

    /** Throws the reason where the viewer may not do this with the matter. */
    void require(MatterFile file, Operation operation) {
        access.require(file.viewer(), operation, file.guarded());
    }

    private MatterFile.Earlier earlier(Actor.Staff viewer, Matter matter, Map<UUID, List<GuardedMatter>> about) {
        List<GuardedMatter> others = about.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(each -> !each.matter().id().equals(matter.id()))
                .sorted(Comparator.comparing(
                                (GuardedMatter each) -> each.matter().arrivedAt())
                        .reversed())
                .toList();
        List<Matter> visible = others.stream()
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
}
