package se.vagenin.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.vagenin.kernel.Municipality;

/**
 * Something counted in rows that are only added, so that nobody waits for anybody (record 0033): how many stand at a place is
 * the sum of its rows.
 *
 * @param <R> a row: a place, and how many stand there, or how many too many
 */
interface Tally<R extends Tally.Tallied<R>> {

    /** A row of one place. */
    interface Tallied<R> {

        long number();

        /** The same place with another number. */
        R with(long other);
    }

    /** In the log, when it was wrong. */
    String name();

    /** Takes out every place that has several rows, or is older than anybody asks for. Places that are one are one here. */
    List<R> takeScattered(Municipality municipality, Instant now);

    void add(Municipality municipality, List<R> rows);

    /** Where it differs from what it counts, and by how much. */
    List<R> wrong(Municipality municipality, Instant now);

    /** Whether anybody still asks for the place of a row. */
    boolean isAskedFor(R row, Instant now);

    /** Where a row stands from now on: places that no question tells apart any more are one. */
    default R placed(R row, Instant now) {
        return row;
    }

    /** Makes one row of each place that has several, and none of those with nothing. */
    default void fold(Municipality municipality, Instant now) {
        Map<R, Long> sums = new HashMap<>();
        takeScattered(municipality, now).stream()
                .filter(each -> isAskedFor(each, now))
                .forEach(each -> sums.merge(placed(each, now).with(0), each.number(), Long::sum));
        List<R> folded = sums.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().with(each.getValue()))
                .toList();
        if (!folded.isEmpty()) {
            add(municipality, folded);
        }
    }

    /** Counts anew and mends what differs. @return in how many places it was wrong */
    default int mend(Municipality municipality, Instant now) {
        List<R> wrong = wrong(municipality, now);
        if (!wrong.isEmpty()) {
            add(
                    municipality,
                    wrong.stream().map(each -> each.with(-each.number())).toList());
        }
        return wrong.size();
    }
}
