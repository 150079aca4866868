package se.vagenin.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.MatterKind;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.KnownPersons;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

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

    /** Who of those in the report is known already. */
    Ask<KnownPersons> known(Municipality municipality, ReportedConcern report, Map<Integer, UUID> chosen) {
        List<PersonalNumber> numbers = report.subjects().stream()
                .map(ReportedConcern.Subject::personalNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return persons.known(municipality, numbers, chosen.values());
    }

    /**
     * An assessment for each subject, about to be stored.
     *
     * @param anyProtected somebody among them has protected personal data
     */
    record Begun(List<ReportStore.Started> started, boolean anyProtected) {}

    /**
     * Begins an assessment for each subject; those who are new are registered in the trip.
     *
     * @param chosen persons found and chosen, by their place among the subjects, from 0
     */
    Begun begin(Trips.Trip trip, Actor actor, ReportedConcern report, Map<Integer, UUID> chosen, KnownPersons known) {
        LocalDate arrival = SwedishTime.dateOf(report.receivedAt());
        Map<PersonalNumber, UUID> byNumber = new HashMap<>(known.byNumber());
        List<ReportStore.Started> started = new ArrayList<>();
        boolean anyProtected = false;
        for (ReportedConcern.Subject subject : report.subjects()) {
            PersonalNumber number = subject.personalNumber();
            UUID person = chosen.get(started.size());
            if (person == null && number != null) {
                person = byNumber.get(number);
            }
            if (person == null) {
                person = persons.register(trip, newPerson(subject), actor);
                anyProtected |= subject.protection().isProtected();
                if (number != null) {
                    byNumber.put(number, person);
                }
            }
            anyProtected |= known.protectedOnes().contains(person);
            var about = new Arrival(
                    kindOf(report.kind(), subject, arrival),
                    report.receivedAt(),
                    report.reporter().category());
            started.add(new ReportStore.Started(ids.next(actor), person, about));
        }
        return new Begun(started, anyProtected);
    }

    /** What the report says of how they may be reached, once they are registered. */
    void keepSafeContacts(Actor actor, ReportedConcern report, List<ReportStore.Started> started) {
        for (int place = 0; place < started.size(); place++) {
            SafeContact safe = report.subjects().get(place).safeContact();
            if (safe != null && !safe.isEmpty()) {
                safeContacts.record(actor, started.get(place).personId(), safe);
            }
        }
    }

    private static NewPerson newPerson(ReportedConcern.Subject subject) {
        return new NewPerson(
                subject.name(), subject.personalNumber(), subject.birthDate(), subject.address(), subject.protection());
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
}
