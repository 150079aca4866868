package se.vagenin.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.tenancy.Trips;

/**
 * R30 (SoLPuF 15 §): matters are found by name, personal number or matter number and by nothing else. What is written in
 * them is never searched. Every person found is noted in the log.
 */
@Component
class PersonSearch {

    private static final Pattern REFERENCE = Pattern.compile("\\p{Lu}{3}-\\d{4}-\\d{5,}");
    static final int LONGEST = 200;

    private final Persons persons;
    private final Matters matters;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    PersonSearch(Persons persons, Matters matters, Access access, Audit audit, Trips trips) {
        this.persons = persons;
        this.matters = matters;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
    }

    /**
     * A person found, with the matters that the searcher may read.
     *
     * @param masked a protected person whom the searcher is not named for
     * @param others there are matters that the searcher may not read
     */
    record Hit(Person person, boolean masked, List<Matter> matters, boolean others) {}

    /** What was found. */
    record Found(List<Hit> hits, Optional<Matter> matter) {}

    Found search(Actor.Staff staff, String words) {
        access.require(staff, Operation.SEARCH_PERSON);
        String query = words.strip();
        String reference = query.toUpperCase(Locale.ROOT);
        if (REFERENCE.matcher(reference).matches()) {
            return new Found(List.of(), byReference(staff, reference));
        }
        return new Found(persons(staff, query), Optional.empty());
    }

    /** Persons by number or name, with what is known of them already: who it is, and all about them with the log. */
    List<Hit> persons(Actor.Staff staff, String query) {
        List<UUID> ids = trips.one(persons.finding(staff.municipality(), query));
        if (ids.isEmpty()) {
            return List.of();
        }
        Trips.Trip trip = trips.trip();
        var found = persons.reading(trip, staff, ids);
        var about = trip.add(matters.readingAbout(staff.municipality(), ids));
        trip.make();
        return found.get().stream()
                .map(person -> hit(staff, person, about.get().getOrDefault(person.id(), List.of())))
                .toList();
    }

    private Optional<Matter> byReference(Actor.Staff staff, String reference) {
        Optional<Matter> readable = trips.one(matters.opening(staff.municipality(), reference))
                .filter(opened -> access.allows(staff, Operation.READ_MATTER, opened.guarded()))
                .map(OpenedMatter::matter);
        readable.ifPresent(matter -> trips.one(audit.reading(staff, "SEARCH_MATTER", AuditObject.matter(matter.id()))));
        return readable;
    }

    private Hit hit(Actor.Staff staff, Person person, List<GuardedMatter> about) {
        List<Matter> readable = about.stream()
                .filter(each -> access.allows(staff, Operation.READ_MATTER, each.guarded()))
                .map(GuardedMatter::matter)
                .toList();
        boolean masked = person.protection().isProtected() && about.stream().noneMatch(each -> named(staff, each));
        return new Hit(person, masked, readable, readable.size() < about.size());
    }

    private static boolean named(Actor.Staff staff, GuardedMatter each) {
        return staff.id().equals(each.matter().responsibleId())
                || each.guarded().namedStaff().contains(staff.id());
    }
}
