package se.vagenin.casefile;

import se.vagenin.identity.AccessDenied;
import se.vagenin.kernel.Refusal;

/** Why nothing is written in a matter that another unit has accepted: two files about one child would part ways. */
final class HandedOver {

    private HandedOver() {}

    static AccessDenied refuse() {
        return new AccessDenied(new Refusal(
                "R18",
                "Ärendet är överlämnat och går bara att läsa här. Det som är nytt lämnas till den enhet som utreder."));
    }

    static void refuseIf(Matter matter) {
        if (matter.status() == MatterStatus.HANDED_OVER) {
            throw refuse();
        }
    }
}
