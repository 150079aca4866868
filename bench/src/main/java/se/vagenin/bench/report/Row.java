package se.vagenin.bench.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.load.Measured;

/**
 * What a workload gave.
 *
 * @param unit of {@code ours}, {@code least}, {@code most} and {@code raw}
 * @param ours the median of the rounds
 * @param least of the rounds
 * @param most of the rounds
 * @param raw what pgbench reached with the same statements; null where it was not run
 * @param peer what the peer reached; null where it was not run or has nothing alike
 * @param p50Ms and the others: each answer timed from when it should have been asked for
 * @param others share of the machine that other programs used, the largest of the rounds
 * @param more what is known besides, by its name
 */
public record Row(
        String code,
        String title,
        String unit,
        double ours,
        double least,
        double most,
        @Nullable Double raw,
        @Nullable Double peer,
        @Nullable Double p50Ms,
        @Nullable Double p99Ms,
        @Nullable Double p999Ms,
        long failed,
        Map<String, Long> failures,
        double others,
        Map<String, Double> more) {

    public static final String A_SECOND = "a second";
    public static final String MILLIS = "ms";
    public static final String MEBIBYTES = "MiB";

    /** Of work that was done as often as could be, and then at a fixed rate. */
    public static Row ofRounds(String code, String title, List<Measured> rounds, Measured latency) {
        List<Double> speeds = rounds.stream().map(Measured::perSecond).sorted().toList();
        Map<String, Long> failures = new TreeMap<>(latency.failures());
        rounds.forEach(each -> each.failures().forEach((reason, number) -> failures.merge(reason, number, Long::sum)));
        return new Row(
                code,
                title,
                A_SECOND,
                speeds.get(speeds.size() / 2),
                speeds.getFirst(),
                speeds.getLast(),
                null,
                null,
                latency.millis(50),
                latency.millis(99),
                latency.millis(99.9),
                failures.values().stream().mapToLong(Long::longValue).sum(),
                failures,
                rounds.stream().mapToDouble(Measured::others).max().orElse(0),
                Map.of());
    }

    /** Of work that was asked for at a fixed rate only. */
    public static Row atRate(String code, String title, Measured measured, Map<String, Double> more) {
        double speed = measured.perSecond();
        return new Row(
                code,
                title,
                A_SECOND,
                speed,
                speed,
                speed,
                null,
                null,
                measured.millis(50),
                measured.millis(99),
                measured.millis(99.9),
                measured.failed(),
                measured.failures(),
                measured.others(),
                more);
    }

    /** Of something that was measured some times, in a unit of its own. */
    public static Row of(String code, String title, String unit, List<Double> values, Map<String, Double> more) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Row(
                code,
                title,
                unit,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast(),
                null,
                null,
                null,
                null,
                null,
                0,
                Map.of(),
                0,
                more);
    }

    public Row withFailures(Map<String, Long> reasons) {
        long number = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new Row(
                code, title, unit, ours, least, most, raw, peer, p50Ms, p99Ms, p999Ms, number, reasons, others, more);
    }

    Row beside(@Nullable Double rawSpeed, @Nullable Double peerSpeed) {
        return new Row(
                code, title, unit, ours, least, most, rawSpeed, peerSpeed, p50Ms, p99Ms, p999Ms, failed, failures,
                others, more);
    }
}
