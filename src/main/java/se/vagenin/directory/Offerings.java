package se.vagenin.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;

/** The catalogue of open interventions. It tells of no person, so reading it needs no log. */
@Component
public class Offerings {

    private final OfferingStore store;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final IdSource ids;

    Offerings(OfferingStore store, Access access, Audit audit, Clock clock, IdSource ids) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds an offering or changes one, if the law and the board allow it (R21, R22, R27). */
    @Transactional
    public OfferingResult save(Actor actor, NewOffering offering) {
        access.require(actor, Operation.EDIT_OFFERINGS);
        List<Refusal> refusals = OfferingPolicy.refusals(offering.content(), SwedishTime.dateOf(clock.instant()));
        if (!refusals.isEmpty()) {
            return new OfferingResult.Refused(refusals);
        }
        NewOffering.Existing existing = offering.existing();
        return existing == null ? add(actor, offering.content()) : change(actor, existing, offering.content());
    }

    @Transactional(readOnly = true)
    public Optional<Offering> find(Municipality municipality, UUID id) {
        return store.find(municipality, id);
    }

    /** All, also those that are not offered yet or no longer, by name. */
    @Transactional(readOnly = true)
    public List<Offering> all(Municipality municipality) {
        return store.all(municipality);
    }

    /** What is offered that day, by name. */
    @Transactional(readOnly = true)
    public List<Offering> offered(Municipality municipality, LocalDate on) {
        return store.offered(municipality, on);
    }

    /**
     * What could suit somebody, for staff who choose support: those with places left first, by name.
     *
     * @param age of the one that the help is about; absent when not known
     * @param topic absent for any
     */
    @Transactional(readOnly = true)
    public List<Offering> suitable(
            Municipality municipality, @Nullable Integer age, @Nullable Topic topic, LocalDate on) {
        return store.suitable(municipality, age, topic, on);
    }

    private OfferingResult add(Actor actor, OfferingContent content) {
        Set<String> taken = store.slugs(actor.municipality());
        Offering offering = new Offering(ids.next(), Slugs.free(content, taken), 0, content, cared());
        store.insert(actor.municipality(), offering);
        audit.changed(
                actor, "ADD_OFFERING", object(offering.id()), content.type().name());
        return new OfferingResult.Saved(offering.id());
    }

    private OfferingResult change(Actor actor, NewOffering.Existing existing, OfferingContent content) {
        Offering now = store.find(actor.municipality(), existing.id()).orElseThrow(NotFound::new);
        String slug = Slugs.mayKeep(now.slug(), content)
                ? now.slug()
                : Slugs.free(content, store.slugs(actor.municipality()));
        Offering next = new Offering(existing.id(), slug, existing.version(), content, cared());
        if (now.version() != existing.version() || !store.update(actor.municipality(), next)) {
            return new OfferingResult.Overtaken(
                    store.find(actor.municipality(), existing.id()).orElseThrow(NotFound::new));
        }
        audit.changed(
                actor, "CHANGE_OFFERING", object(existing.id()), content.type().name());
        return new OfferingResult.Saved(existing.id());
    }

    /** Who writes an entry has looked at all of it. */
    private Offering.Care cared() {
        Instant now = clock.instant();
        return new Offering.Care(SwedishTime.dateOf(now), now);
    }

    private static AuditObject object(UUID id) {
        return new AuditObject(AuditObject.Kind.OFFERING, id);
    }
}
