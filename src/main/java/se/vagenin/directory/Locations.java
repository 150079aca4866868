package se.vagenin.directory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The places where help is given. They tell of no person, so reading them needs no log. */
@Component
public class Locations {

    /** What became of a place that was to be saved. */
    public sealed interface Result {
        record Saved(UUID id) implements Result {}

        /** Another place has the name; an import file could not tell them apart. */
        record NameTaken() implements Result {}

        /** Somebody else saved first; nothing was written. */
        record Overtaken() implements Result {}
    }

    private final LocationStore store;
    private final Trips trips;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final IdSource ids;

    Locations(LocationStore store, Trips trips, Access access, Audit audit, Clock clock, IdSource ids) {
        this.store = store;
        this.trips = trips;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** All, by name. */
    public List<Location> all(Municipality municipality) {
        return trips.one(store.all(municipality));
    }

    public Map<UUID, Location> byId(Municipality municipality) {
        return trips.one(readingById(municipality));
    }

    /** The same, for a trip. */
    public Ask<Map<UUID, Location>> readingById(Municipality municipality) {
        return store.all(municipality)
                .then(all -> all.stream().collect(Collectors.toMap(Location::id, Function.identity())));
    }

    public Optional<Location> find(Municipality municipality, UUID id) {
        return Optional.ofNullable(byId(municipality).get(id));
    }

    /** Adds a place. Its id and version are not looked at. */
    @Transactional
    public Result add(Actor actor, Location place) {
        access.require(actor, Operation.EDIT_OFFERINGS);
        if (isTaken(actor.municipality(), place, null)) {
            return new Result.NameTaken();
        }
        Location named = new Location(
                ids.next(),
                0,
                place.name(),
                place.address(),
                place.area(),
                place.directions(),
                place.access(),
                place.point());
        store.insert(actor.municipality(), named, clock.instant());
        audit.changed(actor, "ADD_LOCATION", object(named.id()), "");
        return new Result.Saved(named.id());
    }

    /** Changes a place whose version was read. */
    @Transactional
    public Result change(Actor actor, Location place) {
        access.require(actor, Operation.EDIT_OFFERINGS);
        if (isTaken(actor.municipality(), place, place.id())) {
            return new Result.NameTaken();
        }
        if (!store.update(actor.municipality(), place, clock.instant())) {
            return new Result.Overtaken();
        }
        audit.changed(actor, "CHANGE_LOCATION", object(place.id()), "");
        return new Result.Saved(place.id());
    }

    private boolean isTaken(Municipality municipality, Location place, @org.jspecify.annotations.Nullable UUID own) {
        return all(municipality).stream()
                .anyMatch(each ->
                        each.name().equalsIgnoreCase(place.name()) && !each.id().equals(own));
    }

    private static AuditObject object(UUID id) {
        return new AuditObject(AuditObject.Kind.MUNICIPALITY, id);
    }
}
