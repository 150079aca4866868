package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Everywhere;

/** Keeps the kept counts of the queue and the kept figures short, and true. */
@Component
public class TallyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TallyRounds.class);

    private final List<Tally<?>> tallies;
    private final Everywhere everywhere;
    private final Clock clock;

    TallyRounds(List<Tally<?>> tallies, Everywhere everywhere, Clock clock) {
        this.tallies = tallies;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** Folds the rows of each place into one, in every municipality; for a job. */
    public void fold() {
        everywhere.inTransaction(
                profile -> tallies.forEach(each -> each.fold(profile.municipality(), clock.instant())));
    }

    /** Counts anew everywhere, and mends and reports what differs; for a job. */
    public void recount() {
        everywhere.inTransaction(profile -> tallies.forEach(each -> recount(each, profile.municipality())));
    }

    /** Whoever changes a matter changes the count with it, so a difference is the same whenever it is looked at. */
    private void recount(Tally<?> tally, Municipality municipality) {
        int wrong = tally.mend(municipality, clock.instant());
        if (wrong > 0) {
            LOG.error(
                    "{} of {} were wrong in {} places and have been mended", tally.name(), municipality.code(), wrong);
        }
    }
}
