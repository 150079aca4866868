package se.vagenin.intake.contact.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.FormDrafts;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffRegister;
import se.vagenin.intake.contact.AnswerPerson;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.Conversations;
import se.vagenin.kernel.Actor;

/** Reads a conversation for its page: the access question first, the log in the same transaction (SoLPuL 10 §). */
@Component
class DeskReader {

    /**
     * What was read.
     *
     * @param mayAnswer the viewer's role may write to the person
     * @param files by the message they came with
     * @param names of the staff who have answered
     */
    record Desk(
            Actor.Staff viewer,
            Instant now,
            Matter matter,
            Conversation conversation,
            boolean mayAnswer,
            boolean mayReport,
            Optional<FormDrafts.Kept> draft,
            Map<UUID, List<Attachment>> files,
            Map<UUID, String> names) {

        String address() {
            return "/arbete/arenden/" + matter.id();
        }
    }

    private final Matters matters;
    private final Conversations conversations;
    private final AnswerPerson answering;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    DeskReader(
            Matters matters,
            Conversations conversations,
            AnswerPerson answering,
            StaffRegister register,
            Access access,
            Audit audit,
            Clock clock) {
        this.matters = matters;
        this.conversations = conversations;
        this.answering = answering;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Desk read(Actor.Staff viewer, UUID id) {
        Matter matter = matters.find(viewer.municipality(), id).orElseThrow(NotFound::new);
        Guarded guarded = matters.guarded(matter);
        access.require(viewer, Operation.READ_MATTER, guarded);
        Conversation conversation = conversations.of(viewer.municipality(), id).orElseThrow(NotFound::new);
        audit.read(viewer, "READ_CONVERSATION", AuditObject.matter(id));
        boolean mayAnswer = access.allows(viewer, Operation.ANSWER_PERSON, guarded);
        return new Desk(
                viewer,
                clock.instant(),
                matter,
                conversation,
                mayAnswer,
                mayAnswer && access.allows(viewer, Operation.REGISTER_CONTACT),
                mayAnswer ? answering.draft(viewer, id) : Optional.empty(),
                conversations.files(viewer.municipality(), id),
                register.names(
                        viewer.municipality(),
                        conversation.messages().stream()
                                .map(Conversation.Message::staff)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
    }
}
