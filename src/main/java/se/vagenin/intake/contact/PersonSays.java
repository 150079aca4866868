package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.FileRefusal;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/**
 * What the person does in a conversation of its own: write more, tell who it is, end it. A colleague who changes the matter
 * in the same moment never costs the person a message: the step is taken again.
 */
@Component
public class PersonSays {

    /** Characters of a message. */
    public static final int LONGEST = Talk.LONGEST;

    private final ConversationStore store;
    private final Talk talk;
    private final MessageFiles files;
    private final ReplyClock clocks;
    private final Matters matters;
    private final Identification identification;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonSays(
            ConversationStore store,
            Talk talk,
            MessageFiles files,
            ReplyClock clocks,
            Matters matters,
            Identification identification,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.files = files;
        this.clocks = clocks;
        this.matters = matters;
        this.identification = identification;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a step is about, once the matter is this one's to change. */
    private record Turn(
            Matter matter,
            Conversation conversation,
            Actor.Visitor person,
            Instant at,
            TransactionStatus transaction) {}

    private interface Step<T> {
        T take(Turn turn);
    }

    /** What became of a message. */
    public sealed interface Wrote {

        record Written() implements Wrote {}

        /** The conversation has been ended. */
        record Over() implements Wrote {}

        /** The conversation has as many files as it can have. Nothing was kept. */
        record Full() implements Wrote {}

        /**
         * Nothing was kept.
         *
         * @param file place among the files sent, from 0
         */
        record FileRefused(int file, FileRefusal refusal) implements Wrote {}
    }

    /** Files that a conversation can have in all. */
    public static final int MOST_FILES = MessageFiles.MOST;

    /** Writes more, without files. @return false where the conversation has been ended */
    public boolean write(Actor.Visitor visitor, UUID matterId, UUID id, String text) {
        return write(visitor, matterId, id, text, List.of()) instanceof Wrote.Written;
    }

    /**
     * Writes more. All files come along, or nothing does.
     *
     * @param id the same each time the same form is sent, so that a double click says it once
     */
    public Wrote write(Actor.Visitor visitor, UUID matterId, UUID id, String text, List<NewFile> sent) {
        return taken(visitor, matterId, turn -> {
            Actor.Visitor person = turn.person();
            if (store.said(person.municipality(), matterId, id)) {
                return new Wrote.Written();
            }
            if (!files.room(person.municipality(), matterId, sent.size())) {
                return new Wrote.Full();
            }
            if (!talk.say(person, new Talk.Saying(matterId, id, text), turn.at())) {
                return new Wrote.Over();
            }
            var place = new MessageFiles.Place(matterId, id, turn.conversation().anonymous());
            if (files.keep(person, place, sent) instanceof Attachments.Added.NotKept(int file, var refusal)) {
                turn.transaction().setRollbackOnly();
                return new Wrote.FileRefused(file, refusal);
            }
            if (turn.matter().status() == MatterStatus.AWAITING_PERSON) {
                matters.move(person, turn.matter(), MatterStatus.AWAITING_REPLY, null);
            }
            clocks.start(person.municipality(), matterId, turn.at(), false);
            return new Wrote.Written();
        });
    }

    /**
     * Tells who it is, and how to be reached. The only way that a conversation without a name gets one.
     *
     * @return false where it had a name, or has been ended
     */
    public boolean tellName(Actor.Visitor visitor, UUID matterId, ToldName who, Wishes wishes) {
        return taken(visitor, matterId, turn -> {
            if (!store.named(visitor.municipality(), matterId, wishes)) {
                return false;
            }
            var named = new Actor.Visitor(visitor.municipality(), true);
            Identification.Known known = identification.of(named, who, wishes);
            matters.identify(named, turn.matter(), known.person(), who.name(), known.protectedIdentity());
            timeline.append(
                    named,
                    matterId,
                    new NewEntry(
                            null,
                            EntryKind.IDENTIFIED,
                            clock.instant(),
                            "Personen har själv berättat vem det är. Ingen har kontrollerat det."));
            return true;
        });
    }

    /** Ends it: from now on the code opens nothing. What has been said stays with the municipality. */
    public boolean leave(Actor.Visitor visitor, UUID matterId) {
        return taken(visitor, matterId, turn -> {
            Actor.Visitor person = turn.person();
            boolean ended = store.end(
                    person.municipality(),
                    matterId,
                    Conversation.State.LEFT,
                    SwedishTime.dateOf(turn.at()).minusDays(1));
            if (ended) {
                clocks.stop(person.municipality(), matterId, Clocks.Stop.NOT_NEEDED, turn.at());
                matters.move(person, turn.matter(), MatterStatus.LEFT_BY_PERSON, null);
                timeline.append(
                        person,
                        matterId,
                        new NewEntry(
                                null,
                                EntryKind.MESSAGE,
                                turn.at(),
                                "Personen har avslutat samtalet och kan inte läsa svar här längre."));
            }
            return ended;
        });
    }

    private <T> T taken(Actor.Visitor visitor, UUID matterId, Step<T> step) {
        try {
            return transaction.execute(status -> take(visitor, matterId, step, status));
        } catch (DuplicateKeyException registeredMeanwhile) {
            // somebody told of the same person for the first time in another conversation or report; known by now
            return transaction.execute(status -> take(visitor, matterId, step, status));
        }
    }

    private <T> T take(Actor.Visitor visitor, UUID matterId, Step<T> step, TransactionStatus status) {
        Municipality municipality = visitor.municipality();
        OpenedMatter opened = matters.lock(municipality, matterId).orElseThrow(NotFound::new);
        Conversation conversation = store.find(municipality, matterId).orElseThrow(NotFound::new);
        var person = new Actor.Visitor(municipality, !conversation.anonymous());
        return step.take(new Turn(opened.matter(), conversation, person, person.timeOf(clock.instant()), status));
    }
}
