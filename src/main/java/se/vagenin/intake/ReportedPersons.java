package se.vagenin.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.MatterKind;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;

/** Finds or registers those whom a report is about, and says what the assessment of each starts from. */
@Component
class ReportedPersons {

    private final Persons persons;
    private final SafeContacts safeContacts;
    private final IdSource ids;

    ReportedPersons(Persons persons, SafeContacts safeContacts, IdSource ids) {
        this.persons = persons;
        this.safeContacts = safeContacts;
        this.ids = ids;
    }

    /**
     * One assessment for each subject, about to be stored.
     *
     * @param known persons found and chosen, by their place among the subjects, from 0
     */
    List<ReportStore.Started> start(Actor actor, ReportedConcern report, Map<Integer, UUID> known) {
        LocalDate arrival = SwedishTime.dateOf(report.receivedAt());
        List<ReportStore.Started> started = new ArrayList<>();
        for (ReportedConcern.Subject subject : report.subjects()) {
            UUID found = known.get(started.size());
            UUID person = found == null ? register(actor, subject) : found;
            SafeContact safe = subject.safeContact();
            if (safe != null && !safe.isEmpty()) {
                safeContacts.record(actor, person, safe);
            }
            var about = new Arrival(
                    kindOf(report.kind(), subject, arrival),
                    report.receivedAt(),
                    report.reporter().category());
            started.add(new ReportStore.Started(ids.next(actor), person, about));
        }
        return started;
    }

    private UUID register(Actor actor, ReportedConcern.Subject subject) {
        return persons.findOrRegister(
                new NewPerson(
                        subject.name(),
                        subject.personalNumber(),
                        subject.birthDate(),
                        subject.address(),
                        subject.protection()),
                actor);
    }

    /** A subject of unknown age in a report about a child is treated as a child: the stronger protection. */
    private static ReportSubject kindOf(MatterKind kind, ReportedConcern.Subject subject, LocalDate arrival) {
        return switch (kind) {
            case UNBORN_CONCERN -> ReportSubject.UNBORN;
            case ADULT_CONCERN -> ReportSubject.ADULT;
            case CHILD_CONCERN, SUPPORT_WISH, ADVICE, FAMILY_LAW, HOUSING, REFERRAL, CONVERSATION -> {
                LocalDate born = born(subject);
                yield born == null ? ReportSubject.CHILD : ReportSubject.of(born, arrival);
            }
        };
    }

    private static @Nullable LocalDate born(ReportedConcern.Subject subject) {
        PersonalNumber number = subject.personalNumber();
        return subject.birthDate() != null || number == null ? subject.birthDate() : number.birthDate();
    }

    boolean anyProtected(Municipality municipality, Collection<UUID> subjects) {
        return persons.findAll(municipality, subjects).values().stream()
                .map(Person::protection)
                .anyMatch(Protection::isProtected);
    }
}
