package se.vagenin.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a run gave.
 *
 * @param facts of the machine, the set and the start, as they are to be read
 * @param statements those that cost the database most, as {@code pg_stat_statements} has them
 */
public record Results(
        String commit,
        String date,
        String set,
        long seed,
        Map<String, String> facts,
        List<Row> rows,
        List<CostlyStatement> statements) {

    Results with(List<Row> others) {
        return new Results(commit, date, set, seed, facts, others, statements);
    }
}
