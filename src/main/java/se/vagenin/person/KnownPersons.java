package se.vagenin.person;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.vagenin.kernel.PersonalNumber;

/**
 * Who of those asked for is in the register already. Nothing of who they are has been opened.
 *
 * @param protectedOnes those with protected personal data
 */
public record KnownPersons(Map<PersonalNumber, UUID> byNumber, Set<UUID> protectedOnes) {

    public KnownPersons {
        byNumber = Map.copyOf(byNumber);
        protectedOnes = Set.copyOf(protectedOnes);
    }

    @Override
    public String toString() {
        return "KnownPersons[" + byNumber.size() + "]";
    }
}
