package se.vagenin.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an offering.
 *
 * @param ownerUnit the unit that gives the help
 */
public record OfferingContent(
        Presentation presentation,
        InterventionType type,
        Topic topic,
        AgeSpan ages,
        UUID ownerUnit,
        Mandate mandate,
        Documentation documentation,
        Practice practice,
        Validity validity) {

    /**
     * The words people read.
     *
     * @param audience whom it is for, for example {@code Föräldrar med barn 3–12 år}
     * @param conditions what the board has laid down, for example the number of talks; may be empty
     */
    public record Presentation(String name, String summary, String audience, String conditions) {}

    /**
     * Why it may be offered (R22).
     *
     * @param legalBasis as the law is written, for example {@code 11 kap. 5 § SoL}
     * @param decision the board's decision; absent only until the one who writes has found it
     */
    public record Mandate(String legalBasis, @Nullable BoardDecision decision) {}

    /**
     * How taking part is documented.
     *
     * @param specialReasons the board's decision to leave identity out of just this one (R27)
     */
    public record Documentation(
            DocumentationMode mode, @Nullable BoardDecision specialReasons) {}

    /**
     * How one gets it.
     *
     * @param schedule as people say it, for example {@code Tisdagar 17.30–19.30}; may be empty
     * @param placesLeft absent where there is no limit
     */
    public record Practice(
            String place,
            String schedule,
            boolean needsBooking,
            boolean mayBeAnonymous,
            @Nullable LocalDate nextStart,
            @Nullable Integer placesLeft) {}
}
