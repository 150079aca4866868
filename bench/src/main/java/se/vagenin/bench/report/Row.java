package se.vagenin.bench.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workload gave.
 *
 * @param ours answers a second, the median of the rounds
 * @param least of the rounds
 * @param most of the rounds
 * @param raw what pgbench reached with the same statements; null where it was not run
 * @param p50Ms and the others: at 60 per cent of {@code ours}, each timed from when it should have been asked
 * @param others share of the machine that other programs used, the largest of the rounds
 */
public record Row(
        String code,
        String title,
        double ours,
        double least,
        double most,
        @Nullable Double raw,
        double p50Ms,
        double p99Ms,
        double p999Ms,
        long failed,
        Map<String, Long> failures,
        double others,
        List<Double> rounds) {}
