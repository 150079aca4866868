package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.intake.Routing;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;

/**
 * Takes in the first message: matter, conversation, message, clock, timeline and audit in one durable transaction. Only when
 * that is committed does the person see the code. A form sent twice is one conversation with one code.
 */
@Component
public class StartConversation {

    /** Keeps the codes of conversations apart from all others. */
    static final String PURPOSE = "contact";

    /** Who a conversation comes from, as the queue names it. */
    static final String SOURCE = "RESIDENT";

    private final ConversationStore store;
    private final Talk talk;
    private final ReplyClock clocks;
    private final Matters matters;
    private final Identification identification;
    private final Timeline timeline;
    private final Routing routing;
    private final CodeGate gate;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final Clock clock;

    StartConversation(
            ConversationStore store,
            Talk talk,
            ReplyClock clocks,
            Matters matters,
            Identification identification,
            Timeline timeline,
            Routing routing,
            CodeGate gate,
            TransactionTemplate transaction,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.clocks = clocks;
        this.matters = matters;
        this.identification = identification;
        this.timeline = timeline;
        this.routing = routing;
        this.gate = gate;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins the conversation, or finds it begun by the same form. */
    public void start(Actor.Visitor visitor, NewConversation conversation) {
        // Before the transaction: the work may have to wait its turn.
        byte[] index = gate.index(visitor.municipality(), PURPOSE, conversation.code());
        try {
            transaction.executeWithoutResult(_ -> {
                if (matters.find(visitor.municipality(), conversation.id()).isEmpty()) {
                    keep(writer(visitor, conversation), conversation, index);
                }
            });
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            if (transaction
                    .execute(_ -> matters.find(visitor.municipality(), conversation.id()))
                    .isEmpty()) {
                throw sentTwiceAtOnce;
            }
        }
    }

    /** Of a visitor who tells a name the exact time may be kept, of others only the hour (R15). */
    private static Actor.Visitor writer(Actor.Visitor visitor, NewConversation conversation) {
        return new Actor.Visitor(visitor.municipality(), !conversation.anonymous());
    }

    private void keep(Actor.Visitor writer, NewConversation conversation, byte[] index) {
        Instant at = writer.timeOf(clock.instant());
        Optional<Identification.Known> known =
                conversation.who().map(who -> identification.of(writer, who, conversation.wishes()));
        matters.open(writer, matter(writer, conversation, known, at));
        store.insert(writer.municipality(), conversation, index, Talk.codeUntil(at));
        timeline.append(writer, conversation.id(), new NewEntry(null, EntryKind.RECEIVED, at, null));
        talk.say(writer, new Talk.Saying(conversation.id(), ids.next(writer), conversation.text()), at);
        clocks.start(writer.municipality(), conversation.id(), at, conversation.inDanger());
    }

    private NewMatter matter(
            Actor.Visitor writer, NewConversation conversation, Optional<Identification.Known> known, Instant at) {
        return new NewMatter(
                conversation.id(),
                MatterKind.CONVERSATION,
                Channel.WEB,
                MatterStatus.AWAITING_REPLY,
                routing.unitFor(writer.municipality(), MatterKind.CONVERSATION),
                null,
                at,
                conversation.anonymous(),
                conversation
                        .who()
                        .map(ToldName::name)
                        .orElse("Anonym: " + conversation.topic().label().toLowerCase(java.util.Locale.ROOT)),
                SOURCE,
                known.map(Identification.Known::protectedIdentity).orElse(false),
                known.map(Identification.Known::person).stream().toList());
    }
}
