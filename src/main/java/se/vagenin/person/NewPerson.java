package se.vagenin.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.PersonalNumber;

/** What is known of a person when first met; everything may be missing. */
public record NewPerson(
        @Nullable String name,
        @Nullable PersonalNumber personalNumber,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        Protection protection) {

    /** The birth date given, or the one that the personal number tells. */
    public @Nullable LocalDate knownBirthDate() {
        return birthDate != null || personalNumber == null ? birthDate : personalNumber.birthDate();
    }
}
