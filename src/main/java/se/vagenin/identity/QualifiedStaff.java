package se.vagenin.identity;

import java.util.Optional;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** Only staff with the degree that SoL 25:1 requires assess, decide and follow up for children and the young (R06). */
public final class QualifiedStaff {

    private QualifiedStaff() {}

    /** Empty where the actor may; otherwise why not. */
    public static Optional<Refusal> mayAssessChildren(Actor actor) {
        if (actor instanceof Actor.Staff staff && staff.qualified()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "R06",
                "Bedömningar och beslut om barn och unga görs av den som har socionomexamen eller annan relevant"
                        + " examen (25 kap. 1 § socialtjänstlagen). Be en behörig kollega ta bedömningen."));
    }
}
