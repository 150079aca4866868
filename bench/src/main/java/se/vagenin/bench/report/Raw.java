package se.vagenin.bench.report;

import java.util.List;

/**
 * What pgbench gave for a workload, in requests a second.
 *
 * @param covered share of the recorded requests whose statements it sent, 0–1
 */
public record Raw(double median, double least, double most, double others, double covered) {

    public static Raw of(List<Double> rounds, double others, double covered) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Raw(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), others, covered);
    }
}
