package se.vagenin.casefile;

import java.util.Optional;
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

/** Reads what the note page shows, with its row in the log. */
@Component
class NoteReader {

    /** A note as it stands, and the one it corrects. */
    record Found(Matter matter, Optional<TimelineEntry> note, Optional<TimelineEntry> corrected) {}

    private final Matters matters;
    private final Timeline timeline;
    private final Access access;
    private final Audit audit;

    NoteReader(Matters matters, Timeline timeline, Access access, Audit audit) {
        this.matters = matters;
        this.timeline = timeline;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    Found read(Actor.Staff staff, UUID matterId, @Nullable UUID note) {
        Matter matter = matters.find(staff.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(staff, Operation.WRITE_NOTE, matters.guarded(matter));
        audit.read(staff, "READ_NOTE", AuditObject.matter(matterId));
        Optional<TimelineEntry> found = note == null ? Optional.empty() : timeline.find(staff, matterId, note);
        Optional<TimelineEntry> corrected = found.flatMap(each -> Optional.ofNullable(each.correctsId()))
                .flatMap(old -> timeline.find(staff, matterId, old));
        return new Found(matter, found, corrected);
    }
}
