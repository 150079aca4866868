package se.vagenin.directory;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;

/** How much of the catalogue its owner should go through; shown where the owner's day begins, since nobody is mailed. */
@Component
public class ReviewsDue {

    /** How many days before its date an entry is shown. */
    public static final int AHEAD = 14;

    private final Offerings offerings;

    ReviewsDue(Offerings offerings) {
        this.offerings = offerings;
    }

    /**
     * How many of somebody's own.
     *
     * @param all late and soon together
     * @param late past their date, or never gone through
     */
    public record Due(int all, int late) {}

    public Due of(Actor.Staff staff, LocalDate today) {
        return new Due(all(staff, today), offerings.dueForReview(staff, today.minusDays(1)));
    }

    /** The number in the menu. */
    public int all(Actor.Staff staff, LocalDate today) {
        return offerings.dueForReview(staff, today.plusDays(AHEAD));
    }
}
