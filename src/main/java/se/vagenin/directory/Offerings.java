package se.vagenin.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;

/**
 * The catalogue of open interventions. A unit, or the one of it who keeps the entry, writes its own; who curates the
 * catalogue writes all. It tells of no person, so reading it needs no log.
 */
@Component
public class Offerings {

    public static final String NOT_YOURS =
            "Insatsen hör till en annan enhet. Be den enheten, eller den som håller i katalogen, att ändra den.";

    private final OfferingStore store;
    private final VersionStore versions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final IdSource ids;
    private final ReviewsDue reviews;

    Offerings(
            OfferingStore store,
            VersionStore versions,
            Access access,
            Audit audit,
            Clock clock,
            IdSource ids,
            ReviewsDue reviews) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.reviews = reviews;
    }

    /** Adds an offering or changes one, if the law and the board allow it (R21, R22, R27). */
    @Transactional
    public OfferingResult save(Actor actor, NewOffering offering) {
        return save(actor, offering, null);
    }

    /** Saves many as one: with a list of the addresses that are taken, which it adds to. */
    @Transactional
    public List<OfferingResult> saveAll(Actor actor, List<NewOffering> offerings) {
        Set<String> taken = new HashSet<>(store.slugs(actor.municipality()));
        return offerings.stream().map(each -> save(actor, each, taken)).toList();
    }

    /** Why an offering would not be saved as it stands; empty when it would. Nothing is written. */
    public List<Refusal> refusals(Actor actor, OfferingContent content) {
        access.require(actor, Operation.EDIT_OFFERINGS);
        return mayEdit(actor, content.owner())
                ? OfferingPolicy.refusals(content, SwedishTime.dateOf(clock.instant()))
                : List.of(new Refusal("R32", NOT_YOURS));
    }

    /** Whether the actor may write what belongs to this owner. */
    public boolean mayEdit(Actor actor, OfferingContent.Owner owner) {
        boolean own = actor instanceof Actor.Staff staff
                && (staff.units().contains(owner.unit()) || staff.id().equals(owner.person()));
        return access.allows(actor, Operation.EDIT_OFFERINGS)
                && (own || access.allows(actor, Operation.CURATE_OFFERINGS));
    }

    /** Says that everything about an offering is still right; it is due again after the owner's months. */
    @Transactional
    public void assure(Actor actor, UUID id) {
        access.require(actor, Operation.EDIT_OFFERINGS);
        Offering offering = store.find(actor.municipality(), id).orElseThrow(NotFound::new);
        requireOwn(actor, offering);
        store.assure(actor.municipality(), id, cared());
        reviews.forget(actor.municipality());
        audit.changed(actor, "ASSURE_OFFERING", object(id), null);
    }

    @Transactional(readOnly = true)
    public Optional<Offering> find(Municipality municipality, UUID id) {
        return store.find(municipality, id);
    }

    /** The versions of an offering, the newest first. */
    @Transactional(readOnly = true)
    public List<OfferingVersion> versions(Municipality municipality, UUID id) {
        return versions.of(municipality, id);
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

    /** What of their own somebody should go through on that day, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<Offering> toReview(Actor.Staff staff, LocalDate on) {
        return store.those(staff.municipality(), reviews.ids(staff, on));
    }

    private OfferingResult save(Actor actor, NewOffering offering, @Nullable Set<String> taken) {
        List<Refusal> refusals = refusals(actor, offering.content());
        if (!refusals.isEmpty()) {
            return new OfferingResult.Refused(refusals);
        }
        return offering.existing() == null ? add(actor, offering, taken) : change(actor, offering, offering.existing());
    }

    private OfferingResult add(Actor actor, NewOffering offering, @Nullable Set<String> known) {
        Set<String> taken = known == null ? store.slugs(actor.municipality()) : known;
        String slug = Slugs.free(offering.content(), taken);
        Offering added = new Offering(ids.next(), slug, 0, offering.content(), cared());
        store.insert(actor.municipality(), added);
        if (known != null) {
            known.add(slug);
        }
        keep(actor, added, offering.cause());
        reviews.forget(actor.municipality());
        audit.changed(
                actor,
                "ADD_OFFERING",
                object(added.id()),
                offering.content().type().name());
        return new OfferingResult.Saved(added.id());
    }

    private OfferingResult change(Actor actor, NewOffering offering, NewOffering.Existing existing) {
        OfferingContent content = offering.content();
        Offering now = store.find(actor.municipality(), existing.id()).orElseThrow(NotFound::new);
        requireOwn(actor, now);
        String slug = Slugs.mayKeep(now.slug(), content)
                ? now.slug()
                : Slugs.free(content, store.slugs(actor.municipality()));
        Offering next = new Offering(existing.id(), slug, existing.version(), content, cared());
        if (now.version() != existing.version() || !store.update(actor.municipality(), next)) {
            return new OfferingResult.Overtaken(
                    store.find(actor.municipality(), existing.id()).orElseThrow(NotFound::new));
        }
        versions.keep(actor.municipality(), now.id(), earlier(now));
        keep(actor, new Offering(next.id(), slug, existing.version() + 1, content, next.care()), offering.cause());
        reviews.forget(actor.municipality());
        audit.changed(
                actor, "CHANGE_OFFERING", object(existing.id()), content.type().name());
        return new OfferingResult.Saved(existing.id());
    }

    private void requireOwn(Actor actor, Offering offering) {
        if (!mayEdit(actor, offering.content().owner())) {
            throw new AccessDenied(new Refusal("R32", NOT_YOURS));
        }
    }

    private void keep(Actor actor, Offering offering, OfferingVersion.Cause cause) {
        UUID by = actor instanceof Actor.Staff staff ? staff.id() : null;
        versions.keep(
                actor.municipality(),
                offering.id(),
                new OfferingVersion(
                        offering.version(),
                        offering.care().modifiedAt(),
                        by,
                        cause,
                        OfferingForm.of(offering.content())));
    }

    /** What stood in the catalogue before it had a history. */
    private static OfferingVersion earlier(Offering now) {
        return new OfferingVersion(
                now.version(),
                now.care().modifiedAt(),
                null,
                OfferingVersion.Cause.EARLIER,
                OfferingForm.of(now.content()));
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
