package se.vagenin.person;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Finds persons before anything is created, and registers those who are new. */
@Component
public class Persons {

    private static final int MOST_HITS = 50;

    private final PersonStore store;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;
    private final Trips trips;

    Persons(PersonStore store, Audit audit, IdSource ids, Clock clock, Trips trips) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.trips = trips;
    }

    /** The person with this number, or a new one. Without a number a person is always new, until identified. */
    @Transactional
    public UUID findOrRegister(NewPerson person, Actor actor) {
        PersonalNumber number = person.personalNumber();
        UUID known = number == null
                ? null
                : trips.one(known(actor.municipality(), List.of(number), List.of()))
                        .byNumber()
                        .get(number);
        if (known != null) {
            return known;
        }
        Trips.Trip trip = trips.trip();
        UUID id = register(trip, person, actor);
        trip.make();
        return id;
    }

    /** Who is known already, for a trip before one that registers the others. */
    public Ask<KnownPersons> known(
            Municipality municipality, Collection<PersonalNumber> numbers, Collection<UUID> ids) {
        return store.known(municipality, numbers, ids);
    }

    /** Registers, once the trip is made, one who has been looked for and is not known. @return the id it will have */
    public UUID register(Trips.Trip trip, NewPerson person, Actor actor) {
        UUID id = ids.next(actor);
        store.insert(trip, actor.municipality(), id, person, actor.timeOf(clock.instant()));
        trip.add(audit.changing(actor, "REGISTER_PERSON", AuditObject.person(id), null));
        return id;
    }

    /** One person. The caller audits the reading of what it shows the person in. */
    @Transactional(readOnly = true)
    public Optional<Person> find(Municipality municipality, UUID id) {
        return store.find(municipality, id);
    }

    /** The one with exactly that number. The caller audits the reading of what it shows. */
    @Transactional(readOnly = true)
    public Optional<Person> withNumber(Municipality municipality, PersonalNumber number) {
        return store.find(municipality, number);
    }

    /** Several, by id, in one query. */
    public Map<UUID, Person> findAll(Municipality municipality, Collection<UUID> wanted) {
        return wanted.isEmpty() ? Map.of() : trips.one(reading(municipality, wanted));
    }

    /** The same, for a trip. */
    public Ask<Map<UUID, Person>> reading(Municipality municipality, Collection<UUID> wanted) {
        return store.findAll(municipality, wanted)
                .then(found -> found.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity())));
    }

    /** Who has that personal number, or a name that sounds like it (R30): whom to read, for a trip before that. */
    public Ask<List<UUID>> finding(Municipality municipality, String numberOrName) {
        var today = SwedishTime.dateOf(clock.instant());
        return PersonalNumber.parse(numberOrName, today)
                .map(number -> store.having(municipality, number))
                .orElseGet(() -> store.sounding(municipality, numberOrName, MOST_HITS));
    }

    /** Reads those who were found, once the trip is made, and notes each of them in the log. */
    public Supplier<List<Person>> reading(Trips.Trip trip, Actor actor, List<UUID> found) {
        trip.add(audit.readingEach(
                actor, "SEARCH_PERSON", found.stream().map(AuditObject::person).toList()));
        var read = trip.add(reading(actor.municipality(), found));
        return () ->
                found.stream().map(read.get()::get).filter(Objects::nonNull).toList();
    }

    /** Opens the masked address and number of a protected person; the log keeps who and when. */
    @Transactional
    public Optional<Revealed> reveal(Actor actor, UUID id) {
        audit.read(actor, "REVEAL_PROTECTED", AuditObject.person(id));
        return store.reveal(actor.municipality(), id);
    }
}
