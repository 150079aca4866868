package se.vagenin.intake.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.kernel.Municipality;

/**
 * A conversation as it stands.
 *
 * @param codeUntil the last local day (Europe/Stockholm) on which the code opens it
 */
public record Conversation(
        Municipality municipality,
        UUID matterId,
        Theme topic,
        About about,
        boolean anonymous,
        State state,
        LocalDate codeUntil,
        Wishes wishes,
        List<Message> messages) {

    /** Days after the last word until the code stops opening it; every word begins them anew. */
    public static final int OPEN_DAYS = 90;

    /** Days in which the person can still read after staff have ended it. */
    public static final int READABLE_DAYS = 30;

    /** Who has ended it, if anybody. */
    public enum State {
        OPEN,
        LEFT,
        ENDED
    }

    public Conversation {
        messages = List.copyOf(messages);
    }

    /** The person has written last, and waits. */
    public boolean unanswered() {
        return state == State.OPEN && !messages.isEmpty() && messages.getLast().staff() == null;
    }

    public boolean expired(LocalDate today) {
        return today.isAfter(codeUntil);
    }

    /** Nothing can be sent to the person any more, since nobody can fetch it. */
    public boolean silent(LocalDate today) {
        return state != State.OPEN || expired(today);
    }

    @Override
    public String toString() {
        return "Conversation[" + matterId + "]";
    }

    /**
     * Something said; never changed.
     *
     * @param position from 1, in the order it was said; within an hour the time does not tell
     * @param staff who of the staff said it; absent where it was the person
     * @param sentAt to the hour for one who has told no name
     */
    public record Message(UUID id, int position, @Nullable UUID staff, java.time.Instant sentAt, String body) {

        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }
}
