package se.vagenin.demo;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.NoteDraft;
import se.vagenin.casefile.Timeline;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;

/** Writes notes as staff do: a draft, then locked, then sometimes put right by another. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class NotePlayer {

    private final Timeline timeline;
    private final IdSource ids;

    NotePlayer(Timeline timeline, IdSource ids) {
        this.timeline = timeline;
        this.ids = ids;
    }

    void write(Course.Note note, Actor.Staff author, UUID matter) {
        UUID id = ids.next();
        var draft = new NoteDraft(id, matter, 0, note.at(), note.text(), note.disputed(), null);
        int version = timeline.saveDraft(author, draft).orElseThrow();
        if (note.draft()) {
            return;
        }
        lock(author, matter, id, version);
        if (note.correction() != null) {
            correct(note, author, matter, id);
        }
    }

    private void correct(Course.Note note, Actor.Staff author, UUID matter, UUID wrong) {
        UUID id = ids.next();
        String words = note.correction() == null ? "" : note.correction();
        var draft = new NoteDraft(id, matter, 0, note.at(), words, false, wrong);
        lock(author, matter, id, timeline.saveDraft(author, draft).orElseThrow());
    }

    private void lock(Actor.Staff author, UUID matter, UUID note, int version) {
        if (!timeline.lock(author, matter, note, version)) {
            throw new IllegalStateException("The demo's note was not locked");
        }
    }
}
