package se.vagenin.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterChange;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.CollateralContactPolicy.Party;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** Notes a contact with somebody in a concern; during the preliminary assessment others need a consent (R10). */
@Component
public class NoteContact {

    /**
     * A contact that was made.
     *
     * @param consent who consented to what; blank where nobody did
     */
    public record Contact(Party party, String text, String consent, Instant at) {}

    private final CaseSteps steps;

    NoteContact(CaseSteps steps) {
        this.steps = steps;
    }

    @Transactional
    public StepResult note(Actor.Staff staff, UUID matterId, Contact contact) {
        ConcernCase found = steps.open(staff, Operation.WRITE_NOTE, matterId);
        Optional<Refusal> refusal = Closing.refuse(found.matter()).or(() -> collateral(found, contact));
        if (refusal.isPresent()) {
            return StepResult.refusedBy(refusal.get());
        }
        String consent = contact.consent().isBlank() ? "" : " Samtycke: " + contact.consent();
        MatterChange change = steps.change(staff, found);
        change.tell(new NewEntry(
                null, EntryKind.CONTACT, contact.at(), contact.party().label() + ". " + contact.text() + consent));
        change.make();
        return new StepResult.Done();
    }

    /** The guard holds until everybody in the report is decided about; after that other law governs. */
    private static Optional<Refusal> collateral(ConcernCase found, Contact contact) {
        boolean assessing =
                found.assessments().stream().anyMatch(each -> each.made().isEmpty());
        return assessing ? CollateralContactPolicy.refuse(contact.party(), contact.consent()) : Optional.empty();
    }
}
