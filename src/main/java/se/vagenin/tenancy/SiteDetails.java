package se.vagenin.tenancy;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the standing texts of the public site say of the municipality. Functions, never persons. Everything may be empty;
 * the texts then leave it out.
 *
 * @param board the board that is responsible for the personal data, such as "Socialnämnden"
 * @param address where letters go, in lines
 * @param officer the data protection officer's telephone or e-mail
 * @param safetyOwner who keeps the advice on safety true, by function
 * @param safetyReviewed the day somebody last read it through
 * @param accessReviewed the day the municipality last looked at the accessibility itself
 * @param accessNotes what it found, in its own words
 */
public record SiteDetails(
        String board,
        String address,
        String email,
        String officer,
        String safetyOwner,
        @Nullable LocalDate safetyReviewed,
        @Nullable LocalDate accessReviewed,
        String accessNotes) {

    /** How often the advice on safety is to be read through: a rule of our own, no law says it. */
    private static final Period READ_EVERY = Period.ofMonths(12);

    /** Whether the advice on safety waits to be read through again. */
    public boolean safetyIsDue(LocalDate today) {
        return safetyReviewed == null || safetyReviewed.plus(READ_EVERY).isBefore(today);
    }

    public static SiteDetails none() {
        return new SiteDetails("", "", "", "", "", null, null, "");
    }
}
