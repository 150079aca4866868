package se.vagenin.casefile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;

/**
 * Figures about the matters of units, for those who lead: from kept counts, so that they cost the same however many matters
 * there are. Never about a person, and without the matters in which the viewer has a conflict of interest.
 */
@Component
public class Figures {

    /** An open matter is due soon when its nearest clock ends on one of these days after today, as on its chip. */
    public static final int SOON_DAYS = QueueCounts.SOON_DAYS;

    /**
     * How a unit stands at the moment.
     *
     * @param late its nearest clock has run out
     * @param today it ends before the end of the local day
     * @param soon it ends on one of the next {@value #SOON_DAYS} days
     */
    public record Standing(UUID unit, int open, int nobodys, int late, int today, int soon) {}

    /** How often something was so: in this week, in the last weeks, and in the longest time that is shown. */
    public record Weeks(int one, int some, int most) {

        public static final Weeks NONE = new Weeks(0, 0, 0);

        public Weeks plus(Weeks other) {
            return new Weeks(one + other.one, some + other.some, most + other.most);
        }
    }

    /** One of a unit's figures. Where it is about what is open now, every part of it says the same. */
    public record Figure(UUID unit, What what, Weeks weeks) {}

    /** What is counted. */
    public sealed interface What {

        /** Open now. */
        record Open(MatterKind kind, MatterStatus status) implements What {}

        record Arrived(MatterKind kind) implements What {}

        /** Closed or handed over; the way out is absent for those of before there was one. */
        record Left(Optional<Outcome> outcome) implements What {}

        /** A clock that was stopped because the thing was done. */
        record Done(ClockKind kind, boolean statutory, boolean inTime) implements What {}
    }

    /** The first days of what is shown: whole local weeks that begin on a Monday, the one that runs included. */
    public record Since(LocalDate one, LocalDate some, LocalDate most) {

        public static final int SOME = 4;
        public static final int MOST = 12;

        public static Since at(Instant now) {
            LocalDate monday = monday(SwedishTime.dateOf(now));
            return new Since(monday, monday.minusWeeks(SOME - 1), monday.minusWeeks(MOST - 1));
        }
    }

    private final FigureTally tally;

    Figures(FigureTally tally) {
        this.tally = tally;
    }

    /** How the units stand; those without open matters are left out. */
    public Ask<List<Standing>> standing(Municipality municipality, Set<UUID> units, UUID viewer, Instant now) {
        return UnitStanding.of(municipality, units, viewer, now);
    }

    /** What is open in the units by kind and state, and what came, left and was done in the last weeks. */
    public Ask<List<Figure>> counted(Municipality municipality, Set<UUID> units, UUID viewer, Since since) {
        return tally.counted(municipality, units, viewer, since);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
