package se.vagenin.intake.pages;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Matters;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** Opens a file of a matter: the access question first, the log in the same transaction. */
@Component
class OpenAttachment {

    private final Matters matters;
    private final Attachments attachments;
    private final Access access;

    OpenAttachment(Matters matters, Attachments attachments, Access access) {
        this.matters = matters;
        this.attachments = attachments;
        this.access = access;
    }

    /** Empty while it is in quarantine, and when it was infected. @throws NotFound for what is not there */
    @Transactional
    public Optional<Attachments.Opened> open(Actor.Staff staff, UUID matterId, UUID attachmentId) {
        var matter = matters.find(staff.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(staff, Operation.OPEN_ATTACHMENT, matters.guarded(matter));
        boolean here = attachments.of(staff.municipality(), matterId).stream()
                .anyMatch(each -> each.id().equals(attachmentId));
        if (!here) {
            throw new NotFound();
        }
        return attachments.open(staff, matterId, attachmentId);
    }
}
