package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.crypto.code.CodeGate;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.contact.Conversation.State;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/**
 * A person comes back. The code, or the sealed key that its page was given for half an hour, is the whole right; no role
 * and no login stands behind it. That somebody came and read is not noted: it would tell when (decision 0026).
 */
@Component
public class ReturnVisit {

    private final ConversationStore store;
    private final CodeGate gate;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnVisit(ConversationStore store, CodeGate gate, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a code leads to. */
    public sealed interface Opened {

        record Open(Conversation conversation) implements Opened {}

        /** The person has ended it; nobody can read it here again. */
        record Left() implements Opened {}

        /**
         * Too long ago.
         *
         * @param until the last day it could be read
         */
        record Expired(LocalDate until) implements Opened {}

        record Wrong() implements Opened {}

        /** Too many wrong codes of late: nothing was tried. */
        record Busy() implements Opened {}
    }

    /** Tries a code. Not within a transaction: it may have to wait its turn. */
    public Opened open(Actor.Visitor visitor, ReturnCode code) {
        return switch (gate.look(
                visitor.municipality(), StartConversation.PURPOSE, code, doors(visitor.municipality()))) {
            case CodeGate.Tried.Found<Conversation>(var found) -> opened(found);
            case CodeGate.Tried.Wrong<Conversation> _ -> new Opened.Wrong();
            case CodeGate.Tried.Busy<Conversation> _ -> new Opened.Busy();
        };
    }

    /** Reads it again for one who has opened it; empty where it can no longer be read. */
    public Optional<Conversation> read(Actor.Visitor visitor, UUID matter) {
        return transaction
                .execute(_ -> store.find(visitor.municipality(), matter))
                .filter(found -> opened(found) instanceof Opened.Open);
    }

    private Opened opened(Conversation found) {
        if (found.state() == State.LEFT) {
            return new Opened.Left();
        }
        return found.expired(SwedishTime.dateOf(clock.instant()))
                ? new Opened.Expired(found.codeUntil())
                : new Opened.Open(found);
    }

    private CodeGate.Doors<Conversation> doors(Municipality municipality) {
        return new CodeGate.Doors<>() {
            @Override
            public long open() {
                LocalDate today = SwedishTime.dateOf(clock.instant());
                return transaction.execute(_ -> store.countOpening(municipality, today));
            }

            @Override
            public Optional<Conversation> find(byte[] index) {
                return transaction.execute(
                        _ -> store.findByCode(municipality, index).flatMap(matter -> store.find(municipality, matter)));
            }
        };
    }
}
