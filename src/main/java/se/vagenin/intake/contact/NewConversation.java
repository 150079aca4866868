package se.vagenin.intake.contact;

import java.util.Optional;
import java.util.UUID;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.AdviceContact.Theme;

/**
 * What a person sends to begin.
 *
 * @param id the same each time the same form is sent, so that a double click makes one conversation
 * @param code made for this conversation and shown once
 * @param inDanger somebody may be in danger now: the answer cannot wait until tomorrow
 * @param who empty for one who tells no name
 */
public record NewConversation(
        UUID id,
        ReturnCode code,
        Theme topic,
        About about,
        boolean inDanger,
        Optional<ToldName> who,
        Wishes wishes,
        String text) {

    public boolean anonymous() {
        return who.isEmpty();
    }

    @Override
    public String toString() {
        return "NewConversation[" + id + "]";
    }
}
