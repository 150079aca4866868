package se.vagenin.intake.contact;

import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;

/**
 * Who a person says it is, by own will. Nobody has checked it.
 *
 * @param protectedData the person says that its personal data are protected
 */
public record ToldName(String name, @Nullable PersonalNumber number, boolean protectedData) {

    NewPerson person() {
        return new NewPerson(
                name, number, null, null, protectedData ? Protection.CONFIDENTIALITY_MARK : Protection.NONE);
    }

    @Override
    public String toString() {
        return "ToldName[]";
    }
}
