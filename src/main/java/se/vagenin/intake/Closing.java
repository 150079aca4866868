package se.vagenin.intake;

import java.util.Optional;
import se.vagenin.casefile.Matter;
import se.vagenin.kernel.Refusal;

/** What a matter that has left the first line no longer takes. */
final class Closing {

    private Closing() {}

    /** Empty while the matter is the first line's own. */
    static Optional<Refusal> refuse(Matter matter) {
        return switch (matter.status()) {
            case AWAITING_PROTECTION,
                    AWAITING_DECISION,
                    AWAITING_REPLY,
                    AWAITING_PERSON,
                    LEFT_BY_PERSON,
                    SUPPORT_OFFERED,
                    AWAITING_HANDOVER -> Optional.empty();
            case HANDED_OVER -> Optional.of(handedOver());
            case CLOSED ->
                Optional.of(new Refusal(
                        "R32",
                        "Ärendet är avslutat och öppnas inte igen. Registrera en ny kontakt om något har hänt."));
        };
    }

    static Refusal handedOver() {
        return new Refusal(
                "R32", "Ärendet är överlämnat och går bara att läsa här. Vänd dig till den mottagande enheten.");
    }
}
