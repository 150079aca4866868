package se.vagenin.person;

import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.PersonalNumber;

/** What is masked of a protected person, opened for one who gave a reason. */
public record Revealed(
        @Nullable PersonalNumber personalNumber, @Nullable String address) {

    @Override
    public String toString() {
        return "Revealed[]";
    }
}
