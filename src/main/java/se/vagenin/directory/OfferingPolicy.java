package se.vagenin.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vagenin.directory.OfferingContent.Documentation;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/** What the law demands of an offering before it may stand in the catalogue. */
final class OfferingPolicy {

    private OfferingPolicy() {}

    /** Every reason not to save it; empty when it may stand. */
    static List<Refusal> refusals(OfferingContent content, LocalDate today) {
        return Stream.of(excludedByLaw(content), withoutDecision(content, today), identityLeftOut(content, today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** SoL 11:5: seven kinds are never given without an assessment; two of them concern only those under 21. */
    private static Optional<Refusal> excludedByLaw(OfferingContent content) {
        if (content.type().mayBeOpenTo(content.ages())) {
            return Optional.empty();
        }
        return Optional.of(
                content.type().mayEverBeOpen()
                        ? Rules.get("R21")
                                .refusal("%s får bara erbjudas vuxna från 21 år utan behovsprövning. Ändra åldern till"
                                                .formatted(content.type().label())
                                        + " 21 år eller mer, eller välj en annan sorts insats.")
                        : Rules.get("R21").refusal());
    }

    /** SoL 11:5–6: it is the board that decides, and nothing is offered before it has. */
    private static Optional<Refusal> withoutDecision(OfferingContent content, LocalDate today) {
        BoardDecision decision = content.mandate().decision();
        if (decision == null) {
            return Optional.of(Rules.get("R22").refusal());
        }
        if (decision.date().isAfter(today)) {
            return Optional.of(Rules.get("R22")
                    .refusal("Nämndens beslut har ett datum som inte har varit än. Vänta tills beslutet är fattat,"
                            + " eller rätta datumet."));
        }
        if (content.validity().from().isBefore(decision.date())) {
            return Optional.of(Rules.get("R22")
                    .refusal("Insatsen kan inte erbjudas före nämndens beslut. Ändra den första dagen till beslutets"
                            + " datum eller senare."));
        }
        return Optional.empty();
    }

    /** SoL 14:5: identity is left out only when the board has found special reasons for this very offering. */
    private static Optional<Refusal> identityLeftOut(OfferingContent content, LocalDate today) {
        Documentation documentation = content.documentation();
        return switch (documentation.mode()) {
            case IDENTIFIED -> Optional.empty();
            case DE_IDENTIFIED, COUNT_ONLY ->
                isTaken(documentation, today)
                        ? Optional.empty()
                        : Optional.of(Rules.get("R27").refusal());
        };
    }

    private static boolean isTaken(Documentation documentation, LocalDate today) {
        BoardDecision reasons = documentation.specialReasons();
        return reasons != null && !reasons.date().isAfter(today);
    }
}
