package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Keeps the kept counts of the queue and the kept figures short, and true. */
@Component
public class TallyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TallyRounds.class);

    private final List<Tally<?>> tallies;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TallyRounds(List<Tally<?>> tallies, Municipalities municipalities, TransactionTemplate transaction, Clock clock) {
        this.tallies = tallies;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Folds the rows of each place into one, in every municipality; for a job. */
    public void fold() {
        everywhere(municipality -> tallies.forEach(each -> each.fold(municipality, clock.instant())));
    }

    /** Counts anew everywhere, and mends and reports what differs; for a job. */
    public void recount() {
        everywhere(municipality -> tallies.forEach(each -> recount(each, municipality)));
    }

    /** Whoever changes a matter changes the count with it, so a difference is the same whenever it is looked at. */
    private void recount(Tally<?> tally, Municipality municipality) {
        int wrong = tally.mend(municipality, clock.instant());
        if (wrong > 0) {
            LOG.error(
                    "{} of {} were wrong in {} places and have been mended", tally.name(), municipality.code(), wrong);
        }
    }

    private void everywhere(Consumer<Municipality> round) {
        municipalities
                .all()
                .forEach(profile -> Tenant.run(
                        profile.municipality(),
                        () -> transaction.executeWithoutResult(_ -> round.accept(profile.municipality()))));
    }
}
