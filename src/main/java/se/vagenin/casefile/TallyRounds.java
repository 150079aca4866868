package se.vagenin.casefile;

import java.time.Clock;
import java.util.List;
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

    private final QueueTally tally;
    private final FigureTally figures;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TallyRounds(
            QueueTally tally,
            FigureTally figures,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock) {
        this.tally = tally;
        this.figures = figures;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Folds the rows of each place into one, in every municipality; for a job. */
    public void fold() {
        everywhere(this::fold);
    }

    /** Counts anew everywhere, and mends and reports what differs; for a job. */
    public void recount() {
        everywhere(this::recount);
    }

    private void fold(Municipality municipality) {
        List<QueueTally.Tallied> folded =
                QueueTally.folded(tally.takeScattered(municipality, clock.instant()), clock.instant());
        if (!folded.isEmpty()) {
            tally.add(municipality, folded);
        }
        List<FigureTally.Tallied> counted =
                FigureTally.folded(figures.takeScattered(municipality, clock.instant()), clock.instant());
        if (!counted.isEmpty()) {
            figures.add(municipality, counted);
        }
    }

    /** Whoever changes a matter changes the count with it, so a difference is the same whenever it is looked at. */
    private void recount(Municipality municipality) {
        List<QueueTally.Tallied> wrong = tally.wrong(municipality, clock.instant());
        if (!wrong.isEmpty()) {
            LOG.error(
                    "The kept counts of the queue of {} were wrong in {} places and have been mended",
                    municipality.code(),
                    wrong.size());
            tally.add(
                    municipality,
                    wrong.stream().map(each -> each.with(-each.number())).toList());
        }
        recountFigures(municipality);
    }

    private void recountFigures(Municipality municipality) {
        List<FigureTally.Tallied> wrong = figures.wrong(municipality, clock.instant());
        if (!wrong.isEmpty()) {
            LOG.error(
                    "The kept figures of {} were wrong in {} places and have been mended",
                    municipality.code(),
                    wrong.size());
            figures.add(
                    municipality,
                    wrong.stream().map(each -> each.with(-each.number())).toList());
        }
    }

    private void everywhere(java.util.function.Consumer<Municipality> round) {
        municipalities
                .all()
                .forEach(profile -> Tenant.run(
                        profile.municipality(),
                        () -> transaction.executeWithoutResult(_ -> round.accept(profile.municipality()))));
    }
}
