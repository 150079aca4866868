package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** What has happened in a matter. The caller has asked {@code Access} and audits the reading. */
@Component
public class Timeline {

    private static final int MOST_ROWS = 500;

    private final TimelineStore store;
    private final MatterStore matters;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;
    private final Trips trips;

    Timeline(TimelineStore store, MatterStore matters, Audit audit, IdSource ids, Clock clock, Trips trips) {
        this.store = store;
        this.matters = matters;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.trips = trips;
    }

    /** Appends a fact. @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Actor actor, UUID matter, NewEntry entry) {
        var row = row(actor, entry);
        trips.one(store.appending(actor.municipality(), matter, row, writingKey(actor.municipality(), matter)));
        return row.id();
    }

    /** Appends a fact in the trip that opens or changes the matter. */
    public Ask<Boolean> telling(Actor actor, UUID matter, DataKey key, NewEntry entry) {
        return store.appending(actor.municipality(), matter, row(actor, entry), key);
    }

    private TimelineStore.Row row(Actor actor, NewEntry entry) {
        return new TimelineStore.Row(ids.next(actor), entry, author(actor), actor.timeOf(clock.instant()));
    }

    /** Newest first: all locked rows, and the viewer's own working notes. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(Actor viewer, UUID matter) {
        Municipality municipality = viewer.municipality();
        var rows = new TimelineStore.Rows(matter, author(viewer).id(), MOST_ROWS, 0);
        return trips.one(store.of(municipality, rows, key(municipality, matter)));
    }

    /** The same, for a trip. */
    public Ask<List<TimelineEntry>> reading(Actor viewer, OpenedMatter matter) {
        return reading(viewer, matter, MOST_ROWS, 0);
    }

    /** A part of it, newest first. */
    public Ask<List<TimelineEntry>> reading(Actor viewer, OpenedMatter matter, int limit, int offset) {
        var rows = new TimelineStore.Rows(matter.id(), author(viewer).id(), limit, offset);
        return store.of(matter.municipality(), rows, matter.key());
    }

    /** One row, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<TimelineEntry> find(Actor viewer, UUID matter, UUID entry) {
        Municipality municipality = viewer.municipality();
        return store.find(municipality, entry, matter, key(municipality, matter))
                .filter(row ->
                        !row.working() || row.author().equals(author(viewer).id()));
    }

    /** Keeps what the author has written so far. @return the version that is now stored, or empty when it is stale */
    @Transactional
    public Optional<Integer> saveDraft(Actor.Staff author, NoteDraft draft) {
        Municipality municipality = author.municipality();
        boolean saved = store.save(
                municipality, draft, author.id(), clock.instant(), writingKey(municipality, draft.matterId()));
        if (!saved) {
            return Optional.empty();
        }
        audit.changed(author, "SAVE_NOTE", AuditObject.matter(draft.matterId()), null);
        return Optional.of(draft.version() + 1);
    }

    /** Locks a working note: from now on it is part of the file and never changes. */
    @Transactional
    public boolean lock(Actor.Staff author, UUID matter, UUID note, int version) {
        var _ = writingKey(author.municipality(), matter);
        boolean locked = store.lock(
                author.municipality(), new TimelineStore.NoteRef(matter, note, version), author.id(), clock.instant());
        if (locked) {
            audit.changed(author, "LOCK_NOTE", AuditObject.matter(matter), null);
        }
        return locked;
    }

    /** The author's working notes, newest first. */
    public Ask<List<Draft>> draftsOf(Actor.Staff author) {
        return store.draftsOf(author.municipality(), author.id());
    }

    private DataKey writingKey(Municipality municipality, UUID matter) {
        return matters.writingKey(municipality, matter)
                .orElseThrow(() -> new IllegalStateException("No matter " + matter + " to write in"));
    }

    private DataKey key(Municipality municipality, UUID matter) {
        return matters.key(municipality, matter)
                .orElseThrow(() -> new IllegalStateException("No matter " + matter + " to open"));
    }

    private static TimelineStore.Author author(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff ->
                new TimelineStore.Author("STAFF", staff.id().toString());
            case Actor.Client client -> new TimelineStore.Author("CLIENT", client.clientId());
            case Actor.Visitor _ -> new TimelineStore.Author("VISITOR", "visitor");
            case Actor.Resident resident ->
                new TimelineStore.Author("RESIDENT", resident.id().toString());
            case Actor.Machine machine -> new TimelineStore.Author("MACHINE", machine.job());
        };
    }
}
