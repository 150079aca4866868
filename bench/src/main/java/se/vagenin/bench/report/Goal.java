package se.vagenin.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a workload must reach, as issue 4 has it, and whether it does. */
record Goal(List<Condition> conditions) {

    private static final Map<String, Goal> ALL = Map.ofEntries(
            Map.entry("W1a", of(new OfRaw(0.5), new TimesPeer(4), new P99(40), new OfOther("W1b", 0.9))),
            Map.entry("W1b", of(new OfRaw(0.5), new TimesPeer(4), new P99(40))),
            Map.entry("W2", of(new OfRaw(0.28), new TimesPeer(12), new P99(40))),
            Map.entry("W3a", of(new OfRaw(0.28))),
            Map.entry("W3b", of(new OfRaw(0.28), new OfOther("W3a", 1 / 1.5))),
            Map.entry("W4", of(new OfRaw(0.5))),
            Map.entry("W5a", of(new OfRaw(0.35))),
            Map.entry("W5b", of(new OfRaw(0.35))),
            Map.entry("W6", of(new OfRaw(0.55))),
            Map.entry("W7a", of(new AtLeast(3000))),
            Map.entry("W7b", of(new AtLeast(400), new P99(80))),
            Map.entry("W8a", of(new AtLeast(300), new P99(100))),
            Map.entry("W8b", of(new AtLeast(100), new P99(100))),
            Map.entry("W9", of(new P99(100), new More("p99.9 ms", 400), new More("busy %", 80))),
            Map.entry("W10b", of(new AtMost(4000))),
            Map.entry("W10c", of(new AtMost(450))),
            Map.entry("W11", of(new More("p95 ms", 200))),
            Map.entry("W12", of(new AtMost(2000), new More("W2's p99 during / before", 2))));

    static Optional<Goal> of(Row row) {
        return Optional.ofNullable(ALL.get(row.code()));
    }

    private static Goal of(Condition... conditions) {
        return new Goal(List.of(conditions));
    }

    String words() {
        return String.join("; ", conditions.stream().map(Condition::words).toList());
    }

    /** In the row's own unit; null where it depends on what was not run. */
    @Nullable Double floor(Row row, List<Row> all) {
        return conditions.stream()
                .map(each -> each.limit(row, all))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Null where something that it depends on was not run. */
    @Nullable Boolean reached(Row row, List<Row> all) {
        List<Optional<Boolean>> each =
                conditions.stream().map(one -> one.holds(row, all)).toList();
        if (row.failed() > 0 || each.contains(Optional.of(false))) {
            return false;
        }
        return each.contains(Optional.<Boolean>empty()) ? null : true;
    }

    /** One thing that must hold. */
    private sealed interface Condition {

        String words();

        /** Empty where it cannot be told. */
        Optional<Boolean> holds(Row row, List<Row> all);

        /** What {@code ours} is compared with, where it is. */
        default Optional<Double> limit(Row row, List<Row> all) {
            return Optional.empty();
        }
    }

    private static String number(double number) {
        return Math.abs(number - Math.rint(number)) < 1e-9
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }

    private record OfRaw(double share) implements Condition {

        @Override
        public String words() {
            return "≥ " + number(100 * share) + " % of raw";
        }

        @Override
        public Optional<Double> limit(Row row, List<Row> all) {
            return Optional.ofNullable(row.raw()).map(raw -> raw * share);
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return limit(row, all).map(least -> row.ours() >= least);
        }
    }

    private record TimesPeer(double times) implements Condition {

        @Override
        public String words() {
            return "≥ " + number(times) + " × Flowable";
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return Optional.ofNullable(row.peer()).map(peer -> row.ours() >= times * peer);
        }
    }

    private record OfOther(String code, double share) implements Condition {

        @Override
        public String words() {
            return "≥ " + number(100 * share) + " % of " + code;
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return all.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(other -> row.ours() >= share * other.ours());
        }
    }

    private record AtLeast(double least) implements Condition {

        @Override
        public String words() {
            return "≥ " + number(least) + " a second";
        }

        @Override
        public Optional<Double> limit(Row row, List<Row> all) {
            return Optional.of(least);
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return Optional.of(row.ours() >= least);
        }
    }

    private record AtMost(double most) implements Condition {

        @Override
        public String words() {
            return "≤ " + number(most);
        }

        @Override
        public Optional<Double> limit(Row row, List<Row> all) {
            return Optional.of(most);
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return Optional.of(row.ours() <= most);
        }
    }

    private record P99(double most) implements Condition {

        @Override
        public String words() {
            return "p99 ≤ " + number(most) + " ms";
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return Optional.ofNullable(row.p99Ms()).map(p99 -> p99 <= most);
        }
    }

    private record More(String name, double most) implements Condition {

        @Override
        public String words() {
            return name + " ≤ " + number(most);
        }

        @Override
        public Optional<Boolean> holds(Row row, List<Row> all) {
            return Optional.ofNullable(row.more().get(name)).map(value -> value <= most);
        }
    }
}
