package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/**
 * What the person does in a conversation of its own: write more, tell who it is, end it. A colleague who changes the matter
 * in the same moment never costs the person a message: the step is taken again.
 */
@Component
public class PersonSays {

    /** Characters of a message. */
    public static final int LONGEST = Talk.LONGEST;

    private static final int TRIES = 5;

    private final ConversationStore store;
    private final Talk talk;
    private final ReplyClock clocks;
    private final Matters matters;
    private final Identification identification;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonSays(
            ConversationStore store,
            Talk talk,
            ReplyClock clocks,
            Matters matters,
            Identification identification,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.clocks = clocks;
        this.matters = matters;
        this.identification = identification;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    private interface Step {
        boolean take(Conversation conversation, Actor.Visitor person, Instant at);
    }

    /**
     * Writes more.
     *
     * @param id the same each time the same form is sent, so that a double click says it once
     * @return false where the conversation has been ended
     */
    public boolean write(Actor.Visitor visitor, UUID matterId, UUID id, String text) {
        return taken(visitor, matterId, (conversation, person, at) -> {
            if (store.said(person.municipality(), matterId, id)) {
                return true;
            }
            if (!talk.say(person, new Talk.Saying(matterId, id, text), at)) {
                return false;
            }
            Matter matter = matter(person, matterId);
            if (matter.status() == MatterStatus.AWAITING_PERSON) {
                matters.move(person, matter, MatterStatus.AWAITING_REPLY, null);
            }
            clocks.start(person.municipality(), matterId, at, false);
            return true;
        });
    }

    /**
     * Tells who it is, and how to be reached. The only way that a conversation without a name gets one.
     *
     * @return false where it had a name, or has been ended
     */
    public boolean tellName(Actor.Visitor visitor, UUID matterId, ToldName who, Wishes wishes) {
        return taken(visitor, matterId, (conversation, _, _) -> {
            if (!store.named(visitor.municipality(), matterId, wishes)) {
                return false;
            }
            var named = new Actor.Visitor(visitor.municipality(), true);
            Identification.Known known = identification.of(named, who, wishes);
            matters.identify(named, matter(named, matterId), known.person(), who.name(), known.protectedIdentity());
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
        return taken(visitor, matterId, (conversation, person, at) -> {
            boolean ended = store.end(
                    person.municipality(),
                    matterId,
                    Conversation.State.LEFT,
                    SwedishTime.dateOf(at).minusDays(1));
            if (ended) {
                clocks.stop(person.municipality(), matterId, Clocks.Stop.NOT_NEEDED, at);
                matters.move(person, matter(person, matterId), MatterStatus.LEFT_BY_PERSON, null);
                timeline.append(
                        person,
                        matterId,
                        new NewEntry(
                                null,
                                EntryKind.MESSAGE,
                                at,
                                "Personen har avslutat samtalet och kan inte läsa svar här längre."));
            }
            return ended;
        });
    }

    private boolean taken(Actor.Visitor visitor, UUID matterId, Step step) {
        for (int left = TRIES; ; left--) {
            try {
                return transaction.execute(_ -> take(visitor, matterId, step));
            } catch (StaleVersion | DuplicateKeyException atTheSameTime) {
                if (left == 1) {
                    throw atTheSameTime;
                }
            }
        }
    }

    private boolean take(Actor.Visitor visitor, UUID matterId, Step step) {
        Conversation conversation = store.find(visitor.municipality(), matterId).orElseThrow(NotFound::new);
        var person = new Actor.Visitor(visitor.municipality(), !conversation.anonymous());
        return step.take(conversation, person, person.timeOf(clock.instant()));
    }

    private Matter matter(Actor.Visitor person, UUID matterId) {
        return matters.find(person.municipality(), matterId).orElseThrow(NotFound::new);
    }
}
