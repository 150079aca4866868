package se.vagenin.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;

/** Writes down how a person of a matter may be reached. Those who share the person see it in their matters too. */
@Component
public class KeepSafeContact {

    private final Matters matters;
    private final SafeContacts contacts;
    private final Timeline timeline;
    private final Access access;
    private final Clock clock;

    KeepSafeContact(Matters matters, SafeContacts contacts, Timeline timeline, Access access, Clock clock) {
        this.matters = matters;
        this.contacts = contacts;
        this.timeline = timeline;
        this.access = access;
        this.clock = clock;
    }

    /** What it was before stays as history. The timeline says that it changed, not what it says. */
    @Transactional
    public void keep(Actor.Staff staff, UUID matterId, UUID person, SafeContact contact) {
        Matter matter = reached(staff, matterId, person);
        contacts.record(staff, person, contact);
        timeline.append(
                staff,
                matter.id(),
                new NewEntry(null, EntryKind.NOTE, clock.instant(), "Uppgifterna om säker kontakt är ändrade."));
    }

    /** Everything recorded, newest first. */
    @Transactional(readOnly = true)
    public List<SafeContacts.Recorded> history(Actor.Staff staff, UUID matterId, UUID person) {
        reached(staff, matterId, person);
        return contacts.history(staff.municipality(), person);
    }

    private Matter reached(Actor.Staff staff, UUID matterId, UUID person) {
        Matter matter = matters.find(staff.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(staff, Operation.WRITE_NOTE, matters.guarded(matter));
        if (!matters.subjects(staff.municipality(), matterId).contains(person)) {
            throw new NotFound();
        }
        return matter;
    }
}
