package se.vagenin.intake.pages;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.person.Revealed;

/** Opens protected data with its reason: the log says that, the sealed timeline says why. */
@Component
class RevealStep {

    private final Persons persons;
    private final Timeline timeline;
    private final Clock clock;

    RevealStep(Persons persons, Timeline timeline, Clock clock) {
        this.persons = persons;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    Revealed reveal(Actor.Staff staff, Matter matter, Person person, String reason) {
        String text = "Öppnade skyddade uppgifter om " + person.label() + ". Skäl: " + reason;
        timeline.append(staff, matter.id(), new NewEntry(null, EntryKind.NOTE, clock.instant(), text));
        return persons.reveal(staff, person.id()).orElseThrow(NotFound::new);
    }
}
