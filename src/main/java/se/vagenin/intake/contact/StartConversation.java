package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.FileRefusal;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewFile;
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
    private final MessageFiles files;
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
            MessageFiles files,
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
        this.files = files;
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

    /** What became of it. */
    public sealed interface Started {

        /**
         * The conversation is there.
         *
         * @param files how many came along with its first message
         */
        record Begun(int files) implements Started {}

        /**
         * Nothing is there.
         *
         * @param file place among the files sent, from 0
         */
        record FileRefused(int file, FileRefusal refusal) implements Started {}
    }

    /** Begins the conversation without files. */
    public void start(Actor.Visitor visitor, NewConversation conversation) {
        start(visitor, conversation, List.of());
    }

    /** Begins the conversation, or finds it begun by the same form. All files come along, or nothing does. */
    public Started start(Actor.Visitor visitor, NewConversation conversation, List<NewFile> sent) {
        // Before the transaction: the work may have to wait its turn.
        byte[] index = gate.index(visitor.municipality(), PURPOSE, conversation.code());
        try {
            return transaction.execute(status -> begun(visitor, conversation)
                    .orElseGet(() -> begin(writer(visitor, conversation), conversation, index, sent, status)));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return transaction.execute(_ -> begun(visitor, conversation).orElseThrow(() -> sentTwiceAtOnce));
        }
    }

    private Optional<Started> begun(Actor.Visitor visitor, NewConversation conversation) {
        return matters.find(visitor.municipality(), conversation.id())
                .map(found -> new Started.Begun(files.first(visitor.municipality(), found.id())));
    }

    private Started begin(
            Actor.Visitor writer,
            NewConversation conversation,
            byte[] index,
            List<NewFile> sent,
            TransactionStatus transaction) {
        UUID message = keep(writer, conversation, index);
        var place = new MessageFiles.Place(conversation.id(), message, conversation.anonymous());
        return switch (files.keep(writer, place, sent)) {
            case Attachments.Added.Kept(var kept) -> new Started.Begun(kept.size());
            case Attachments.Added.NotKept(int file, var refusal) -> {
                transaction.setRollbackOnly();
                yield new Started.FileRefused(file, refusal);
            }
        };
    }

    /** Of a visitor who tells a name the exact time may be kept, of others only the hour (R15). */
    private static Actor.Visitor writer(Actor.Visitor visitor, NewConversation conversation) {
        return new Actor.Visitor(visitor.municipality(), !conversation.anonymous());
    }

    private UUID keep(Actor.Visitor writer, NewConversation conversation, byte[] index) {
        Instant at = writer.timeOf(clock.instant());
        Optional<Identification.Known> known =
                conversation.who().map(who -> identification.of(writer, who, conversation.wishes()));
        matters.open(writer, matter(writer, conversation, known, at));
        store.insert(writer.municipality(), conversation, index, Talk.codeUntil(at));
        timeline.append(writer, conversation.id(), new NewEntry(null, EntryKind.RECEIVED, at, null));
        UUID message = ids.next(writer);
        talk.say(writer, new Talk.Saying(conversation.id(), message, conversation.text()), at);
        clocks.start(writer.municipality(), conversation.id(), at, conversation.inDanger());
        return message;
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
