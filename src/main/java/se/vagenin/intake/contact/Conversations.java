package se.vagenin.intake.contact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.MatterClosed;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** Conversations as the pages of their matters show them. */
@Component
public class Conversations {

    private final ConversationStore store;
    private final MessageFiles files;
    private final Clock clock;

    Conversations(ConversationStore store, MessageFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** The conversation of a matter. The caller has asked {@code Access} and audits the reading. */
    @Transactional(readOnly = true)
    public Optional<Conversation> of(Municipality municipality, UUID matter) {
        return store.find(municipality, matter);
    }

    /** Its files, by the message they came with. The caller has asked {@code Access} and audits the reading. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> files(Municipality municipality, UUID matter) {
        return files.of(municipality, matter);
    }

    /** How many files came with the first message. */
    @Transactional(readOnly = true)
    public int firstFiles(Municipality municipality, UUID matter) {
        return files.first(municipality, matter);
    }

    /** When the matter is closed, whichever way, the person can still read for a while but not write. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterClosed closed) {
        store.end(
                closed.municipality(),
                closed.matterId(),
                Conversation.State.ENDED,
                SwedishTime.dateOf(clock.instant()).plusDays(Conversation.READABLE_DAYS));
    }
}
