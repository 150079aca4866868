package se.vagenin.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.PersonalNumber;

/**
 * A person as staff may see one. For a protected person the address and the number are left sealed: they are shown
 * only through {@link Persons#reveal}.
 */
public record Person(
        UUID id,
        @Nullable String name,
        @Nullable PersonalNumber personalNumber,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        boolean identityKnown,
        Protection protection,
        int version) {

    /** The name, or words for a person whose name is not known. */
    public String label() {
        return name == null || name.isBlank() ? "Okänd person" : name;
    }

    public OptionalInt ageOn(LocalDate day) {
        return birthDate == null
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(birthDate, day).getYears());
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
