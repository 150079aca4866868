package se.vagenin.bench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one measurement gave.
 *
 * @param micros how long each answer took, from when it should have been asked for
 * @param others share of the machine that other programs used meanwhile, 0–1
 * @param busy share of the machine that was busy in all, 0–1
 * @param failures how many failed, by their reason
 */
public record Measured(double seconds, Histogram micros, Map<String, Long> failures, double others, double busy) {

    public double perSecond() {
        return micros.getTotalCount() / seconds;
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }
}
