package se.vagenin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewClock;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Trips;

/**
 * Takes in what is no concern: a wish for support, family law, an eviction notice, a referral. What was said is noted
 * with when and by whom (R49, FL 27 §); an eviction notice starts the clock of the same day (R37, SOF 11:3), a request for an
 * information talk that of four weeks (R33), and every other matter the municipality's own.
 */
@Component
public class RegisterContact {

    private final Persons persons;
    private final SafeContacts safeContacts;
    private final Matters matters;
    private final Timeline timeline;
    private final Routing routing;
    private final LocalTargets targets;
    private final Access access;
    private final Trips trips;

    RegisterContact(
            Persons persons,
            SafeContacts safeContacts,
            Matters matters,
            Timeline timeline,
            Routing routing,
            LocalTargets targets,
            Access access,
            Trips trips) {
        this.persons = persons;
        this.safeContacts = safeContacts;
        this.matters = matters;
        this.timeline = timeline;
        this.routing = routing;
        this.targets = targets;
        this.access = access;
        this.trips = trips;
    }

    /** Opens the matter, once however often the form was sent. */
    @Transactional
    public UUID register(Actor.Staff staff, NewContact contact) {
        access.require(staff, Operation.REGISTER_CONTACT);
        if (matters.find(staff.municipality(), contact.id()).isPresent()) {
            return contact.id();
        }
        List<NewClock> clocks = deadlines(staff, contact).stream()
                .map(each -> ConcernClockSet.of(null, each))
                .toList();
        var received = new NewEntry(null, EntryKind.RECEIVED, contact.receivedAt(), contact.text());
        NewMatter matter = matter(staff, contact, persons(staff, contact));
        Trips.Trip trip = trips.trip();
        Matters.Opened opened = matters.open(trip, staff, matter, clocks);
        trip.add(timeline.telling(staff, contact.id(), opened.key(), received));
        trip.make();
        return contact.id();
    }

    /** What the law asks for (R33, R37); beside that, or without it, the municipality's own target. */
    private List<Deadline> deadlines(Actor.Staff staff, NewContact contact) {
        if (contact.informationTalk()) {
            return List.of(ConcernClocks.informationTalk(contact.receivedAt()));
        }
        List<Deadline> deadlines = new ArrayList<>();
        if (contact.kind() == MatterKind.HOUSING) {
            deadlines.add(ConcernClocks.evictionAcknowledgement(contact.receivedAt()));
        }
        Integer days = targets.of(staff.municipality()).get(contact.kind());
        if (days != null) {
            deadlines.add(ConcernClocks.localTarget(contact.receivedAt(), days));
        }
        return deadlines;
    }

    private List<Person> persons(Actor.Staff staff, NewContact contact) {
        return contact.about().stream()
                .map(each -> reached(staff, each))
                .distinct()
                .map(id -> persons.find(staff.municipality(), id).orElseThrow(NotFound::new))
                .toList();
    }

    private UUID reached(Actor.Staff staff, NewContact.About about) {
        UUID known = about.known();
        UUID id = known == null ? persons.findOrRegister(about.person(), staff) : known;
        SafeContact safe = about.safe();
        if (safe != null && !safe.isEmpty()) {
            safeContacts.record(staff, id, safe);
        }
        return id;
    }

    private NewMatter matter(Actor.Staff staff, NewContact contact, List<Person> about) {
        return new NewMatter(
                contact.id(),
                contact.kind(),
                contact.channel(),
                MatterStatus.AWAITING_DECISION,
                routing.unitFor(staff.municipality(), contact.kind()),
                null,
                contact.receivedAt(),
                false,
                MatterTitle.of(about.stream().map(Person::label).toList()),
                contact.source().name(),
                about.stream().anyMatch(each -> each.protection().isProtected()),
                about.stream().map(Person::id).toList());
    }
}
