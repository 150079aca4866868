package se.vagenin.casefile;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** Writes a note: the author's own while it is worked on, part of the file once it is locked (SoL 14:3). */
@Component
public class WriteNote {

    private static final String CLOSED =
            "Ärendet är avslutat, så det tar inte emot nya anteckningar. Registrera en ny kontakt om något har hänt.";
    private static final String HANDED_OVER =
            "Ärendet är överlämnat och går bara att läsa här. Den mottagande enheten dokumenterar det som händer nu.";

    private final Matters matters;
    private final Timeline timeline;
    private final Access access;

    WriteNote(Matters matters, Timeline timeline, Access access) {
        this.matters = matters;
        this.timeline = timeline;
        this.access = access;
    }

    /** Keeps what is written so far. */
    @Transactional
    public NoteResult save(Actor.Staff author, NoteDraft draft) {
        Matter matter = require(author, draft.matterId());
        // What was begun before the matter was closed, and every correction, may still be written down.
        boolean begun = timeline.find(author, draft.matterId(), draft.id()).isPresent() || draft.correctsId() != null;
        if (matter.status() == MatterStatus.HANDED_OVER) {
            return refused(HANDED_OVER);
        }
        return matter.status() == MatterStatus.CLOSED && !begun ? refused(CLOSED) : keep(author, draft);
    }

    /** Keeps and locks: from now on the note never changes, only a new row corrects it. */
    @Transactional
    public NoteResult lock(Actor.Staff author, NoteDraft draft) {
        NoteResult saved = save(author, draft);
        if (saved instanceof NoteResult.Kept(int version)
                && !timeline.lock(author, draft.matterId(), draft.id(), version)) {
            throw new StaleVersion(draft.matterId());
        }
        return saved;
    }

    private Matter require(Actor.Staff author, UUID matterId) {
        Matter matter = matters.find(author.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(author, Operation.WRITE_NOTE, matters.guarded(matter));
        return matter;
    }

    private NoteResult keep(Actor.Staff author, NoteDraft draft) {
        UUID corrects = draft.correctsId();
        if (corrects != null
                && timeline.find(author, draft.matterId(), corrects).isEmpty()) {
            throw new NotFound();
        }
        return timeline.saveDraft(author, draft)
                .<NoteResult>map(NoteResult.Kept::new)
                .orElseGet(() -> new NoteResult.Overtaken(
                        timeline.find(author, draft.matterId(), draft.id()).orElseThrow(NotFound::new)));
    }

    private static NoteResult refused(String reason) {
        return new NoteResult.Refused(new Refusal("R32", reason));
    }
}
