package se.vagenin.resident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditEntry;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Units;
import se.vagenin.intake.SentReport;
import se.vagenin.intake.SentReports;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.programme.Booking;
import se.vagenin.programme.TiedBookings;

/** Gathers what is a signed-in person's own. Each reading is in the log, as that of staff is. */
@Component
class OwnThings {

    /** So many readings of one matter are listed; who wants more asks. */
    static final int READINGS = 100;

    private final SentReports reports;
    private final Persons persons;
    private final Matters matters;
    private final TiedBookings tied;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    OwnThings(
            SentReports reports,
            Persons persons,
            Matters matters,
            TiedBookings tied,
            Units units,
            Access access,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.persons = persons;
        this.matters = matters;
        this.tied = tied;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the first page shows. */
    record Overview(List<SentReport> reports, List<Matter> matters, List<Booking> bookings) {}

    /** Readings of one matter by staff, the newest first. */
    record Readings(Matter matter, List<AuditEntry> rows) {}

    /** Readings of one booking by staff. */
    record BookingReadings(Booking booking, List<AuditEntry> rows) {}

    /**
     * What is stored of somebody.
     *
     * @param self absent where nothing is stored, or where it may not be shown
     */
    record Stored(@Nullable Person self, List<Readings> readings, List<BookingReadings> bookings) {

        List<AuditEntry> rows() {
            return Stream.concat(
                            readings.stream().flatMap(each -> each.rows().stream()),
                            bookings.stream().flatMap(each -> each.rows().stream()))
                    .toList();
        }
    }

    @Transactional
    public Overview overview(Actor.Resident resident) {
        access.require(resident, Operation.SEE_OWN);
        List<SentReport> sent = reports.of(resident);
        audit.read(resident, "LIST_OWN", AuditObject.list());
        return new Overview(
                sent, self(resident).map(self -> shown(resident, self)).orElse(List.of()), tied.of(resident));
    }

    @Transactional
    public Stored stored(Actor.Resident resident) {
        access.require(resident, Operation.SEE_OWN);
        Optional<Person> self = self(resident);
        List<Matter> shown = self.map(person -> shown(resident, person)).orElse(List.of());
        // Somebody of whom only a worry is stored must look as one of whom nothing is: the telephone may be in other
        // hands.
        if (self.isEmpty() || shown.isEmpty()) {
            return new Stored(null, List.of(), bookings(resident));
        }
        audit.read(resident, "READ_OWN_DATA", AuditObject.person(self.get().id()));
        return new Stored(
                self.get(),
                shown.stream()
                        .map(matter -> new Readings(matter, readings(resident, matter.id())))
                        .toList(),
                bookings(resident));
    }

    private List<BookingReadings> bookings(Actor.Resident resident) {
        return tied.of(resident).stream()
                .map(each -> new BookingReadings(each, readings(resident, each.id())))
                .toList();
    }

    /** Found by the personal number that the e-ID tells, and by nothing else: not by name, address or relatives. */
    private Optional<Person> self(Actor.Resident resident) {
        PersonalNumber number = resident.personalNumber();
        return number == null || !OwnMatterPolicy.ownVoice(number, SwedishTime.dateOf(clock.instant()))
                ? Optional.empty()
                : persons.withNumber(resident.municipality(), number);
    }

    private List<Matter> shown(Actor.Resident resident, Person self) {
        List<Matter> shown =
                matters
                        .aboutEach(resident.municipality(), List.of(self.id()))
                        .getOrDefault(self.id(), List.of())
                        .stream()
                        .map(GuardedMatter::matter)
                        .filter(matter ->
                                OwnMatterPolicy.judge(self, situation(matter)) == OwnMatterPolicy.Verdict.SHOWN)
                        .toList();
        shown.forEach(matter -> audit.read(resident, "READ_OWN_MATTER", AuditObject.matter(matter.id())));
        return shown;
    }

    private OwnMatterPolicy.Situation situation(Matter matter) {
        return new OwnMatterPolicy.Situation(
                matter,
                matters.subjects(matter.municipality(), matter.id()),
                matter.unitId() == null ? null : units.of(matter.municipality(), matter.unitId()));
    }

    private List<AuditEntry> readings(Actor.Resident resident, UUID object) {
        return audit.about(resident.municipality(), object, READINGS).stream()
                .filter(row -> row.actorKind().equals("STAFF") && row.effect().equals("READ"))
                .toList();
    }
}
