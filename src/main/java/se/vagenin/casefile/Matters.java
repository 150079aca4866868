package se.vagenin.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.DataKey;
import se.vagenin.identity.Guarded;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Trips;

/**
 * Matters, for the modules that own what happens in them. Nothing here judges access or law: the calling use case has
 * asked {@code Access} with {@link #guarded} before it changes or shows anything. One thing is refused to everybody:
 * writing in a matter that has been handed over.
 */
@Component
public class Matters {

    private final MatterStore store;
    private final Clocks clocks;
    private final QueueStore queue;
    private final Trips trips;
    private final MatterNaming naming;
    private final Municipalities municipalities;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(
            MatterStore store,
            Clocks clocks,
            QueueStore queue,
            Trips trips,
            MatterNaming naming,
            Municipalities municipalities,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.queue = queue;
        this.trips = trips;
        this.naming = naming;
        this.municipalities = municipalities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a matter. @return its reference number */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(Actor actor, NewMatter matter) {
        Trips.Trip trip = trips.trip();
        Opened opened = open(trip, actor, matter, List.of());
        trip.make();
        return opened.reference().get();
    }

    /**
     * A matter that is opened once its trip is made.
     *
     * @param key to seal with what else is written about it
     * @param reference its number, known afterwards
     */
    public record Opened(DataKey key, Supplier<String> reference) {}

    /** Opens a matter with its clocks running. What else is new about it follows in the same trip. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(Trips.Trip trip, Actor actor, NewMatter matter, List<NewClock> newClocks) {
        var municipality = actor.municipality();
        MatterStore.NewKey key = store.newKey(municipality, matter.protectedIdentity());
        String prefix = municipalities.profile(municipality).referencePrefix();
        List<MatterClock> running = clocks.set(matter.id(), newClocks);
        Optional<NewClock> next = running.stream()
                .min(Comparator.comparing((MatterClock each) -> each.set().dueAt())
                        .thenComparing(each -> each.id().toString()))
                .map(MatterClock::set);
        var reference = trip.add(store.inserting(municipality, matter, prefix, key, next));
        trip.add(store.addingPersons(municipality, matter.id(), matter.subjects(), "SUBJECT"));
        trip.add(ClockSql.starting(municipality, running));
        trip.add(audit.changing(
                actor,
                "OPEN_MATTER",
                AuditObject.matter(matter.id()),
                matter.kind().name()));
        return new Opened(key.opened(), reference);
    }

    @Transactional(readOnly = true)
    public Optional<Matter> find(Municipality municipality, UUID id) {
        return store.find(municipality, id);
    }

    /** By reference number, one of the three search terms the law allows (R30), with what access to it depends on. */
    public Ask<Optional<OpenedMatter>> opening(Municipality municipality, String reference) {
        return queue.opened(municipality, reference);
    }

    /** What the access policy needs to know of a matter. */
    @Transactional(readOnly = true)
    public Guarded guarded(Matter matter) {
        return store.guarded(matter);
    }

    /** A matter with what everything about it is read with, for a trip before the others. */
    public Ask<Optional<OpenedMatter>> opening(Municipality municipality, UUID id) {
        return queue.opened(municipality, id);
    }

    /**
     * A matter for a step in it: two steps in one matter come after each other, and what is read of it from now on stands
     * until the transaction ends. It comes before a clock or anything else is touched.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenedMatter> lock(Municipality municipality, UUID id) {
        return trips.one(queue.locked(municipality, id));
    }

    /** Whom a matter is about. */
    @Transactional(readOnly = true)
    public List<UUID> subjects(Municipality municipality, UUID matter) {
        return store.subjects(municipality, matter);
    }

    /** For other systems. */
    @Transactional(readOnly = true)
    public List<Matter> page(Municipality municipality, MatterPage page) {
        return queue.page(municipality, page);
    }

    /** Several matters with what access to them depends on; an id of another municipality is not among them. */
    public List<GuardedMatter> guarded(Municipality municipality, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : trips.one(guarding(municipality, ids));
    }

    /** The same, for a trip. */
    public Ask<List<GuardedMatter>> guarding(Municipality municipality, Collection<UUID> ids) {
        return queue.guarded(municipality, ids);
    }

    /** Matters about each of several persons, newest first. */
    public Map<UUID, List<GuardedMatter>> aboutEach(Municipality municipality, Collection<UUID> persons) {
        return persons.isEmpty() ? Map.of() : trips.one(readingAbout(municipality, persons));
    }

    /** The same, for a trip. */
    public Ask<Map<UUID, List<GuardedMatter>>> readingAbout(Municipality municipality, Collection<UUID> persons) {
        return queue.about(municipality, persons);
    }

    /** Gives the matter to somebody, or to nobody. Never touches a clock (R03). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(Actor actor, Matter matter, @Nullable UUID responsible, UUID unit) {
        HandedOver.refuseIf(matter);
        if (!store.assign(matter.municipality(), matter.id(), matter.version(), responsible, unit)) {
            throw new StaleVersion(matter.id());
        }
        audit.changed(actor, "ASSIGN_MATTER", AuditObject.matter(matter.id()), null);
    }

    /** Moves the matter on, or closes it with its way out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Actor actor, Matter matter, MatterStatus status, @Nullable Outcome outcome) {
        HandedOver.refuseIf(matter);
        var step = new MatterStore.Step(status, outcome, clock.instant());
        trips.one(store.moving(matter, step));
        audit.changed(actor, "MOVE_MATTER", AuditObject.matter(matter.id()), status.name());
        if (status == MatterStatus.CLOSED) {
            events.publishEvent(new MatterClosed(matter.municipality(), matter.id()));
        }
    }

    /**
     * The one whom the matter is about has told who it is. A visitor's own act: nobody else can put a name to somebody who
     * chose to have none (R15).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void identify(Actor.Visitor visitor, Matter matter, UUID person, String title, boolean protectedIdentity) {
        HandedOver.refuseIf(matter);
        if (!naming.identify(matter, title, protectedIdentity)) {
            throw new StaleVersion(matter.id());
        }
        trips.one(store.addingPersons(matter.municipality(), matter.id(), List.of(person), "SUBJECT"));
        audit.changed(visitor, "TELL_NAME", AuditObject.matter(matter.id()), null);
    }
}
