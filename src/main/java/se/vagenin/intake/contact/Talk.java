package se.vagenin.intake.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.intake.contact.Conversation.Message;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/** Says something in a conversation: the words, the row in the timeline and the row in the log stand or fall together. */
@Component
class Talk {

    /** About ten pages; more belongs in a meeting. */
    static final int LONGEST = 20_000;

    private final ConversationStore store;
    private final Timeline timeline;
    private final Audit audit;

    Talk(ConversationStore store, Timeline timeline, Audit audit) {
        this.store = store;
        this.timeline = timeline;
        this.audit = audit;
    }

    /**
     * What is to be said.
     *
     * @param id the same each time the same form is sent
     */
    record Saying(UUID matter, UUID id, String text) {

        @Override
        public String toString() {
            return "Saying[" + id + "]";
        }
    }

    /** Says it. @return false where the conversation is no longer open */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean say(Actor actor, Saying saying, Instant at) {
        OptionalInt place = store.nextPlace(actor.municipality(), saying.matter(), codeUntil(at));
        if (place.isEmpty()) {
            return false;
        }
        UUID staff = staff(actor);
        var message = new Message(saying.id(), place.getAsInt(), staff, at, saying.text());
        store.insert(actor.municipality(), saying.matter(), message);
        timeline.append(actor, saying.matter(), new NewEntry(null, EntryKind.MESSAGE, at, null));
        audit.changed(
                actor, staff == null ? "WRITE_MESSAGE" : "ANSWER_PERSON", AuditObject.matter(saying.matter()), null);
        return true;
    }

    static LocalDate codeUntil(Instant lastWord) {
        return SwedishTime.dateOf(lastWord).plusDays(Conversation.OPEN_DAYS);
    }

    private static @Nullable UUID staff(Actor actor) {
        return actor instanceof Actor.Staff staff ? staff.id() : null;
    }
}
